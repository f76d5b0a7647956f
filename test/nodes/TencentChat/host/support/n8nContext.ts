// Comes first, because n8n-core reads its settings when it is imported.
import '../../../../../harness/engine/environment';

import { ExecuteContext, LoadOptionsContext } from 'n8n-core';
import {
	createRunExecutionData,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

import { TencentChatApi } from '../../../../../credentials/TencentChatApi.credentials';
import { TencentChat } from '../../../../../nodes/TencentChat/TencentChat.node';
import { createCredentialsHelper } from '../../../../../harness/engine/credentialsHelper';
import { workflowOf } from '../../../../../harness/engine/oneNode';
import { aCredential, aNode } from './fakeContext';

const nodeType = new TencentChat();

export interface NodeSettings extends Partial<Omit<INode, 'parameters'>> {
	readonly parameters?: IDataObject;
	/** Null for a node without a credential. */
	readonly credential?: ICredentialDataDecryptedObject | null;
}

export interface ExecuteSettings extends NodeSettings {
	readonly input?: readonly INodeExecutionData[];
	readonly signal?: AbortSignal;
}

/** The context in which n8n executes the node from source, without an execution around it. */
export function anExecuteContext({
	input = [{ json: { to: 'c1' } }],
	signal,
	...settings
}: ExecuteSettings = {}): ExecuteContext {
	const { node, workflow, additionalData } = setUp(settings);
	const data = { main: [[...input]] };
	return new ExecuteContext(
		workflow,
		node,
		additionalData,
		'internal',
		createRunExecutionData(),
		0,
		[...input],
		data,
		{ node, data, source: null },
		[],
		signal,
	);
}

/** The context in which n8n's editor looks for values of a field. */
export function aLoadOptionsContext(settings: NodeSettings = {}): LoadOptionsContext {
	const { node, workflow, additionalData } = setUp(settings);
	additionalData.currentNodeParameters = node.parameters;
	return new LoadOptionsContext(workflow, node, additionalData, '');
}

function setUp({ parameters, credential = aCredential(), ...settings }: NodeSettings) {
	const node = aNode({
		...(credential && { credentials: { tencentChatApi: { id: '1', name: 'Simulator' } } }),
		...settings,
		parameters: {
			fromAccount: 'sales',
			toAccount: '={{ $json.to }}',
			...parameters,
		} as INode['parameters'],
	});
	// Fills in what the workflow does not say with the defaults of the node.
	const workflow = workflowOf(node, nodeType);
	const additionalData = {
		credentialsHelper: createCredentialsHelper(
			new Map([['tencentChatApi', new TencentChatApi()]]),
			credential ? { tencentChatApi: credential } : {},
		),
		currentNodeExecutionIndex: 0,
		executionId: '1',
		formWaitingBaseUrl: 'http://127.0.0.1:5678/form-waiting',
		variables: {},
		webhookWaitingBaseUrl: 'http://127.0.0.1:5678/webhook-waiting',
	} as unknown as IWorkflowExecuteAdditionalData;
	return { node: workflow.getNode(node.name) ?? node, workflow, additionalData };
}
