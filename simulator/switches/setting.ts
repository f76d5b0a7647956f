import { type Switches, SWITCHES_BY_NAME } from '../switches';
import type { Switch, SwitchValue } from './switch';

/** A switch that does not exist, or that cannot be set so; the message says what there is. */
export class SwitchError extends Error {}

/**
 * Some switches with their new values. A value may be the text of a number, because a command line
 * knows nothing else.
 *
 * @throws {SwitchError} for a name or a value that there is not
 */
export function readSwitches(values: Readonly<Record<string, unknown>>): Partial<Switches> {
	return Object.fromEntries(
		Object.entries(values).map(([name, value]) => [name, readValue(name, value)]),
	);
}

/** What a switch can be set to, in words such as `a | b`. */
export function valuesInWords(of: Switch): string {
	return of.kind === 'amount' ? 'a number from 1' : of.values.map(inWords).join(' | ');
}

function readValue(name: string, value: unknown): SwitchValue {
	const of = SWITCHES_BY_NAME.get(name);
	if (!of) {
		const known = [...SWITCHES_BY_NAME.keys()].join(', ');
		throw new SwitchError(`There is no switch "${name}"; there are ${known}`);
	}

	const text = typeof value === 'number' ? String(value) : value;
	const found = typeof text === 'string' ? find(of, text) : undefined;
	if (found !== undefined) return found;
	throw new SwitchError(`The switch ${name} can be ${valuesInWords(of)}`);
}

function find(of: Switch, text: string): SwitchValue | undefined {
	if (of.kind === 'choice') return of.values.find((value) => String(value) === text);
	return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

/** The empty text has to be seen, too. */
function inWords(value: SwitchValue): string {
	return value === '' ? '""' : String(value);
}
