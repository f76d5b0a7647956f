import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHookFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';

import type { WallClock } from '../../../../nodes/TencentChatTrigger/reply/openReplies';
import type { Surroundings } from '../../../../nodes/TencentChatTrigger/receive/receive';
import { SparingLog } from '../../../../nodes/TencentChatTrigger/receive/sparingLog';
import { aNode } from '../../TencentChat/host/support/fakeContext';
import { NOW, SECRET, type SentCallback } from '../../../../harness/callbacks';

/** What the trigger is set to, and what comes in. */
export interface WebhookSettings {
	readonly parameters?: IDataObject;
	/** The credential, or the error of one that cannot be read. */
	readonly credential?: ICredentialDataDecryptedObject | (() => never);
	readonly callback?: SentCallback;
	readonly contentType?: string;
	/** What n8n has not read yet, or the fault of reading it. */
	readonly raw?: Uint8Array | (() => never);
	/** What n8n has read by itself. */
	readonly rawBody?: Uint8Array;
}

/** The response as the test sees it. */
export interface SeenResponse {
	readonly status: number | undefined;
	readonly body: unknown;
}

/** A webhook context without n8n. */
export interface FakeWebhook {
	readonly context: IWebhookFunctions & IHookFunctions;
	readonly response: { json(body?: unknown): unknown };
	/** What was answered; nothing so far when empty. */
	readonly seen: readonly SeenResponse[];
	readonly logged: readonly string[];
	/** How often the body was read. */
	readonly reads: readonly unknown[];
}

/** Parameters that n8n fills in with the defaults of the node. */
const DEFAULTS: IDataObject = {
	events: ['Sns.CallbackFriendAdd'],
	verification: 'token',
	options: {},
};

/** A clock that stands still; nobody is kept waiting by it. */
export const STOPPED: WallClock = {
	now: () => NOW * 1000,
	sleep: async () => await new Promise<void>(() => {}),
};

/** What a trigger has around it that nobody else shares. */
export function surroundings(clock: WallClock = STOPPED): Surroundings {
	return { clock, log: new SparingLog() };
}

export function aWebhook(settings: WebhookSettings = {}): FakeWebhook {
	const { callback = { query: {}, body: {} }, contentType = 'application/json' } = settings;
	const parameters: IDataObject = { ...DEFAULTS, ...settings.parameters };
	const { credential = { ...SECRET } } = settings;
	const seen: SeenResponse[] = [];
	const logged: string[] = [];
	let statusCode: number | undefined;
	const response = {
		status: (code: number) => {
			statusCode = code;
			return response;
		},
		json: (body?: unknown) => seen.push({ status: statusCode, body }),
		end: () => response,
	};
	// As n8n leaves it: read beforehand where it knows the content type.
	const reads: unknown[] = [];
	const incoming: { rawBody: Uint8Array | undefined; readRawBody(): Promise<void> } = {
		rawBody: settings.rawBody,
		readRawBody: async () => {
			reads.push('raw');
			const { raw = Buffer.alloc(0) } = settings;
			incoming.rawBody = typeof raw === 'function' ? raw() : raw;
		},
	};
	const log = (level: string) => (message: string) => logged.push(`${level}: ${message}`);
	const context = {
		getNode: () => aNode({ name: 'Trigger' }),
		// A field that the panel hides has no value, and n8n throws without a fallback.
		getNodeParameter: (name: string, fallback?: unknown) => {
			const value = name in parameters ? parameters[name] : fallback;
			if (value === undefined) throw new Error(`Could not get parameter "${name}"`);
			return value;
		},
		getCredentials: async () => (typeof credential === 'function' ? credential() : credential),
		getRequestObject: () => incoming,
		getHeaderData: () => ({ 'content-type': contentType }),
		getBodyData: () => {
			reads.push('parsed');
			return callback.body;
		},
		getQueryData: () => callback.query,
		getResponseObject: () => response,
		logger: { warn: log('warn'), error: log('error') },
	} as unknown as IWebhookFunctions & IHookFunctions;
	return { context, response, seen, logged, reads };
}
