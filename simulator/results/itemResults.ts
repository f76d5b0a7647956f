import type { EndpointCall } from '../endpoints/endpoint';
import type { JsonObject } from '../json';
import { refuse, type Refusal } from './answer';
import { infoOf, type Verdict, type VerdictTable } from './verdict';

/** What a read found out about an item that it could answer for. */
export interface Finding {
	readonly fields: JsonObject;
}

/** How a command judges the items of a call one after the other. */
export interface ItemJudge<Item> {
	readonly nameOf: (item: Item) => string;
	/** Judges one item and makes its change; undefined means that it went well. */
	readonly judge: (item: Item) => Verdict | Finding | undefined;
	readonly verdicts: VerdictTable;
	/** What the answer says about an item that failed, beside its code. */
	readonly failedFields?: JsonObject;
}

/** How one item of a call ended. */
export interface ItemOutcome extends Verdict {
	readonly name: string;
	/** What the answer says beside name and code. */
	readonly fields: JsonObject;
}

/** The name of an item that is nothing but a name. */
export function itself(name: string): string {
	return name;
}

/**
 * Judges each item, with scripted faults and write conflicts; an item that a fault omits is judged
 * and has no outcome.
 */
export function judgeItems<Item>(
	call: EndpointCall,
	items: readonly Item[],
	judge: ItemJudge<Item>,
): readonly ItemOutcome[] | Refusal {
	if (call.isConflicting) return conflict(call, items, judge);

	const outcomes: ItemOutcome[] = [];
	for (const item of items) {
		const outcome = judgeOne(call, item, judge);
		if (outcome) outcomes.push(outcome);
	}
	return outcomes;
}

/** The codes of some outcomes, for the call log. */
export function codesOf(outcomes: readonly ItemOutcome[]): number[] {
	return outcomes.map(({ code }) => code);
}

/** The names of the items that failed. */
export function failedNames(outcomes: readonly ItemOutcome[]): string[] {
	return outcomes.filter(({ code }) => code !== 0).map(({ name }) => name);
}

function conflict<Item>(
	{ switches }: EndpointCall,
	items: readonly Item[],
	judge: ItemJudge<Item>,
): readonly ItemOutcome[] | Refusal {
	const verdict = { code: 30008, info: infoOf(judge.verdicts, 30008) };

	return switches.writeConflict === 'call'
		? refuse(verdict.code, verdict.info)
		: items.map((item) => failure(item, verdict, judge));
}

function judgeOne<Item>(
	{ faultFor, switches }: EndpointCall,
	item: Item,
	judge: ItemJudge<Item>,
): ItemOutcome | undefined {
	const name = judge.nameOf(item);
	const fault = faultFor(name);

	if (fault && 'resultCode' in fault) {
		const { resultCode: code, resultInfo: info = infoOf(judge.verdicts, code) } = fault;
		if (fault.change === 'before') judge.judge(item);
		return failure(item, { code, info }, judge);
	}

	const judgement = judge.judge(item);
	if (fault) return undefined;
	if (judgement && 'code' in judgement) return failure(item, judgement, judge);
	return { name, code: 0, info: switches.successResultInfo, fields: judgement?.fields ?? {} };
}

function failure<Item>(
	item: Item,
	{ code, info }: Verdict,
	{ nameOf, failedFields = {} }: ItemJudge<Item>,
): ItemOutcome {
	return { name: nameOf(item), code, info, fields: failedFields };
}
