import { resolveWebhookDescriptionField, type IDataObject } from 'n8n-workflow';

import { describeResponseMode } from '../../../nodes/TencentChatTrigger/responseMode';
import { TencentChatTrigger } from '../../../nodes/TencentChatTrigger/TencentChatTrigger.node';
import { aNode } from '../TencentChat/host/support/fakeContext';
import { workflowOf } from '../../../harness/engine/oneNode';

const nodeType = new TencentChatTrigger();

/** The trigger in a workflow, with the defaults that n8n fills in. */
function aTrigger(parameters: IDataObject) {
	const node = aNode({ name: 'Trigger', parameters: parameters as never });
	const workflow = workflowOf(node, nodeType);
	return { workflow, node: workflow.getNode('Trigger') ?? node };
}

const CASES: ReadonlyArray<[name: string, parameters: IDataObject, mode: string]> = [
	['by default', {}, 'onReceived'],
	['where the trigger answers', { events: ['all'], respond: 'refuse' }, 'onReceived'],
	['where the workflow decides', { events: ['all'], respond: 'workflow' }, 'responseNode'],
	['where nothing can be decided', { respond: 'workflow' }, 'onReceived'],
];

describe("n8n's mode of answering", () => {
	it.each(CASES)('is found without its expression engine %s', (_name, parameters, value) => {
		const { node } = aTrigger(parameters);
		const [webhook] = nodeType.description.webhooks ?? [];

		expect(webhook && resolveWebhookDescriptionField(node, webhook, 'responseMode')).toEqual({
			resolved: true,
			value,
		});
	});

	it.each(CASES)('is the same as an expression, for n8n 1, %s', (_name, parameters, mode) => {
		const { workflow, node } = aTrigger(parameters);
		const { responseMode } = describeResponseMode({});

		expect(Object.keys(describeResponseMode({}))).toEqual(['responseMode']);
		expect(workflow.expression.getSimpleParameterValue(node, responseMode, 'webhook', {})).toBe(
			mode,
		);
	});
});
