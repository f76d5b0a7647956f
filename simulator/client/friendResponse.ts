import { askFriendResponse, type Pair, tellFriendsAdded } from '../callbacks/relationCallbacks';
import { refusalOf } from '../callbacks/ruling';
import type { EndpointCall } from '../endpoints/endpoint';
import { findOwner } from '../endpoints/owner';
import { readEntries } from '../endpoints/lists';
import { SNS } from '../endpoints/serviceCodes';
import type { JsonObject } from '../json';
import { ACCOUNT_LIMITS } from '../limits';
import { type Answer, isRefusal, type Refusal, refuse } from '../results/answer';
import { fieldOf } from '../results/fieldRefusal';
import { answerFriends } from '../results/friendResults';
import type { Verdict, VerdictTable } from '../results/verdict';
import type { Account, Friend, PendingRequest } from '../state/account';
import { putFriend, withdrawRequest } from '../state/relations';
import { type FriendResponse, RESPONSES } from './action';
import type { ClientCommand } from './clientCommand';

/** Answers friend requests; a command that only client apps have. */
export const friendResponse: ClientCommand = { before: askBeforeResponding, handle: respond };

/** Verdicts on a response: Tencent's codes with texts of ours. */
const FRIEND_RESPONSE = {
	noRequest: { code: 30614, info: 'Err_SNS_FriendResponse_Pendency_Not_Exist' },
	ownListFull: { code: 30010, info: 'Err_SNS_FriendResponse_My_Friend_Num_Exceed_Threshold' },
	peerListFull: { code: 30014, info: 'Err_SNS_FriendResponse_Friend_Num_Exceed_Threshold' },
} as const satisfies VerdictTable;

interface ResponseItem {
	readonly toAccount: string;
	readonly response: FriendResponse;
	readonly remark: string;
	readonly friendList: string;
}

function askBeforeResponding({ body, origin, nowMs }: EndpointCall) {
	const items: readonly JsonObject[] = Array.isArray(body.ResponseFriendItem)
		? body.ResponseFriendItem
		: [];
	return origin.kind === 'client' ? askFriendResponse(origin.account, items, nowMs) : undefined;
}

function respond(call: EndpointCall): Answer {
	const field = fieldOf(call.body, 'ResponseFriendItem');
	const items = readEntries(call, field, SNS, readItem);
	if (isRefusal(items)) return items;

	const owner = findOwner(call, SNS);
	if (isRefusal(owner)) return owner;

	const added: Pair[] = [];
	const answer = answerFriends(call, items, {
		nameOf: ({ toAccount }) => toAccount,
		judge: (item) =>
			refusalOf(call.ruling, item.toAccount, call.switches) ??
			respondToOne(call, item, { owner, added }),
		verdicts: FRIEND_RESPONSE,
	});

	const initiatorOf = ({ from, to }: Pair) => (from === owner.userId ? to : from);
	tellFriendsAdded(call, added, { by: 'response', isForced: false, initiatorOf });
	return answer;
}

function readItem(entry: JsonObject): ResponseItem | Refusal {
	const { To_Account: toAccount, Remark: remark, TagName: friendList, ResponseAction } = entry;
	const response = RESPONSES.find((known) => known === ResponseAction);

	if (typeof toAccount !== 'string') return refuse(60015);
	if (typeof remark !== 'string' || typeof friendList !== 'string' || !response) {
		return refuse(SNS.badParameter);
	}
	return { toAccount, response, remark, friendList };
}

function respondToOne(
	{ app, nowSeconds }: EndpointCall,
	item: ResponseItem,
	{ owner, added }: { readonly owner: Account; readonly added: Pair[] },
): Verdict | undefined {
	const request = owner.pendingReceived.get(item.toAccount);
	if (!request) return FRIEND_RESPONSE.noRequest;

	const sender = app.existing(request.fromAccount);
	const isMutual = item.response === 'Response_Action_AgreeAndAdd';
	if (item.response === 'Response_Action_Reject') {
		withdrawRequest(sender, owner);
		return undefined;
	}
	if (!hasRoomFor(sender, owner)) return FRIEND_RESPONSE.peerListFull;
	if (isMutual && !hasRoomFor(owner, sender)) return FRIEND_RESPONSE.ownListFull;

	withdrawRequest(sender, owner);
	add(sender, owner, { ...request.friend, addTime: nowSeconds }, added);
	if (isMutual) add(owner, sender, toFriend(item, request, nowSeconds), added);
	return undefined;
}

/** Adds a friend, unless the two have become friends in another way meanwhile. */
function add(account: Account, friend: Account, entry: Friend, added: Pair[]): void {
	if (account.friends.has(friend.userId)) return;
	putFriend(account, friend, entry);
	added.push({ from: account.userId, to: friend.userId });
}

/** What the account notes about the sender: its own remark and list, and where the request came from. */
function toFriend(
	{ remark, friendList }: ResponseItem,
	{ fromAccount, friend }: PendingRequest,
	addTime: number,
): Friend {
	return {
		userId: fromAccount,
		addTime,
		addSource: friend.addSource,
		addWording: friend.addWording,
		remark: remark === '' ? undefined : remark,
		groupNames: friendList === '' ? [] : [friendList],
	};
}

function hasRoomFor(account: Account, friend: Account): boolean {
	return account.friends.has(friend.userId) || account.friends.size < ACCOUNT_LIMITS.friends;
}
