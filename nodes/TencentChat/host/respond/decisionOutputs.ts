import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Decision } from '../../../TencentChatTrigger/decision';
import type { Problem } from '../../api/problem';
import { isToolRun } from '../n8n/execution';
import type { ItemDecision } from './itemDecisions';

/** What became of an answer. */
export type Fate = 'answered' | 'sent' | { readonly problem: Problem; readonly outcome: string };

interface Layout {
	readonly fate: Fate;
	readonly decisions: ReadonlyMap<string, Decision>;
	/** Whether one decision holds for the whole event, so that a refusal is everybody's. */
	readonly isSingle: boolean;
}

interface Settled extends Layout {
	/** The refusal that is everybody's. */
	readonly strictest: Decision | undefined;
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
	const refusal = [...layout.decisions.values()].find(({ code }) => code !== 0);
	const settled = { ...layout, strictest: layout.isSingle ? refusal : undefined };
	items.forEach((decided, item) => {
		const json = toJson(decided, settled);
		const output = outputs[isTool || !('reason' in json) ? 0 : 1];
		output?.push({
			json: { ...json, ...(!isTool && { input: input[item]?.json }) },
			pairedItem: { item },
		});
	});
	return outputs;
}

function toJson({ friend, checked }: ItemDecision, { fate, decisions, strictest }: Settled) {
	if ('problem' in checked) return toFailure(friend, 'invalid', checked.problem);
	if (typeof fate === 'object') return toFailure(friend, fate.outcome, fate.problem);
	const { code, text } = strictest ?? decisions.get(friend) ?? checked.value;
	const json: IDataObject = { toAccount: friend, outcome: fate };
	return { ...json, resultCode: code, resultInfo: text };
}

function toFailure(friend: string, outcome: string, { reason, hint }: Problem): IDataObject {
	const answered = { resultCode: null, resultInfo: '', attempts: 0 };
	return { toAccount: friend, outcome, ...answered, reason, hint, retryable: false };
}
