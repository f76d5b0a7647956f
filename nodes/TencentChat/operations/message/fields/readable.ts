import { problem, type Checked } from '../../../api/problem';

/**
 * Reads what may be an object of any kind, such as one with a getter that throws.
 *
 * @param name what is read, as the user sees it
 */
export function readSafely<T>(name: string, read: () => Checked<T>): Checked<T> {
	try {
		return read();
	} catch {
		const hint = 'Give plain texts, numbers, lists and objects, as JSON has them.';
		return problem(`${name} holds something that cannot be read`, hint);
	}
}
