import { BYTE_LIMITS } from '../../limits';
import { isRefusal, type Refusal } from '../../results/answer';
import { type Field, refuseField } from '../../results/fieldRefusal';
import { isPossibleListName } from '../friend/friendFields';
import { readItems } from '../lists';
import { SNS } from '../serviceCodes';

/** Friend lists that one call may name. Source: the pages of group_add, group_delete and group_get. */
const MAX_NAMES = 32;

const WANTED = `a text of 1 to ${BYTE_LIMITS.friendListName} bytes`;

/** The names of friend lists in a field, at least one and all of them possible. */
export function readGroupNames(field: Field): readonly string[] | Refusal {
	const items = readItems({ maxItems: MAX_NAMES }, field, SNS);
	if (isRefusal(items)) return items;

	const names: string[] = [];
	for (const [index, value] of items.entries()) {
		// A list is no account, so a name of the wrong type is a bad parameter like any other.
		if (typeof value !== 'string' || !isPossibleListName(value)) {
			const item = { name: `${field.name}[${index}]`, value };
			return refuseField(SNS.badParameter, item, WANTED);
		}
		names.push(value);
	}
	return names;
}
