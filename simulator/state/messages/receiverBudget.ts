import type { Switches } from '../../switches';

const MINUTE_MS = 60_000;

/** What the budget goes by. */
type BudgetSwitches = Pick<Switches, 'receiversPerMinute' | 'rateWindow'>;

/** Counts the receivers of `batchsendmsg` in a minute; calls that were refused do not count. */
export class ReceiverBudget {
	private readonly spent: { readonly atMs: number; readonly receivers: number }[] = [];
	private total = 0;

	/** Whether so many receivers more are within the budget; if so, they count. */
	admit(receivers: number, nowMs: number, switches: BudgetSwitches): boolean {
		this.forget(nowMs, switches);
		if (this.total + receivers > switches.receiversPerMinute) return false;

		this.spent.push({ atMs: nowMs, receivers });
		this.total += receivers;
		return true;
	}

	private forget(nowMs: number, { rateWindow }: BudgetSwitches): void {
		const start = rateWindow === 'fixed' ? nowMs - (nowMs % MINUTE_MS) : nowMs - MINUTE_MS + 1;
		for (let [oldest] = this.spent; oldest && oldest.atMs < start; [oldest] = this.spent) {
			this.total -= oldest.receivers;
			this.spent.shift();
		}
	}
}
