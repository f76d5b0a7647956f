import type { JsonObject } from '../../json';
import { shuffled } from '../../random';
import { type Answer, isRefusal, succeed } from '../../results/answer';
import { fieldOf } from '../../results/fieldRefusal';
import {
	codesOf,
	itself,
	type ItemJudge,
	type ItemOutcome,
	judgeItems,
} from '../../results/itemResults';
import type { EndpointCall } from '../endpoint';
import { readNamedEntries } from '../lists';
import { ACCOUNT } from '../serviceCodes';

/** How an account command goes through its accounts. */
export interface AccountCommand extends Omit<ItemJudge<string>, 'nameOf'> {
	/** The field that holds the accounts. */
	readonly list: string;
	/** Writes one result down; each account command has an order of its own. */
	readonly toResult: (outcome: ItemOutcome) => JsonObject;
}

/** Answers a call with one result for each account; this service names the failed ones nowhere else. */
export function answerAccounts(call: EndpointCall, command: AccountCommand): Answer {
	const userIds = readNamedEntries(call, fieldOf(call.body, command.list), 'UserID', ACCOUNT);
	if (isRefusal(userIds)) return userIds;

	const outcomes = judgeItems(call, userIds, { nameOf: itself, ...command });
	if (isRefusal(outcomes)) return outcomes;
	return succeed({ ResultItem: inOrder(call, outcomes).map(command.toResult) }, codesOf(outcomes));
}

/** Results in the order in which the account service answers, which need not be that of the request. */
export function inOrder<Result>(
	{ switches, random }: Pick<EndpointCall, 'switches' | 'random'>,
	results: readonly Result[],
): readonly Result[] {
	return switches.accountOrder === 'shuffled' ? shuffled(results, random) : results;
}
