import type { IExecuteFunctions } from 'n8n-workflow';

import type { Decision } from '../../TencentChatTrigger/answer';
import type { AnswerTicket } from '../../TencentChatTrigger/openReplies';
import { readParameters } from '../bulk/parameters';
import type { ResponseOperation } from '../operations/operation';
import { checkUserId, toTrimmedText, type Checked } from '../operations/values';
import { createParameterSource } from './parameters';

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
	return context.getInputData().map((_item, index) => {
		const { values, problem } = readParameters(operation.parameters, source, index);
		const named = operation.toFriend(values);
		const friend = toTrimmedText(named);
		if (problem) return { friend, checked: { problem } };
		const known = friends ? checkFriend(named, friends) : { value: '' };
		return { friend, checked: 'problem' in known ? known : operation.toDecision(values) };
	});
}

function checkFriend(named: unknown, friends: readonly string[]): Checked<string> {
	const friend = checkUserId(named, 'Friend');
	if ('problem' in friend || friends.includes(friend.value)) return friend;
	const reason = `The callback is not about ${friend.value}`;
	return { problem: { reason, hint: `It is about ${friends.join(', ')}.` } };
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
