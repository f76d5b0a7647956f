import type { JsonObject } from '../json';
import { Recent } from '../log/recent';
import { Tally } from '../log/tally';
import type { Phase } from './callback';
import type { Delivery } from './delivery';

/** Callbacks that the log keeps one by one; the totals go on beyond it. */
const KEPT_CALLBACKS = 1000;

/** One attempt to deliver a callback. Its address is not kept, because the signature is in it. */
export interface LoggedCallback {
	/** When it was sent, in milliseconds since the epoch. */
	readonly atMs: number;
	readonly command: string;
	readonly phase: Phase;
	readonly sdkAppId: number;
	/** `OptPlatform`. */
	readonly platform: string;
	/** 1 for the first delivery, 2 for the next one. */
	readonly attempt: number;
	/** The whole body. */
	readonly body: JsonObject;
	readonly result: Delivery['result'] | 'underWay';
	/** The status of what came back, if something did. */
	readonly httpStatus: number | undefined;
	/** The JSON object that came back with `answered`. */
	readonly answer: JsonObject | undefined;
	/** Why it was `unreachable`. */
	readonly error: string | undefined;
	/** How long it took; undefined while it is under way. */
	readonly tookMs: number | undefined;
}

/** What is known of an attempt when it begins. */
export type SentCallback = Omit<
	LoggedCallback,
	'result' | 'httpStatus' | 'answer' | 'error' | 'tookMs'
>;

/** The totals of the log, as the control address shows them. */
export interface CallbackTotals {
	readonly sent: number;
	readonly byCommand: Record<string, number>;
	/** How many attempts ended with each result. */
	readonly byResult: Record<string, number>;
	readonly underWay: number;
}

/** An entry that is still written to, because its callback is under way. */
type OpenEntry = { -readonly [Field in keyof LoggedCallback]: LoggedCallback[Field] };

/** What callbacks were sent, and what became of them. */
export class CallbackLog {
	private readonly recent = new Recent<LoggedCallback>(KEPT_CALLBACKS);
	private readonly commands = new Tally<string>();
	private readonly results = new Tally<string>();
	private readonly open = new Set<OpenEntry>();
	private count = 0;
	private listener: ((callback: LoggedCallback) => void) | undefined;

	/** Has somebody told of each attempt that ends from now on. */
	listen(listener: (callback: LoggedCallback) => void): void {
		this.listener = listener;
	}

	/** Notes that a callback goes out; the function that comes back notes how that ended. */
	sent(callback: SentCallback): (delivery: Delivery, nowMs: number) => void {
		const entry: OpenEntry = {
			...callback,
			result: 'underWay',
			httpStatus: undefined,
			answer: undefined,
			error: undefined,
			tookMs: undefined,
		};
		this.recent.push(entry);
		this.commands.add(entry.command);
		this.open.add(entry);
		this.count += 1;

		return (delivery, nowMs) => this.ended(entry, delivery, nowMs);
	}

	/** The last callbacks in the order of their sending. */
	list(): LoggedCallback[] {
		return this.recent.toArray();
	}

	totals(): CallbackTotals {
		return {
			sent: this.count,
			byCommand: this.commands.toRecord(),
			byResult: this.results.toRecord(),
			underWay: this.open.size,
		};
	}

	/** Forgets everything; a callback that is under way will not be counted when it ends. */
	clear(): void {
		this.recent.clear();
		this.commands.clear();
		this.results.clear();
		this.open.clear();
		this.count = 0;
	}

	private ended(entry: OpenEntry, delivery: Delivery, nowMs: number): void {
		Object.assign(entry, delivery);
		entry.tookMs = nowMs - entry.atMs;
		if (!this.open.delete(entry)) return;

		this.results.add(delivery.result);
		this.listener?.(entry);
	}
}
