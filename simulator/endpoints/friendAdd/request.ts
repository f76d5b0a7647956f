import type { JsonObject } from '../../json';
import { isRefusal, type Refusal, refuse } from '../../results/answer';
import type { EndpointCall } from '../endpoint';
import { type FriendFields, readFriendFields } from '../friendFields';
import { readEntries } from '../lists';
import { isOptionalText } from '../fieldTypes';
import { SNS } from '../serviceCodes';

/** What a call of `friend_add` asks for. */
export interface FriendAddRequest {
	readonly items: readonly FriendFields[];
	readonly addType: 'Add_Type_Single' | 'Add_Type_Both';
	readonly isForced: boolean;
}

/** The request in a body, or the refusal of a body that the server cannot make sense of. */
export function readFriendAdd(call: EndpointCall): FriendAddRequest | Refusal {
	const { From_Account: from, AddFriendItem: list } = call.body;
	const { AddType: addType = 'Add_Type_Both', ForceAddFlags: force = 0 } = call.body;

	if (typeof from !== 'string' && from !== undefined) return refuse(60015);
	const items = readEntries(call, list, SNS, readItem);
	if (isRefusal(items)) return items;
	if (addType !== 'Add_Type_Single' && addType !== 'Add_Type_Both') return refuse(30001);
	if (force !== 0 && force !== 1) return refuse(30001);

	return { items, addType, isForced: force === 1 };
}

/** This command knows one friend list for each friend, and names it without an array. */
function readItem(entry: JsonObject): FriendFields | number {
	const fields = readFriendFields(entry);
	if (typeof fields === 'number') return fields;

	const { GroupName: groupName } = entry;
	if (!isOptionalText(groupName)) return 30001;
	return { ...fields, groupNames: groupName === undefined ? [] : [groupName] };
}
