import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	INode,
	INodeExecutionData,
} from 'n8n-workflow';

import { SAMPLE_APP } from '../../../../../simulator/options';

/** Both kinds of n8n's contexts, as far as the node uses them. */
export type Context = IExecuteFunctions & ILoadOptionsFunctions;

/** What n8n's request helper was called with. */
export interface SeenRequest {
	readonly context: Context;
	readonly credentialType: string;
	readonly options: IHttpRequestOptions;
	readonly additional: unknown;
}

export interface ContextSettings {
	/** Parameters as stored; text that begins with `=` is an expression. */
	readonly parameters?: Readonly<Record<string, unknown>>;
	/** What the node is given; nothing unless a test says so. */
	readonly items?: readonly INodeExecutionData[];
	/** The workflow's timezone. */
	readonly timezone?: string;
	/** What an expression comes to for an item. */
	readonly evaluate?: (expression: string, itemIndex: number) => unknown;
	/** The credential, or the error of one that cannot be read. */
	readonly credential?: ICredentialDataDecryptedObject | (() => never);
	/** The full response of the host, or what the request helper throws. */
	readonly respond?: (request: SeenRequest) => unknown;
}

/** A context without n8n: HTTP is a function of the test. */
export interface FakeContext {
	readonly context: Context;
	readonly requests: readonly SeenRequest[];
	/** The parameters that were evaluated, with the item that they were evaluated for. */
	readonly evaluated: ReadonlyArray<readonly [name: string, itemIndex: number]>;
}

export function aNode(overrides: Partial<INode> = {}): INode {
	return {
		id: 'node',
		name: 'Add Friends',
		type: 'n8n-nodes-tencent-chat.tencentChat',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		...overrides,
	};
}

/** A credential that passes all checks. */
export function aCredential(
	fields: ICredentialDataDecryptedObject = {},
): ICredentialDataDecryptedObject {
	const { sdkAppId, secretKey } = SAMPLE_APP;
	return {
		...{ sdkAppId, secretKey, identifier: 'administrator', userSigSource: 'secretKey' },
		...{ region: 'custom', baseUrl: 'https://chat.example' },
		...fields,
	};
}

/** A full response of n8n's request helper. */
export function aResponse(body: unknown, statusCode = 200) {
	return { body, headers: {}, statusCode, statusMessage: 'OK' };
}

export function aFakeContext(settings: ContextSettings = {}): FakeContext {
	const { parameters = {}, credential = aCredential(), items = [] } = settings;
	const { evaluate = (expression) => expression, respond = () => aResponse({}) } = settings;
	const requests: SeenRequest[] = [];
	const evaluated: Array<readonly [string, number]> = [];

	function resolve(value: unknown, itemIndex: number): unknown {
		if (typeof value === 'string' && value.startsWith('=')) return evaluate(value, itemIndex);
		if (Array.isArray(value)) return value.map((entry) => resolve(entry, itemIndex));
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(
			Object.entries(value).map(([key, entry]) => [key, resolve(entry, itemIndex)]),
		);
	}

	const context = {
		getNode: () => aNode(),
		getInputData: () => items,
		getNodeParameter: (
			name: string,
			itemIndex: number,
			fallback?: unknown,
			options: { rawExpressions?: boolean } = {},
		) => {
			const raw = name in parameters ? parameters[name] : fallback;
			if (raw === undefined) throw new Error(`Could not get parameter "${name}"`);
			if (options.rawExpressions) return raw;
			evaluated.push([name, itemIndex]);
			return resolve(raw, itemIndex);
		},
		getCurrentNodeParameter: (name: string) => parameters[name],
		getCredentials: async () => (typeof credential === 'function' ? credential() : credential),
		getExecutionCancelSignal: () => undefined,
		getTimezone: () => settings.timezone ?? 'Etc/UTC',
		helpers: {
			httpRequestWithAuthentication: async function (
				this: Context,
				credentialType: string,
				options: IHttpRequestOptions,
				additional: unknown,
			) {
				const request = { context: this, credentialType, options, additional };
				requests.push(request);
				return await respond(request);
			},
		},
	} as unknown as Context;
	return { context, requests, evaluated };
}
