import type { ReceivedCall } from '../call';
import { PeakRate } from './peakRate';
import { Recent } from './recent';
import { Tally } from './tally';

/** Calls that the log keeps one by one; the totals go on beyond it. */
const KEPT_CALLS = 100_000;

/**
 * What became of a call's answer:
 * - `answered`: it went out whole
 * - `garbled`: it was cut in the middle
 * - `gatewayError`: an HTML page went out in its place
 * - `dropped`: the connection broke
 */
export type Delivery = 'answered' | 'garbled' | 'gatewayError' | 'dropped';

/** One call as it is remembered; its UserSig and its body are not. */
export interface LoggedCall {
	/** When the call arrived, in milliseconds since the epoch. */
	readonly atMs: number;
	readonly path: string;
	/** `From_Account`, or the only `UserID`. */
	readonly fromAccount: string | undefined;
	/** The group that the call is about, if it is about one. */
	readonly group: string | undefined;
	/** How many friends or accounts the call carried. */
	readonly items: number;
	/** Undefined while the call is in flight. */
	readonly delivery: Delivery | undefined;
	/** The code of the whole call; undefined in flight, and when the call never reached the server. */
	readonly errorCode: number | undefined;
	/** How many friends ended with each `ResultCode`. */
	readonly itemCodes: Readonly<Record<string, number>>;
}

/** An entry that is still written to, because its call is in flight. */
type OpenEntry = { -readonly [Field in keyof LoggedCall]: LoggedCall[Field] };

/** How a call ended. */
export interface CallEnd {
	readonly delivery: Delivery;
	readonly errorCode: number | undefined;
	readonly itemCodes: readonly number[];
}

/** The totals of the log, as the control address shows them. */
export interface LogTotals {
	readonly calls: number;
	readonly byPath: Record<string, number>;
	readonly byCode: Record<string, number>;
	readonly byItemCode: Record<string, number>;
	readonly peakInFlight: number;
}

/** What calls came in, and what became of them. */
export class CallLog {
	private readonly recent = new Recent<LoggedCall>(KEPT_CALLS);
	private readonly paths = new Tally<string>();
	private readonly codes = new Tally<number>();
	private readonly itemCodes = new Tally<number>();
	private readonly rates = new Map<string, PeakRate>();
	private readonly open = new Set<OpenEntry>();
	private count = 0;
	private mostOpen = 0;

	/** Notes an arrival; the function that comes back notes how the call ended. */
	arrived(call: ReceivedCall, atMs: number): (end: CallEnd) => void {
		const entry: OpenEntry = {
			atMs,
			path: call.path,
			fromAccount: call.owner,
			group: call.group,
			items: call.items.length,
			delivery: undefined,
			errorCode: undefined,
			itemCodes: {},
		};

		this.recent.push(entry);
		this.count += 1;
		this.paths.add(call.path);
		this.rateOf(call.path).note(atMs);
		this.open.add(entry);
		this.mostOpen = Math.max(this.mostOpen, this.open.size);

		return (end) => this.ended(entry, end);
	}

	/** The last calls in the order of their arrival. */
	calls(): LoggedCall[] {
		return this.recent.toArray();
	}

	get total(): number {
		return this.count;
	}

	countOfPath(path: string): number {
		return this.paths.of(path);
	}

	/** How many calls ended with this code as a whole; 0 counts the ones that were carried out. */
	countOfCode(errorCode: number): number {
		return this.codes.of(errorCode);
	}

	/** How many friends ended with this code. */
	countOfItemCode(resultCode: number): number {
		return this.itemCodes.of(resultCode);
	}

	/** The greatest number of calls of a command, refused ones included, inside any one second. */
	peakCallsPerSecond(path: string): number {
		return this.rates.get(path)?.callsPerSecond ?? 0;
	}

	/** The greatest number of calls that were under way at the same time. */
	get peakInFlight(): number {
		return this.mostOpen;
	}

	totals(): LogTotals {
		return {
			calls: this.count,
			byPath: this.paths.toRecord(),
			byCode: this.codes.toRecord(),
			byItemCode: this.itemCodes.toRecord(),
			peakInFlight: this.mostOpen,
		};
	}

	/** Forgets everything; a call that is in flight will not be counted when it ends. */
	clear(): void {
		this.recent.clear();
		this.paths.clear();
		this.codes.clear();
		this.itemCodes.clear();
		this.rates.clear();
		this.open.clear();
		this.count = 0;
		this.mostOpen = 0;
	}

	private ended(entry: OpenEntry, { delivery, errorCode, itemCodes }: CallEnd): void {
		const isKnown = this.open.delete(entry);
		if (!isKnown) return;

		const summary = new Tally<number>();
		for (const code of itemCodes) {
			summary.add(code);
			this.itemCodes.add(code);
		}
		if (errorCode !== undefined) this.codes.add(errorCode);
		entry.delivery = delivery;
		entry.errorCode = errorCode;
		entry.itemCodes = summary.toRecord();
	}

	private rateOf(path: string): PeakRate {
		const known = this.rates.get(path);
		if (known) return known;

		const rate = new PeakRate();
		this.rates.set(path, rate);
		return rate;
	}
}
