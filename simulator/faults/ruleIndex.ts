import type { FaultEffect } from './effect';
import type { FaultRule } from './fault';

/** Finds the faults that may concern an account without going through all of them. */
export class RuleIndex<Effect extends FaultEffect> {
	private readonly forAnyone = new Set<FaultRule<Effect>>();
	private readonly byAccount = new Map<string, Set<FaultRule<Effect>>>();

	add(rule: FaultRule<Effect>): void {
		const account = rule.fault.on?.account;
		if (account === undefined) {
			this.forAnyone.add(rule);
			return;
		}

		const known = this.byAccount.get(account);
		if (known) known.add(rule);
		else this.byAccount.set(account, new Set([rule]));
	}

	remove(rule: FaultRule<Effect>): void {
		this.forAnyone.delete(rule);

		const account = rule.fault.on?.account;
		if (account === undefined) return;

		const rules = this.byAccount.get(account);
		rules?.delete(rule);
		if (rules?.size === 0) this.byAccount.delete(account);
	}

	/** The faults for one of these accounts or for anyone, in the order of the script. */
	candidates(accounts: readonly string[]): FaultRule<Effect>[] {
		if (this.byAccount.size === 0) return [...this.forAnyone];

		const found = new Set(this.forAnyone);
		for (const account of accounts) {
			for (const rule of this.byAccount.get(account) ?? []) found.add(rule);
		}
		return [...found].sort((left, right) => left.position - right.position);
	}

	rules(): FaultRule<Effect>[] {
		return [...this.forAnyone, ...[...this.byAccount.values()].flatMap((rules) => [...rules])];
	}
}
