import type { Dice } from './dice';

/** What may befall a call. */
export const FAULTS = [
	// On the way there: nothing was carried out.
	'refused',
	'resetBeforeReading',
	'foreignPage',
	// At the door.
	'clockJump',
	'stopCode',
	'refusedWhole',
	'refusedWhole5xx',
	// Carried out, or perhaps.
	'resetAfterExecution',
	'halfAnswer',
	'silence',
	'badBody',
	'serverError',
	'ambiguousCode',
	'gatewayEnvelope',
	// The answer is there, but not as it should be.
	'mutilated',
	'oddEnvelope',
] as const;

export type Fault = (typeof FAULTS)[number];

/** How a server behaves in a run. */
export interface Temper {
	/** The longest way there, work and way back, in milliseconds. */
	readonly thereMs: number;
	readonly workMs: number;
	readonly backMs: number;
	/** Faults that it knows; one may stand there several times. */
	readonly faults: readonly Fault[];
	/** How many calls meet one of them. */
	readonly faultRate: number;
	/** How many things asked for are refused, each for itself. */
	readonly refusalRate: number;
}

/** A temper between mild and mad. */
export function anyTemper(dice: Dice, without: readonly Fault[] = []): Temper {
	const known = FAULTS.filter((fault) => !without.includes(fault));
	// One that stops the run would else end most runs early.
	const usual = known.filter((fault) => fault !== 'stopCode');
	const faults = dice.chance(0.1) ? known : dice.some(usual, dice.pick([0.2, 0.5, 1]));
	return {
		thereMs: dice.pick([0, 20, 200, 3000]),
		workMs: dice.pick([0, 20, 500]),
		backMs: dice.pick([0, 20, 200, 3000]),
		faults,
		faultRate: faults.length === 0 ? 0 : dice.pick([0, 0.1, 0.3, 0.6, 0.95]),
		refusalRate: dice.pick([0, 0, 0.1, 0.4]),
	};
}
