import type { JsonObject } from '../../../json';
import { isRefusal, type Refusal } from '../../../results/answer';
import { fieldOf, refuseField } from '../../../results/fieldRefusal';
import type { Switches } from '../../../switches';
import type { EndpointCall } from '../../endpoint';
import { type FriendFields, readFriendFields } from '../friendFields';
import { readEntries } from '../../lists';
import { isOptionalText, oneOf, OPTIONAL_TEXT, refuseBadFields } from '../../fieldTypes';
import { SNS } from '../../serviceCodes';

/** What a call of `friend_add` asks for. */
export interface FriendAddRequest {
	readonly items: readonly FriendFields[];
	readonly addType: 'Add_Type_Single' | 'Add_Type_Both';
	readonly isForced: boolean;
}

const CALL_RULES = {
	AddType: oneOf(['Add_Type_Both', 'Add_Type_Single', undefined]),
	ForceAddFlags: oneOf([0, 1, undefined]),
};

/** The request in a body, or the refusal of a body that the server cannot make sense of. */
export function readFriendAdd(call: EndpointCall): FriendAddRequest | Refusal {
	const { body, switches } = call;
	const from = fieldOf(body, 'From_Account');
	if (!isOptionalText(from.value)) return refuseField(60015, from, 'a text');

	const items = readEntries(call, fieldOf(body, 'AddFriendItem'), SNS, (entry, at) =>
		readItem(entry, at, switches),
	);
	if (isRefusal(items)) return items;

	const bad = refuseBadFields(SNS.badParameter, body, CALL_RULES);
	if (bad) return bad;

	const isSingle = body.AddType === 'Add_Type_Single';
	return {
		items,
		addType: isSingle ? 'Add_Type_Single' : 'Add_Type_Both',
		isForced: body.ForceAddFlags === 1,
	};
}

/** This command knows one friend list for each friend, and names it without an array. */
function readItem(
	entry: JsonObject,
	at: string,
	{ emptyGroupName }: Pick<Switches, 'emptyGroupName'>,
): FriendFields | Refusal {
	const fields = readFriendFields(entry, at);
	if (isRefusal(fields)) return fields;

	const { GroupName: groupName } = entry;
	if (!isOptionalText(groupName)) {
		return refuseField(SNS.badParameter, fieldOf(entry, 'GroupName', at), OPTIONAL_TEXT.wanted);
	}
	const isNone = groupName === undefined || (groupName === '' && emptyGroupName === 'accept');
	return { ...fields, groupNames: isNone ? [] : [groupName] };
}
