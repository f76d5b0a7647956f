import { LastSecond, WINDOW_MS } from './lastSecond';
import { ShortestLately } from './shortestLately';

/**
 * How much later than the quickest a call may reach the server, in milliseconds. A busy moment of
 * n8n or of the server is over by then, also that of a major garbage collection among a million
 * items; calls that hang for longer must not hold up the others.
 */
export const LONGEST_DELAY_MS = 2000;

/** What a round trip may take as long as none is known, in milliseconds: long for an ordinary one. */
const FIRST_ROUND_TRIP_MS = 1000;

/**
 * Notes that a call is over; calling it again does nothing.
 *
 * @param wasCarriedOut whether the server has carried the call out, so that its round trip is one
 * to judge others by; a call that failed, or was refused at the door, may be over far sooner
 */
export type NoteEnd = (now: number, wasCarriedOut?: boolean) => void;

/**
 * When another call may leave so that the server never counts more in a second than it should.
 * It counts a call at some moment between the departure and the answer, so that calls which left
 * evenly may be counted in a bunch. Two such moments are a round trip apart at least, the way back
 * of the one call and the way there of the other, and besides what lies between the answer to the
 * one and the departure of the other. That is no bound where a round trip takes a second and more.
 * Holds no timer; times are milliseconds of the caller's clock.
 */
export class Arrivals {
	private readonly roundTrips = new ShortestLately();

	/** Calls without an answer, by their departures. */
	private readonly underWay = new Set<{ readonly departedAt: number }>();

	/** When the answers came. */
	private readonly answers = new LastSecond();

	/** A time before which no other call may leave if the server is to count at most `most` in a second. */
	earliest(now: number, most: number): number {
		this.giveUp(now);
		const answered = most - this.underWay.size;
		// An answer that is not there yet comes now at the earliest.
		const blocking = answered > 0 ? this.answers.fromEnd(answered) : now;
		if (blocking === undefined) return Number.NEGATIVE_INFINITY;
		return blocking + WINDOW_MS - (this.roundTrips.durationMs ?? 0);
	}

	/** Records that a call leaves now. */
	depart(now: number): NoteEnd {
		const call = { departedAt: now };
		this.underWay.add(call);
		let isOver = false;
		return (endedAt, wasCarriedOut = true) => {
			if (isOver) return;
			isOver = true;
			this.giveUp(endedAt);
			if (wasCarriedOut) this.roundTrips.add(endedAt, endedAt - now);
			if (this.underWay.delete(call)) this.answers.add(endedAt);
		};
	}

	/** Counts calls that hang as if they had been answered when the longest delay was over. */
	private giveUp(now: number): void {
		const longestMs = (this.roundTrips.durationMs ?? FIRST_ROUND_TRIP_MS) + LONGEST_DELAY_MS;
		for (const call of this.underWay) {
			if (now - call.departedAt < longestMs) break;
			this.underWay.delete(call);
			this.answers.add(call.departedAt + longestMs);
		}
	}
}
