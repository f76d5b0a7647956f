import { type Checked, problem } from '../../api/problem';
import type { ParameterValues } from '../../bulk/parameters';
import type { Details } from '../reader';
import {
	checkOptionalText,
	checkTextList,
	listUserIds,
	MAX_BYTES,
	unwrapLocator,
} from '../../checks';

/** Friend lists that an account may have. */
const MAX_LISTS = 32;

/** The key of an output item that names the friend lists it is about, and their field of the body. */
export const GROUP_NAMES = { key: 'groupNames', field: 'GroupName' } as const;

/**
 * In place of a friend list, where the editor has none to choose from and says why. Longer than any
 * name of a list, so that it is none.
 */
export const NO_LIST_CHOSEN = 'No friend list has been chosen here yet';

/** The names of friend lists; none where none is given. */
export function checkListNames(groupNames: unknown): Checked<readonly string[]> {
	const limits = { field: 'Friend Lists', min: 1, max: MAX_BYTES.groupName };
	const chosen = listUserIds(unwrapLocator(groupNames));
	return chosen.includes(NO_LIST_CHOSEN) ? refuseUnchosen() : checkTextList(groupNames, limits);
}

/** One friend list, as plain text or a resource locator. */
export function checkGroupName(value: unknown): Checked<string | undefined> {
	const name = unwrapLocator(value);
	if (name === NO_LIST_CHOSEN) return refuseUnchosen();
	return checkOptionalText(name, { field: 'Friend List', min: 0, max: MAX_BYTES.groupName });
}

function refuseUnchosen(): ReturnType<typeof problem> {
	const hint = 'Enter From Account as a fixed value and open the list again, or give its name.';
	return problem('No friend list is chosen', hint);
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
