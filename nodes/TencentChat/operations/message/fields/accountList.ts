import { problem, type Checked } from '../../../api/problem';
import { checkUserId, listUserIds } from '../../../checks';

/**
 * UserIDs of a field that takes one, a comma-separated list or an array, each once; undefined when it names
 * nobody.
 */
export function checkAccountList(
	value: unknown,
	field: string,
	max: number,
): Checked<readonly string[] | undefined> {
	const ids = new Set<string>();
	for (const entry of listUserIds(value)) {
		const checked = checkUserId(entry, field);
		if ('problem' in checked) return checked;
		ids.add(checked.value);
		if (ids.size > max) {
			return problem(`${field} names more than ${max} accounts`, `Name ${max} or fewer.`);
		}
	}
	return { value: ids.size > 0 ? [...ids] : undefined };
}
