import type { Engine } from './engine';

import { WebhookContext } from 'n8n-core';
import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INodeExecutionData,
	type IRun,
	type IWebhookData,
	type IWorkflowBase,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

import type { SentCallback } from '../callbacks';

/** The type id of the trigger in published workflows. */
export const TRIGGER_TYPE = 'n8n-nodes-tencent-chat.tencentChatTrigger';

/** What came of a callback. */
export interface TriggerRun {
	/** What Tencent Chat reads. */
	readonly answers: ReadonlyArray<{ readonly status: number; readonly body: unknown }>;
	/** Undefined when no workflow was started. */
	readonly run: IRun | undefined;
}

type Credentials = Readonly<Record<string, ICredentialDataDecryptedObject>>;

/**
 * Lets the trigger of a workflow receive a callback in n8n's own context, and runs the workflow with
 * what it gives. What n8n's web server does around it is done here: it passes on what a node
 * answers, and ends the response when the workflow has ended.
 */
export async function receiveWith(
	engine: Engine,
	workflowData: IWorkflowBase,
	callback: SentCallback,
	credentials: Credentials,
): Promise<TriggerRun> {
	const answers: Array<{ status: number; body: unknown }> = [];
	const response = aResponse(answers);
	const { items, name } = await runWebhook(engine, workflowData, {
		callback,
		credentials,
		response,
	});
	if (!items) return { answers, run: undefined };
	const started = { ...workflowData, pinData: { [name]: items } };
	const run = await engine.start(started, credentials, 'manual', (given) => {
		response.json((given as IDataObject).body);
	}).finished;
	response.json(undefined);
	return { answers, run };
}

interface WebhookCall {
	readonly callback: SentCallback;
	readonly credentials: Credentials;
	readonly response: ReturnType<typeof aResponse>;
}

async function runWebhook(engine: Engine, workflowData: IWorkflowBase, call: WebhookCall) {
	const workflow = new Workflow({ ...workflowData, nodeTypes: engine.nodeTypes });
	const node = Object.values(workflow.nodes).find(({ type }) => type === TRIGGER_TYPE);
	const nodeType = engine.nodeTypes.getByNameAndVersion(TRIGGER_TYPE, 1.1);
	if (!node || !nodeType?.webhook) throw new Error('The workflow has no trigger');
	const additionalData = {
		...engine.createAdditionalData('1', call.credentials),
		httpRequest: {
			query: call.callback.query,
			body: call.callback.body,
			headers: { 'content-type': 'application/json' },
			rawBody: Buffer.from(JSON.stringify(call.callback.body)),
		},
		httpResponse: call.response,
	} as unknown as IWorkflowExecuteAdditionalData;
	const webhook = {} as IWebhookData;
	const context = new WebhookContext(workflow, node, additionalData, 'webhook', webhook, [], null);
	const result = await nodeType.webhook.call(context);
	const items: INodeExecutionData[] | undefined = result.workflowData?.[0];
	return { items, name: node.name };
}

/** A response of a web server that takes one answer, as real ones do. */
function aResponse(answers: Array<{ status: number; body: unknown }>) {
	let status = 200;
	const response = {
		status: (code: number) => {
			status = code;
			return response;
		},
		json: (body?: unknown) => {
			if (answers.length === 0) answers.push({ status, body });
			return response;
		},
		end: () => response,
	};
	return response;
}
