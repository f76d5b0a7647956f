import {
	NodeApiError,
	NodeOperationError,
	type INode,
	type INodeExecutionData,
	type JsonObject,
} from 'n8n-workflow';

import type { Problem } from '../../api/problem';
import type { Stop } from '../../api/client';
import { redact } from '../../api/redaction/redact';
import { describeStop, toNotStartedOutcome, type Outcome } from '../../bulk/outcome';

/** What to show when nothing of a run could be done. */
export function createStopError(node: INode, stop: Stop): NodeApiError | NodeOperationError {
	const { reason, hint } = describeStop(stop);
	if (stop.kind !== 'refused') return createProblemError(node, { reason, hint });
	const {
		code: { code },
		info,
	} = stop;
	const answer: JsonObject = { ErrorCode: code, ErrorInfo: info };
	const answered = `Tencent Chat answered ErrorCode ${code}${info === '' ? '' : `: ${info}`}`;
	return new NodeApiError(node, answer, {
		message: reason,
		description: `${hint} ${answered}`,
		httpCode: String(code),
	});
}

/** What to show when a run could not begin, or nothing of it could be done. */
export function createFailureError(node: INode, failure: Stop | Problem) {
	return 'kind' in failure ? createStopError(node, failure) : createProblemError(node, failure);
}

/** What to say of a fault of this package's own; its text may quote what came from outside. */
export function describeFault(fault: unknown): Problem {
	const message = fault instanceof Error ? redact(`${fault.name}: ${fault.message}`, [], 200) : '';
	return {
		reason: `This node met a fault of its own${message === '' ? '' : ` (${message})`}`,
		hint: 'Please report it, with what the node was given.',
	};
}

/** What to show for bad input that concerns the whole run. */
export function createProblemError(node: INode, { reason, hint }: Problem): NodeOperationError {
	return new NodeOperationError(node, reason, { description: hint });
}

/** What to show for an item that failed when the node is not set to continue. */
export function createOutcomeError(node: INode, outcome: Outcome, itemIndex: number) {
	const { reason, hint, resultCode, resultInfo } = outcome;
	if (resultCode === null) {
		return new NodeOperationError(node, reason, { description: hint, itemIndex });
	}
	const answer: JsonObject = { ErrorCode: resultCode, ErrorInfo: resultInfo };
	const description = `${hint} Tencent Chat answered ErrorCode ${resultCode}.`;
	const httpCode = String(resultCode);
	return new NodeApiError(node, answer, { message: reason, description, httpCode, itemIndex });
}

/** A workflow of another version of this package, or one edited by hand. */
export const UNKNOWN_OPERATION: Problem = {
	reason: 'This version of the node does not know the operation',
	hint: 'Choose an operation in the node, or update the package.',
};

/** All items on `Failed`, for a node that is set to continue: n8n would pass them on as successes. */
export function failEveryItem(
	input: readonly INodeExecutionData[],
	{ reason, hint }: Problem,
	isTool: boolean,
): INodeExecutionData[][] {
	const failed = input.map(({ json }, item) => ({
		json: { ...toNotStartedOutcome({ reason, hint }), ...(!isTool && { input: json }) },
		pairedItem: { item },
	}));
	return isTool ? [failed, []] : [[], failed];
}
