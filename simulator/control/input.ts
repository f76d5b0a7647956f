import { isJsonObject, type JsonObject, parseJsonObject } from '../json';

/** Something that a control call cannot be carried out with; its message says what to send. */
export class ControlInputError extends Error {}

/** The JSON object in a body. */
export function readObject(body: string): JsonObject {
	const json = parseJsonObject(body);
	if (!json) throw new ControlInputError('Send a JSON object as the body');
	return json;
}

/** The longest wait that a timer can hold, in milliseconds. */
export const MAX_WAIT_MS = 2 ** 31 - 1;

/** A list of objects. */
export function readObjects(value: unknown, name: string): JsonObject[] {
	if (!Array.isArray(value) || !value.every(isJsonObject)) {
		throw new ControlInputError(`"${name}" must be an array of objects`);
	}
	return value;
}

/** A text that is not empty. */
export function readText(value: unknown, name: string): string {
	if (typeof value !== 'string' || value === '') {
		throw new ControlInputError(`"${name}" must be a text that is not empty`);
	}
	return value;
}

/** A list of texts. */
export function readTexts(value: unknown, name: string): string[] {
	if (!Array.isArray(value)) throw new ControlInputError(`"${name}" must be an array of texts`);
	return value.map((entry, index) => readText(entry, `${name}[${index}]`));
}

/** A number inside bounds, both included. */
export function readNumber(value: unknown, name: string, [min, max]: [number, number]): number {
	if (typeof value !== 'number' || !(value >= min && value <= max)) {
		const bounds = max === Infinity ? `of at least ${min}` : `from ${min} to ${max}`;
		throw new ControlInputError(`"${name}" must be a number ${bounds}`);
	}
	return value;
}

/** A whole number of at least `min`. */
export function readWhole(value: unknown, name: string, min: number): number {
	const number = readNumber(value, name, [min, Infinity]);
	if (!Number.isSafeInteger(number)) {
		throw new ControlInputError(`"${name}" must be a whole number`);
	}
	return number;
}

/** A whole number in an address, where everything is a text; undefined when it is left out. */
export function readWholeText(text: string | undefined, name: string): number | undefined {
	if (text === undefined) return undefined;
	if (!/^\d{1,15}$/.test(text)) throw new ControlInputError(`"${name}" must be a whole number`);
	return Number(text);
}

/** One of the words of a list. */
export function readChoice<Choice extends string>(
	value: unknown,
	name: string,
	choices: readonly Choice[],
): Choice {
	const choice = choices.find((candidate) => candidate === value);
	if (choice === undefined) {
		throw new ControlInputError(`"${name}" must be one of ${choices.join(', ')}`);
	}
	return choice;
}

/** Reads a value that may be left out. */
export function optional<Value>(
	value: unknown,
	read: (value: unknown) => Value,
): Value | undefined {
	return value === undefined ? undefined : read(value);
}

/** Refuses fields that would be ignored, which are most often misspelt ones. */
export function refuseOthers(json: JsonObject, names: readonly string[], where: string): void {
	const other = Object.keys(json).find((name) => !names.includes(name));
	if (other === undefined) return;
	throw new ControlInputError(`${where} has no "${other}"; it can hold ${names.join(', ')}`);
}
