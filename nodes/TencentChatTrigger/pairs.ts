import { findFriendList, listEntries, type Callback } from './callback';

/**
 * A callback without the pairs of the other side. A friendship that both list comes as two pairs, and
 * each names who wanted it: in one of them this is the account itself, in the other it is the friend.
 * Undefined where no pair is left. Pairs that do not say it stay, and so does what is asked beforehand:
 * each friend of it needs an answer.
 */
export function withInitiatorsSide(callback: Callback): Callback | undefined {
	const { event, body } = callback;
	const list = findFriendList(event, body);
	const entries = listEntries(event, body);
	if (event.phase === 'before' || list === undefined || !entries) return callback;
	const pairs = entries.filter((entry) => !isOtherSide(entry));
	if (pairs.length === entries.length) return callback;
	return pairs.length === 0 ? undefined : { ...callback, body: { ...body, [list]: pairs } };
}

function isOtherSide(pair: Readonly<Record<string, unknown>>): boolean {
	const { From_Account: from, To_Account: to, Initiator_Account: initiator } = pair;
	return typeof initiator === 'string' && initiator === to && initiator !== from;
}
