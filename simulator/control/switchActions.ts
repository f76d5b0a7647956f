import type { SimulatedCall } from '../call';
import type { JsonObject } from '../json';
import type { Simulator } from '../simulator';
import { SWITCHES_BY_NAME } from '../switches';
import { readSwitches, SwitchError } from '../switches/setting';
import { ControlInputError, readObject } from './input';

/** What every switch is set to. */
export function showSwitches({ switches }: Simulator): JsonObject {
	return { switches };
}

/** Turns some switches; all of them, or none if one is wrong. */
export function setSwitches(simulator: Simulator, { body }: SimulatedCall): JsonObject {
	try {
		simulator.setSwitches(readSwitches(readObject(body)));
	} catch (error: unknown) {
		throw error instanceof SwitchError ? new ControlInputError(error.message) : error;
	}
	return showSwitches(simulator);
}

/** Sets every switch as it was at the start. */
export function resetSwitches(simulator: Simulator): JsonObject {
	simulator.resetSwitches();
	return showSwitches(simulator);
}

/** What every switch is about, what it can be set to, and what it is set to. */
export function describeSwitches({ switches }: Simulator): JsonObject {
	const now: JsonObject = { ...switches };

	return Object.fromEntries(
		[...SWITCHES_BY_NAME].map(([name, of]) => {
			const { question, evidence } = of;
			const values = of.kind === 'choice' ? of.values : 'a number from 1';
			const usual = of.kind === 'choice' ? of.values[0] : of.usual;
			return [name, { is: now[name], default: usual, values, question, evidence }];
		}),
	);
}
