import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { isJsonObject, type JsonObject } from '../../json';
import { refuse, type Refusal } from '../../results/answer';
import type { Switches } from '../../switches';

/** One friend to add, of the right types; whether its values are allowed is judged later. */
export interface FriendItem {
	readonly toAccount: string;
	readonly remark: string | undefined;
	readonly groupName: string | undefined;
	readonly addSource: string | undefined;
	readonly addWording: string | undefined;
}

/** What a call of `friend_add` asks for. */
export interface FriendAddRequest {
	readonly items: readonly FriendItem[];
	readonly addType: 'Add_Type_Single' | 'Add_Type_Both';
	readonly isForced: boolean;
}

/** The request in a body, or the refusal of a body that the server cannot make sense of. */
export function readFriendAdd(body: JsonObject): FriendAddRequest | Refusal {
	const { From_Account: from, AddFriendItem: list } = body;
	const { AddType: addType = 'Add_Type_Both', ForceAddFlags: force = 0 } = body;

	if (typeof from !== 'string' && from !== undefined) return refuse(60015);
	if (!Array.isArray(list) || list.length === 0) return refuse(30001);
	if (list.length > ENDPOINTS.friendAdd.maxItemsPerCall) return refuse(30001);
	if (addType !== 'Add_Type_Single' && addType !== 'Add_Type_Both') return refuse(30001);
	if (force !== 0 && force !== 1) return refuse(30001);

	const items: FriendItem[] = [];
	for (const entry of list) {
		const item = readItem(entry);
		if (typeof item === 'number') return refuse(item);
		items.push(item);
	}
	return { items, addType, isForced: force === 1 };
}

/** Whether an item names an `AddSource` of the right form, or may go without one. */
export function isGoodSource(
	source: string | undefined,
	{ missingAddSource }: Pick<Switches, 'missingAddSource'>,
): boolean {
	if (source === undefined) return missingAddSource === 'accept';
	return /^AddSource_Type_[A-Za-z]{1,8}$/.test(source);
}

function readItem(entry: unknown): FriendItem | number {
	if (!isJsonObject(entry)) return 30001;

	const { To_Account: toAccount, Remark: remark, GroupName: groupName } = entry;
	const { AddSource: addSource, AddWording: addWording } = entry;

	if (toAccount === undefined) return 30001;
	if (typeof toAccount !== 'string') return 60015;
	if (!isOptionalText(remark) || !isOptionalText(groupName)) return 30001;
	if (!isOptionalText(addSource) || !isOptionalText(addWording)) return 30001;

	return { toAccount, remark, groupName, addSource, addWording };
}

function isOptionalText(value: unknown): value is string | undefined {
	return value === undefined || typeof value === 'string';
}
