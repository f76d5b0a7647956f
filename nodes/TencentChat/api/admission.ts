import type { Account } from './account';
import type { Clock } from './clock';
import type { Endpoint } from './endpoints';
import type { Halt } from './halt';
import type { RateLimiter, RateShare, Turn } from './limiter';
import type { SharedState } from './sharedState';
import { Slots, type Release } from './slots';
import { WaitMeter } from './waitMeter';

/** What one run asks of the client. */
export interface CallLimits {
	readonly maxCallsPerSecond: number;
	readonly maxParallelCalls: number;
	/** Milliseconds. */
	readonly callTimeout: number;
}

export interface AdmissionOptions {
	readonly account: Account;
	readonly endpoint: Endpoint;
	readonly shared: SharedState;
	readonly clock: Clock;
	/** Halted at cancellation, and by the client when no call can succeed. */
	readonly halt: Halt;
	readonly limits: CallLimits;
}

/** The lane of a call that waits for no other. */
const NO_LANE: Release = () => {};

/**
 * How many lanes may wait with their first calls for a turn at the limiter. They are read and planned
 * by then; more would only take memory, and time from the calls that are due.
 */
const MAX_WAITING = 16;

/** What the first call of a lane holds before it asks for its turn, so that few lanes are read ahead. */
export interface Reservation {
	/** To be in flight. */
	readonly slot: Release;
	/** Among those that wait for their turn. */
	readonly place: Release;
}

/** Gives back what is still held. */
export function giveBack(reservation: Reservation | undefined): void {
	reservation?.slot();
	reservation?.place();
}

/** Lets the calls of a run leave: one at a time for each account, so many in flight, so many a second. */
export class Admission {
	private readonly slots: Slots;

	private readonly places = new Slots(MAX_WAITING);

	private readonly limiter: RateLimiter;

	private readonly share: RateShare;

	private readonly limited: WaitMeter;

	constructor(private readonly options: AdmissionOptions) {
		const { account, endpoint, limits, shared, clock } = options;
		this.slots = new Slots(limits.maxParallelCalls);
		this.limiter = shared.limiter(`${account.baseUrl} ${account.sdkAppId} ${endpoint.path}`);
		this.share = this.limiter.join(limits.maxCallsPerSecond);
		this.limited = new WaitMeter(clock);
	}

	/** Time in which calls waited for the rate limit, in milliseconds. */
	get limitedMs(): number {
		return this.limited.totalMs;
	}

	/** Waits until another lane may begin, and the next one be read; nothing when the run is halted first. */
	async reserve(): Promise<Reservation | undefined> {
		const { halt } = this.options;
		const place = await this.places.acquire(halt);
		if (!place) return undefined;
		const slot = await this.slots.acquire(halt);
		if (slot) return { slot, place };
		place();
		return undefined;
	}

	/** To be called for each throttled answer; slows all runs that share the rate. */
	slowDown(): void {
		this.limiter.slowDown();
	}

	/** To be called when the run is over. */
	close(): void {
		this.share.leave();
	}

	/**
	 * Gets what a call needs: its lane, a slot and its turn at the limiter, in this order, so that
	 * a call that waits for its lane holds back no other. Nothing when the run is halted first.
	 *
	 * @param owner the account that is written to; none for a call that waits for no other
	 * @param reserved what {@link reserve} gave, given up when the lane is taken
	 */
	async enter(owner?: string, reserved?: Reservation): Promise<Turn | undefined> {
		const { halt, shared } = this.options;
		const laneKey = owner === undefined ? undefined : this.laneKey(owner);
		let slot = reserved?.slot;
		let lane = laneKey === undefined ? NO_LANE : shared.lanes.tryEnter(laneKey);
		if (!lane && laneKey !== undefined) {
			giveBack(reserved);
			slot = undefined;
			lane = await shared.lanes.enter(laneKey, halt);
		}
		slot ??= await this.slots.acquire(halt);
		const turn = lane && slot && (await this.limited.measure(this.share.acquire(halt)));
		reserved?.place();
		const leave: Turn = (wasCarriedOut) => {
			turn?.(wasCarriedOut);
			slot?.();
			lane?.();
		};
		if (turn && !halt.isHalted) return leave;
		leave(false);
		return undefined;
	}

	private laneKey(owner: string): string {
		const { baseUrl, sdkAppId } = this.options.account;
		return `${baseUrl} ${sdkAppId} ${owner}`;
	}
}
