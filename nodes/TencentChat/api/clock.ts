import type { Halt } from './halt';

/** Time as the client needs it; tests give a virtual one. */
export interface Clock {
	/** Milliseconds that only grow; the zero point is arbitrary. */
	now(): number;
	/** Resolves after `ms` milliseconds or as soon as the run is halted; never rejects. */
	sleep(ms: number, halt?: Halt): Promise<void>;
}
