import { Usage } from './usage';
import { WindowedMinimum } from './windowedMinimum';

/**
 * How much later than the quickest a call may reach the server, in milliseconds. A busy moment of
 * n8n or of the server is over by then, also that of a major garbage collection among a million
 * items; calls that hang for longer must not hold up the others.
 */
export const LONGEST_DELAY_MS = 2000;

/** What a round trip may take as long as none is known, in milliseconds: long for an ordinary one. */
const FIRST_ROUND_TRIP_MS = 1000;

/** Added to each wait, in milliseconds: clocks tick in steps, and a timer may ring a moment early. */
export const GUARD_MS = 5;

/**
 * Notes that a call is over; calling it again does nothing.
 *
 * @param wasCarriedOut whether the server has carried the call out, so that its round trip is one
 * to judge others by; a call that failed, or was refused at the door, may be over far sooner
 */
export type NoteEnd = (now: number, wasCarriedOut?: boolean) => void;

/** A call without an answer. */
interface Hanging {
	readonly departedAt: number;
	readonly weight: number;
}

/**
 * A sliding window seen from the client: when another call may leave so that the server never counts
 * more in `windowMs` than it allows. The server counts a call at some moment between departure and
 * answer. So a call holds its share of the limit from its departure until a window after its answer,
 * less the shortest round trip: the way back of the one and the way there of the next take that long
 * at least. That is no bound where a round trip takes as long as the window.
 * Holds no timer; times are milliseconds of the caller's clock.
 */
export class ServerWindow {
	private readonly roundTrips = new WindowedMinimum();

	/** In order of departure. */
	private readonly hanging = new Set<Hanging>();

	private hangingWeight = 0;

	/** What answered calls have used up, at the times of their answers. */
	private readonly answered: Usage;

	/** @param windowMs the time in which the server counts, in milliseconds */
	constructor(private readonly windowMs = 1000) {
		this.answered = new Usage(windowMs + GUARD_MS);
	}

	/**
	 * A time before which no further call may leave if the server is to count at most `limit`.
	 *
	 * @param weight what the call uses up of the limit; more than all of it counts as all of it
	 */
	earliest(now: number, limit: number, weight = 1): number {
		this.giveUp(now);
		const free = limit - this.hangingWeight;
		const excess = this.answered.total + Math.min(weight, limit) - free;
		if (excess <= 0) return Number.NEGATIVE_INFINITY;
		// An answer that is not there yet comes now at the earliest.
		const blocking = this.answered.whenFreed(excess) ?? now;
		return blocking + this.windowMs + GUARD_MS - (this.roundTrips.durationMs ?? 0);
	}

	/** Records that a call leaves now. */
	depart(now: number, weight = 1): NoteEnd {
		const call: Hanging = { departedAt: now, weight };
		this.hanging.add(call);
		this.hangingWeight += weight;
		let isOver = false;
		return (endedAt, wasCarriedOut = true) => {
			if (isOver) return;
			isOver = true;
			this.giveUp(endedAt);
			if (wasCarriedOut) this.roundTrips.add(endedAt, endedAt - now);
			this.end(call, endedAt);
		};
	}

	/** Counts calls that hang as if they had been answered when the longest delay was over. */
	private giveUp(now: number): void {
		const longestMs = (this.roundTrips.durationMs ?? FIRST_ROUND_TRIP_MS) + LONGEST_DELAY_MS;
		for (const call of this.hanging) {
			if (now - call.departedAt < longestMs) break;
			this.end(call, call.departedAt + longestMs);
		}
	}

	private end(call: Hanging, answeredAt: number): void {
		if (!this.hanging.delete(call)) return;
		this.hangingWeight -= call.weight;
		this.answered.add(answeredAt, call.weight);
	}
}
