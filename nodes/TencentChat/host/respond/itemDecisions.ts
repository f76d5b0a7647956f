import type { IExecuteFunctions } from 'n8n-workflow';

import type { Decision } from '../../../TencentChatTrigger/decision';
import { problem, type Checked } from '../../api/problem';
import type { AnswerTicket } from '../../../TencentChatTrigger/reply/openReplies';
import { readParameters } from '../../bulk/parameters';
import type { ResponseOperation } from '../../operations/operation';
import { checkUserId, toTrimmedText } from '../../checks';
import { createParameterSource } from '../parameters/parameters';

/** What an item says about a friend, or why it says nothing. */
export interface ItemDecision {
	/** As shown in the output. */
	readonly friend: string;
	readonly checked: Checked<Decision>;
}

/** Reads what each item decides. */
export function readItems(
	context: IExecuteFunctions,
	operation: ResponseOperation,
	{ friends }: AnswerTicket,
): ItemDecision[] {
	const source = createParameterSource(context, operation.properties);
	const asked = friends && describeFriends(friends);
	return context.getInputData().map((_item, index) => {
		const { values, problem: unread } = readParameters(operation.parameters, source, index);
		const named = operation.toFriend(values);
		const friend = toTrimmedText(named);
		if (unread) return { friend, checked: { problem: unread } };
		const known = asked ? checkFriend(named, asked) : { value: '' };
		return { friend, checked: 'problem' in known ? known : operation.toDecision(values) };
	});
}

interface AskedFriends {
	readonly ids: ReadonlySet<string>;
	readonly hint: string;
}

/** How many friends a hint names; each item may have it. */
const MAX_NAMED_FRIENDS = 20;

function describeFriends(friends: readonly string[]): AskedFriends {
	const names = friends.slice(0, MAX_NAMED_FRIENDS).join(', ');
	const others = friends.length - MAX_NAMED_FRIENDS;
	const more = others > 0 ? ` and ${others} more` : '';
	return { ids: new Set(friends), hint: `It is about ${names}${more}.` };
}

function checkFriend(named: unknown, { ids, hint }: AskedFriends): Checked<string> {
	const friend = checkUserId(named, 'Friend');
	if ('problem' in friend || ids.has(friend.value)) return friend;
	return problem(`The callback is not about ${friend.value}`, hint);
}

/** One decision for each friend; a refusal wins over an allowance of another item. */
export function gatherDecisions(items: readonly ItemDecision[]): ReadonlyMap<string, Decision> {
	const decisions = new Map<string, Decision>();
	for (const { friend, checked } of items) {
		if ('problem' in checked) continue;
		const earlier = decisions.get(friend);
		if (!earlier || earlier.code === 0) decisions.set(friend, checked.value);
	}
	return decisions;
}
