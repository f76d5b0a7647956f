import { templateOf } from '../../bulk/objectTemplate';
import { followPath, parseJsonPath, UNCLEAR } from './jsonPath';

/** Makes a parameter's value for the json of an item; {@link UNCLEAR} where only n8n can say. */
export type ReadItem = (json: unknown) => unknown;

/**
 * A reader for a parameter as it is stored, such as a collection with expressions in it; undefined
 * when one of its expressions is more than a simple path.
 */
export function compileParameter(stored: unknown): ReadItem | undefined {
	if (typeof stored === 'string' && stored.startsWith('=')) {
		const path = parseJsonPath(stored);
		return path && ((json) => followPath(json, path));
	}
	if (typeof stored !== 'object' || stored === null) return () => stored;
	const fields: Array<readonly [key: string, read: ReadItem]> = [];
	for (const [key, value] of Object.entries(stored)) {
		const read = compileParameter(value);
		if (!read || key === '__proto__') return undefined;
		fields.push([key, read]);
	}
	return Array.isArray(stored) ? readList(fields) : readObject(fields);
}

type Fields = ReadonlyArray<readonly [key: string, read: ReadItem]>;

function readObject(fields: Fields): ReadItem {
	const template = templateOf(fields.map(([key]) => key));
	return (json) => {
		const values: Record<string, unknown> = { ...template };
		for (const [key, read] of fields) {
			const value = read(json);
			if (value === UNCLEAR) return UNCLEAR;
			values[key] = value;
		}
		return values;
	};
}

function readList(fields: Fields): ReadItem {
	return (json) => {
		const values = fields.map(([, read]) => read(json));
		return values.includes(UNCLEAR) ? UNCLEAR : values;
	};
}
