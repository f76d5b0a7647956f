import type { JsonObject } from '../json';
import type { Simulator } from '../simulator';
import { SWITCHES_BY_NAME } from '../switches';
import { readSwitches, SwitchError } from '../switches/setting';
import { type Switch, usualValue } from '../switches/switch';
import { ControlInputError } from './input';
import { anyObject } from './kinds';

/** Some switches with their new values; {@link readSwitches} reads them, as on the command line. */
export const SETTINGS = anyObject.meta({
	additionalProperties: false,
	properties: Object.fromEntries(
		[...SWITCHES_BY_NAME].map(([name, of]) => [
			name,
			{ description: of.question, default: usualValue(of), ...valuesOf(of) },
		]),
	),
});

/** What every switch is set to. */
export function showSwitches({ switches }: Simulator): JsonObject {
	return { switches };
}

/** Turns some switches; all of them, or none if one is wrong. */
export function setSwitches(simulator: Simulator, settings: JsonObject): JsonObject {
	try {
		simulator.setSwitches(readSwitches(settings));
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
			return [name, { is: now[name], default: usualValue(of), values, question, evidence }];
		}),
	);
}

function valuesOf(of: Switch): JsonObject {
	return of.kind === 'choice' ? { enum: of.values } : { type: 'integer', minimum: 1 };
}
