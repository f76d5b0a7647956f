import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Decision } from '../../TencentChatTrigger/answer';
import type { Problem } from '../bulk/request';
import { isToolRun } from './execution';
import type { ItemDecision } from './itemDecisions';

/** What became of an answer. */
export type Fate = 'answered' | 'sent' | { readonly problem: Problem; readonly outcome: string };

interface Layout {
	readonly fate: Fate;
	readonly decisions: ReadonlyMap<string, Decision>;
	/** Whether one decision holds for the whole event, so that a refusal is everybody's. */
	readonly isSingle: boolean;
}

/** One output item for each input item, on `Success` or on `Failed`. */
export function layOutDecisions(
	context: IExecuteFunctions,
	items: readonly ItemDecision[],
	layout: Layout,
): INodeExecutionData[][] {
	const isTool = isToolRun(context);
	const input = context.getInputData();
	const outputs: INodeExecutionData[][] = [[], []];
	items.forEach((decided, item) => {
		const json = toJson(decided, layout);
		const output = outputs[isTool || !('reason' in json) ? 0 : 1];
		output?.push({
			json: { ...json, ...(!isTool && { input: input[item]?.json }) },
			pairedItem: { item },
		});
	});
	return outputs;
}

function toJson({ friend, checked }: ItemDecision, { fate, decisions, isSingle }: Layout) {
	if ('problem' in checked) return toFailure(friend, 'invalid', checked.problem);
	if (typeof fate === 'object') return toFailure(friend, fate.outcome, fate.problem);
	const strictest = [...decisions.values()].find(({ code }) => code !== 0);
	const { code, text } = (isSingle ? strictest : decisions.get(friend)) ?? checked.value;
	const json: IDataObject = { toAccount: friend, outcome: fate };
	return { ...json, resultCode: code, resultInfo: text };
}

function toFailure(friend: string, outcome: string, { reason, hint }: Problem): IDataObject {
	const answered = { resultCode: null, resultInfo: '', attempts: 0 };
	return { toAccount: friend, outcome, ...answered, reason, hint, retryable: false };
}
