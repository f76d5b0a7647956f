import { type Checked, problem } from '../../api/problem';
import type { ParameterValues } from '../../bulk/parameters';
import type { Details } from '../reader';
import { checkTextList, MAX_BYTES } from '../../checks';

/** Friend lists that an account may have. */
const MAX_LISTS = 32;

/** The names of friend lists; none where none is given. */
export function checkListNames(groupNames: unknown): Checked<readonly string[]> {
	return checkTextList(groupNames, { field: 'Friend Lists', min: 1, max: MAX_BYTES.groupName });
}

/** The friend lists that a call is about; at least one. */
export function checkGroupNames({ groupNames }: ParameterValues): Checked<Details> {
	const names = checkListNames(groupNames);
	if ('problem' in names) return names;
	const count = names.value.length;
	if (count >= 1 && count <= MAX_LISTS) {
		return { value: { common: { GroupName: names.value }, details: {} } };
	}
	const hint = `Enter 1 to ${MAX_LISTS} names.`;
	return problem(count === 0 ? 'Friend Lists is empty' : `Friend Lists holds ${count} names`, hint);
}
