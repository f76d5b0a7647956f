import { type Answer, isRefusal } from '../results/answer';
import { fieldOf, refuseField } from '../results/fieldRefusal';
import { answerFriends } from '../results/friendResults';
import { itself } from '../results/itemResults';
import type { Verdict, VerdictTable } from '../results/verdict';
import type { Account } from '../state/account';
import type { EndpointCall } from './endpoint';
import { readOwnerAndNames } from './lists';
import { SNS } from './serviceCodes';

/** A relation between accounts that a command can check. */
export interface CheckedRelation {
	/** What the words for the type of the check and for its results begin with. */
	readonly prefix: string;
	/** The end of the word for no relation in either direction. */
	readonly none: string;
	/** The field that holds the results. */
	readonly list: string;
	readonly verdicts: VerdictTable & { readonly accountMissing: Verdict };
	/** Whether the relation goes from one account to the other. */
	readonly holds: (from: Account, to: Account) => boolean;
}

/** Answers for each account how `From_Account` stands to it, and the other way round if asked. */
export function checkRelation(call: EndpointCall, relation: CheckedRelation): Answer {
	const { prefix, none, list, verdicts } = relation;

	const request = readOwnerAndNames(call, SNS);
	if (isRefusal(request)) return request;

	const { CheckType: checkType } = call.body;
	const isBothWays = checkType === `${prefix}Both`;
	if (!isBothWays && checkType !== `${prefix}Single`) {
		const wanted = `${prefix}Single or ${prefix}Both`;
		return refuseField(SNS.badParameter, fieldOf(call.body, 'CheckType'), wanted);
	}

	return answerFriends(
		call,
		request.names,
		{
			nameOf: itself,
			judge: (name) => {
				const other = call.app.account(name);
				if (!other) return verdicts.accountMissing;

				const there = relation.holds(request.owner, other);
				const back = isBothWays && relation.holds(other, request.owner);
				return { fields: { Relation: prefix + (wordOf(there, back) ?? none) } };
			},
			verdicts,
			failedFields: { Relation: prefix + none },
		},
		{ list, findings: 'before', namesFailed: true },
	);
}

function wordOf(there: boolean, back: boolean): string | undefined {
	if (there) return back ? 'BothWay' : 'AWithB';
	return back ? 'BWithA' : undefined;
}
