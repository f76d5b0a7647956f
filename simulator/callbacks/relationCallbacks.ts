import type { EndpointCall } from '../endpoints/endpoint';
import type { JsonObject } from '../json';
import { type Callback, newCallback } from './callback';

/** `to` in the list of `from`, whatever list that is. */
export interface Pair {
	readonly from: string;
	readonly to: string;
}

/** What the callbacks need to know about the call that made the change. */
type Maker = Pick<EndpointCall, 'nowMs' | 'origin' | 'switches' | 'tell'>;

/** How friendships came about. */
export interface FriendsAdded {
	/** A request, or the answer to one. */
	readonly by: 'request' | 'response';
	readonly isForced: boolean;
	/** Who had asked for the friendship of a pair. */
	readonly initiatorOf: (pair: Pair) => string;
}

/** Tells that friends were added, if any were. */
export function tellFriendsAdded(call: Maker, pairs: readonly Pair[], how: FriendsAdded): void {
	const { origin } = call;
	const told = pairs.filter((pair) => isTold(call, pair, how.initiatorOf(pair)));
	if (told.length === 0) return;

	call.tell?.(
		newCallback('Sns.CallbackFriendAdd', {
			PairList: told.map((pair) => ({ ...toWire(pair), Initiator_Account: how.initiatorOf(pair) })),
			ClientCmd: clientCmd(origin, how.by),
			Admin_Account: origin.kind === 'rest' ? origin.admin : '',
			ForceFlag: how.isForced ? 1 : 0,
			...eventTime(call),
		}),
	);
}

/** Tells that friends were deleted by an account, if any were. */
export function tellFriendsDeleted(call: Maker, owner: string, pairs: readonly Pair[]): void {
	tellPairs(
		call,
		'Sns.CallbackFriendDelete',
		pairs.filter((pair) => isTold(call, pair, owner)),
	);
}

/** Tells that accounts were blocked, if any were, and what friendships ended by it. */
export function tellBlocked(
	call: Maker,
	owner: string,
	{ blocked, unfriended }: Readonly<Record<'blocked' | 'unfriended', readonly Pair[]>>,
): void {
	tellPairs(call, 'Sns.CallbackBlackListAdd', blocked);
	if (call.switches.blockedFriendCallback === 'send') tellFriendsDeleted(call, owner, unfriended);
}

/** Tells that accounts were unblocked, if any were. */
export function tellUnblocked(call: Maker, pairs: readonly Pair[]): void {
	tellPairs(call, 'Sns.CallbackBlackListDelete', pairs);
}

/** Tells that an account follows others, or does no more, if there are any. */
export function tellFollows(
	{ tell, nowMs }: Maker,
	change: 'Add' | 'Delete',
	fan: string,
	targets: readonly string[],
): void {
	if (targets.length === 0) return;
	tell?.(
		newCallback(`Follow.CallbackAfterFollow${change}`, {
			From_Account: fan,
			...toFollowList(change, targets),
			EventTime: nowMs,
		}),
	);
}

/** The two events name the accounts in different ways. Source: 1047/70355 and 1047/70356 (2025). */
function toFollowList(change: 'Add' | 'Delete', targets: readonly string[]): JsonObject {
	if (change === 'Delete') return { To_Account: targets };
	return { FollowList: targets.map((To_Account) => ({ To_Account })) };
}

/** Asks whether an account may send friend requests. */
export function askFriendRequest(
	from: string,
	items: readonly JsonObject[],
	{ addType, nowMs }: { readonly addType: string; readonly nowMs: number },
): Callback {
	return newCallback('Sns.CallbackPrevFriendAdd', {
		Requester_Account: from,
		From_Account: from,
		FriendItem: items,
		AddType: addType,
		ForceAddFlags: 0,
		EventTime: nowMs,
	});
}

/** Asks whether an account may answer friend requests as it wants to. */
export function askFriendResponse(
	from: string,
	items: readonly JsonObject[],
	nowMs: number,
): Callback {
	return newCallback('Sns.CallbackPrevFriendResponse', {
		Requester_Account: from,
		From_Account: from,
		ResponseFriendItem: items,
		EventTime: nowMs,
	});
}

function tellPairs(call: Maker, command: string, pairs: readonly Pair[]): void {
	if (pairs.length === 0) return;
	call.tell?.(newCallback(command, { PairList: pairs.map(toWire), ...eventTime(call) }));
}

/** With one pair for each target, the direction away from who began it stands for both. */
function isTold({ switches }: Maker, { from }: Pair, beganIt: string): boolean {
	return switches.callbackPairs === 'eachDirection' || from === beganIt;
}

function eventTime({ switches, nowMs }: Maker): JsonObject {
	return switches.relationEventTime === 'present' ? { EventTime: nowMs } : {};
}

function clientCmd({ kind }: Maker['origin'], by: FriendsAdded['by']): string {
	if (by === 'response') return kind === 'rest' ? 'friend_response' : 'FriendResponse';
	return kind === 'rest' ? 'friend_add' : 'FriendAdd';
}

function toWire({ from, to }: Pair): JsonObject {
	return { From_Account: from, To_Account: to };
}
