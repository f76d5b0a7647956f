import type { EndpointCall } from '../endpoints/endpoint';
import { type Answer, refuse, succeed } from './answer';
import { infoOf, type Verdict, type VerdictTable } from './verdict';

/** How a command judges the friends of a call one after the other. */
export interface FriendJudge<Item> {
	readonly nameOf: (item: Item) => string;
	/** Judges one friend and makes its change; undefined means that it went well. */
	readonly judge: (item: Item) => Verdict | undefined;
	readonly verdicts: VerdictTable;
}

interface FriendResult {
	readonly To_Account: string;
	readonly ResultCode: number;
	readonly ResultInfo: string;
}

/** Answers a call with one result for each friend, scripted faults and write conflicts included. */
export function answerFriends<Item>(
	call: EndpointCall,
	items: readonly Item[],
	judge: FriendJudge<Item>,
): Answer {
	const { writeConflict } = judge.verdicts;
	if (call.isConflicting && call.switches.writeConflict === 'call') {
		return refuse(writeConflict.code, writeConflict.info);
	}

	const results = call.isConflicting
		? items.map((item) => toResult(judge.nameOf(item), writeConflict))
		: judgeAll(call, items, judge);
	const failed = results.filter((result) => result.ResultCode !== 0);

	return succeed(
		{
			ResultItem: results,
			...(failed.length > 0 && { Fail_Account: failed.map((result) => result.To_Account) }),
		},
		results.map((result) => result.ResultCode),
	);
}

function judgeAll<Item>(
	{ faultFor, switches }: EndpointCall,
	items: readonly Item[],
	{ nameOf, judge, verdicts }: FriendJudge<Item>,
): FriendResult[] {
	const done: Verdict = { code: 0, info: switches.successResultInfo };
	const results: FriendResult[] = [];

	for (const item of items) {
		const name = nameOf(item);
		const fault = faultFor(name);

		if (fault && 'resultCode' in fault) {
			const { resultCode: code, resultInfo: info = infoOf(verdicts, code) } = fault;
			results.push(toResult(name, { code, info }));
			continue;
		}

		const result = toResult(name, judge(item) ?? done);
		if (!fault) results.push(result);
	}

	return results;
}

function toResult(name: string, { code, info }: Verdict): FriendResult {
	return { To_Account: name, ResultCode: code, ResultInfo: info };
}
