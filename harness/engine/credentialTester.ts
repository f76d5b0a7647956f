import type { Engine } from './engine';

import { ExecuteContext, RoutingNode } from 'n8n-core';
import {
	createRunExecutionData,
	NodeConnectionTypes,
	type ICredentialDataDecryptedObject,
	type ICredentialTestRequest,
	type IDataObject,
	type INode,
	type INodeProperties,
	type INodeType,
} from 'n8n-workflow';

import { workflowOf } from './oneNode';

const NODE: INode = {
	id: 'test',
	name: 'Temp',
	type: 'test',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
	credentials: {},
};

/**
 * Presses the test button of a credential: n8n makes the request of its `test` through a node made
 * for it and looks at the rules, the first that matches first. Nothing when the test succeeds.
 */
export async function testCredential(
	engine: Engine,
	typeName: string,
	data: ICredentialDataDecryptedObject,
): Promise<string | undefined> {
	const test = engine.credentialTypes.get(typeName)?.test;
	if (!test) throw new Error(`${typeName} has no test`);
	const rules = (test.rules ?? []) as Array<{ type: string; properties: IDataObject }>;
	try {
		const answer: unknown = await request(engine, typeName, { test, data });
		const broken = rules.find(
			({ type, properties: { key, value } }) =>
				type === 'responseSuccessBody' && valueAt(answer, String(key)) === value,
		);
		return broken === undefined ? undefined : String(broken.properties.message);
	} catch (error) {
		const status = statusOf(error);
		const broken = rules.find(
			({ type, properties }) => type === 'responseCode' && properties.value === status,
		);
		return broken === undefined ? describe(error) : String(broken.properties.message);
	}
}

/** What lodash's `get` finds under a key. */
function valueAt(answer: unknown, key: string): unknown {
	return answer === null || answer === undefined
		? undefined
		: (answer as Readonly<Record<string, unknown>>)[key];
}

/** The HTTP status of the answer that an error was made for. */
function statusOf(error: unknown): unknown {
	const { response } = ((error as Error).cause ?? {}) as { response?: { status?: unknown } };
	return response?.status;
}

/** What n8n shows of an error: the code of what it was wrapped around, else its message. */
function describe(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const { cause } = error;
	if (cause instanceof Error && 'response' in cause && cause.response) {
		const { statusText, status } = cause.response as { statusText?: string; status?: number };
		return statusText || `Received HTTP status code: ${status}`;
	}
	return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message;
}

async function request(
	engine: Engine,
	typeName: string,
	{ test, data }: { test: ICredentialTestRequest; data: ICredentialDataDecryptedObject },
): Promise<unknown> {
	const nodeType = describeNode(typeName, [
		{
			displayName: 'Temp',
			name: 'temp',
			type: 'string',
			default: '',
			routing: { request: test.request },
		},
	]);
	const context = createContext(engine, typeName, { nodeType, data });
	const decrypted = { id: '1', name: 'Tested', type: typeName, data };
	const output = await new RoutingNode(context, nodeType, decrypted).runNode();
	const [item] = output?.[0] ?? [];
	// n8n reads the first item without looking whether there is one.
	if (!item) throw new TypeError("Cannot read properties of undefined (reading 'json')");
	return item.json;
}

/** A node that has the credential. */
function describeNode(typeName: string, properties: INodeProperties[]): INodeType {
	return {
		description: {
			displayName: 'Temp',
			name: 'temp',
			group: ['input'],
			version: 1,
			description: '',
			defaults: { name: 'Temp' },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			credentials: [{ name: typeName, required: true }],
			properties,
		},
	};
}

/** What a node is given that has the credential. */
function createContext(
	engine: Engine,
	typeName: string,
	{ nodeType, data }: { nodeType: INodeType; data: ICredentialDataDecryptedObject },
): ExecuteContext {
	const node = { ...NODE, credentials: { [typeName]: { id: '1', name: 'Tested' } } };
	const input = { main: [[{ json: {} }]] };
	return new ExecuteContext(
		workflowOf(node, nodeType),
		node,
		engine.createAdditionalData('1', { [typeName]: data }),
		'internal',
		createRunExecutionData(),
		0,
		input.main[0] ?? [],
		input,
		{ node, data: input, source: null },
		[],
	);
}

/**
 * Makes a signed call through n8n: the helper of the HTTP Request node where the request has a
 * `uri`, else the one of newer nodes.
 */
export async function callSigned(
	engine: Engine,
	typeName: string,
	{
		data,
		request: address,
	}: {
		data: ICredentialDataDecryptedObject;
		request: { url?: string; uri?: string; baseURL?: string };
	},
): Promise<unknown> {
	const nodeType = describeNode(typeName, []);
	const context = createContext(engine, typeName, { nodeType, data });
	const options = { ...address, method: 'POST' as const, body: {}, json: true, qs: {} };
	const { helpers } = context;
	const answer: unknown =
		address.uri === undefined
			? await helpers.httpRequestWithAuthentication.call(context, typeName, {
					...options,
					url: address.url ?? '',
				})
			: await helpers.requestWithAuthentication.call(context, typeName, options);
	return answer;
}
