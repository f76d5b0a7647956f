import { problem, type Checked } from '../../../api/problem';
import { HALF_CHARACTER, messageOf } from '../../../checks';
import { isGiven } from '../../given';
import { MAX_MESSAGE_BYTES, refuseSize } from '../size';

/**
 * A value as it stands in the JSON that is sent: a JSON text is read, an object is copied, so that nothing in
 * it is more than data. Undefined when nothing is given. What is longer than a message may be is refused,
 * so that whoever reads on has little to read.
 */
export function toPlainJson(value: unknown, field: string): Checked<unknown> {
	if (!isGiven(value) || (typeof value === 'string' && value.trim() === '')) {
		return { value: undefined };
	}
	let holdsHalf = false;
	const watch = (key: string, entry: unknown): unknown => {
		holdsHalf ||=
			HALF_CHARACTER.test(key) || (typeof entry === 'string' && HALF_CHARACTER.test(entry));
		return entry;
	};
	try {
		const read: unknown = typeof value === 'string' ? JSON.parse(value) : value;
		const text: string | undefined = JSON.stringify(read, watch);
		if (text === undefined) return { value: undefined };
		const bytes = Buffer.byteLength(text, 'utf8');
		if (bytes >= MAX_MESSAGE_BYTES) return refuseSize(bytes);
		if (holdsHalf) return problem(`${field} holds half a character`, HALF_HINT);
		return { value: JSON.parse(text) };
	} catch (error) {
		const reason = `${field} cannot be read as JSON (${messageOf(error)})`;
		return problem(reason, 'Correct the JSON, or give a list from an expression.');
	}
}

const HALF_HINT = 'A text was probably cut inside an emoji; cut whole characters.';
