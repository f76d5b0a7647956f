import { type JsonObject, parseJsonObject } from './json';

/** A call as it comes in. */
export interface SimulatedCall {
	readonly method: string;
	/** With a leading slash and without the query, such as `/v4/sns/friend_add`. */
	readonly path: string;
	readonly query: Readonly<Record<string, string>>;
	readonly body: string;
	/** The address of the caller, for callbacks; the machine's own without it. */
	readonly clientIp?: string;
}

/** What goes back: an answer, or a connection that breaks. */
export type SimulatedReply =
	| {
			readonly kind: 'answer';
			readonly status: number;
			readonly body: string;
			readonly contentType: string;
	  }
	| { readonly kind: 'dropped' };

/** A call whose body has been looked at, so far as any command's body can be. */
export interface ReceivedCall extends SimulatedCall {
	/** The body's JSON object; undefined when the body is something else. */
	readonly json: JsonObject | undefined;
	/** The account whose data the call is about, such as `From_Account`, or the only `UserID`. */
	readonly owner: string | undefined;
	/** The group that the call is about. */
	readonly group?: string | undefined;
	/** The friends, accounts, groups or messages that the call carries, as far as they are named. */
	readonly items: readonly string[];
}

/** Looks at a call's body. */
export function receive(call: SimulatedCall): ReceivedCall {
	const json = parseJsonObject(call.body);
	const { GroupId: group } = json ?? {};
	const named = OWNER_FIELDS.map((field) => json?.[field]).find((value) => value !== undefined);
	const owner = named ?? (json?.Peer_Account === undefined ? undefined : json.To_Account);

	return {
		...call,
		json,
		owner: typeof owner === 'string' ? owner : undefined,
		group: typeof group === 'string' ? group : undefined,
		items: json ? itemsOf(json) : [],
	};
}

/** The fields that name whose data a call is about; no command has two of them. */
const OWNER_FIELDS = [
	'From_Account',
	'UserID',
	'Identifier',
	'Operator_Account',
	'Report_Account',
	'Member_Account',
] as const;

/**
 * The fields that hold the items of a command; no command has two of them, except that `To_Account` is
 * whose unread messages are counted when there is a `Peer_Account`.
 */
const ITEM_FIELDS = [
	'Peer_Account',
	'AddFriendItem',
	'UpdateItem',
	'FollowItem',
	'To_Account',
	'AccountList',
	'Accounts',
	'CheckItem',
	'DeleteItem',
	'MemberList',
	'MemberToDel_Account',
	'Members_Account',
	'ToMembers_Account',
	'User_Account',
	'GroupIdList',
	'MsgSeqList',
] as const;

function itemsOf(json: JsonObject): string[] {
	const items = ITEM_FIELDS.map((field) => json[field]).find((value) => value !== undefined);
	const list: readonly unknown[] = Array.isArray(items) ? items : [items];

	return list.map(nameOf).filter((name) => name !== undefined);
}

function nameOf(item: unknown): string | undefined {
	if (typeof item === 'string') return item;
	if (typeof item !== 'object' || item === null) return undefined;

	const { To_Account: toAccount, UserID: userId, Member_Account: member }: JsonObject = { ...item };
	const { MsgSeq: sequence }: JsonObject = { ...item };
	if (typeof sequence === 'number') return String(sequence);

	const name = toAccount ?? userId ?? member;
	return typeof name === 'string' ? name : undefined;
}
