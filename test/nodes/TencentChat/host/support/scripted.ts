import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import { Halt } from '../../../../../nodes/TencentChat/api/halt';
import type { Endpoint } from '../../../../../nodes/TencentChat/api/endpoints';
import { openCredential } from '../../../../../nodes/TencentChat/host/n8n/credential';
import type { CallContext } from '../../../../../nodes/TencentChat/host/run';
import {
	DEFAULT_OPTIONS,
	type RunOptions,
} from '../../../../../nodes/TencentChat/host/options/runOptions';
import { aFakeContext, aNode, aResponse, type Context } from './fakeContext';

type Body = Readonly<Record<string, unknown>>;

/** A call as a script sees it. */
export interface ScriptedCall {
	/** The last part of the path, such as `friend_get`. */
	readonly command: string;
	readonly body: Body;
	/** How many calls of this command came before. */
	readonly earlier: number;
}

/** What Tencent answers; the envelope of a success is added. */
export type Script = (call: ScriptedCall) => Body | Promise<Body>;

export interface ScriptedSettings {
	readonly parameters?: Readonly<Record<string, unknown>>;
	/** Items; expressions `=name` come to their field of that name. */
	readonly items?: readonly IDataObject[];
	readonly isContinuing?: boolean;
	readonly signal?: AbortSignal;
	readonly credential?: ICredentialDataDecryptedObject;
}

export interface ScriptedContext {
	readonly context: Context;
	readonly calls: readonly ScriptedCall[];
}

/** A context whose host answers by a script. */
export function aScriptedContext(
	script: Script,
	{ parameters, items = [{}], isContinuing = false, signal, credential }: ScriptedSettings = {},
): ScriptedContext {
	const calls: ScriptedCall[] = [];
	const { context } = aFakeContext({
		parameters,
		credential,
		evaluate: (expression, index) => items[index]?.[expression.slice(1)],
		respond: async ({ options }) => {
			const command = options.url.slice(options.url.lastIndexOf('/') + 1);
			const earlier = calls.filter((call) => call.command === command).length;
			const call = { command, body: JSON.parse(String(options.body)) as Body, earlier };
			calls.push(call);
			return aResponse({
				ActionStatus: 'OK',
				ErrorCode: 0,
				ErrorInfo: '',
				...(await script(call)),
			});
		},
	});
	Object.assign(context, {
		continueOnFail: () => isContinuing,
		getInputData: () => items.map((json) => ({ json })),
		getExecutionCancelSignal: () => signal,
		getNode: () => aNode(),
		addExecutionHints: () => {},
	});
	return { context, calls };
}

/** What calls need, with a host that answers by a script. */
export async function aCallContext(
	script: Script,
	options: Partial<RunOptions> = {},
): Promise<{ callContext: CallContext; calls: readonly ScriptedCall[]; halt: Halt }> {
	const { context, calls } = aScriptedContext(script);
	const credential = await openCredential(context);
	if ('problem' in credential) throw new Error(credential.problem.reason);
	const halt = new Halt();
	const callContext = { context, credential, options: { ...DEFAULT_OPTIONS, ...options }, halt };
	return { callContext, calls, halt };
}

/** A refusal of a whole call. */
export function refusing(errorCode: number, errorInfo = 'refused'): Body {
	return { ActionStatus: 'FAIL', ErrorCode: errorCode, ErrorInfo: errorInfo };
}

/** An endpoint with other limits than Tencent's. */
export function anEndpoint(endpoint: Endpoint, overrides: Partial<Endpoint>): Endpoint {
	return { ...endpoint, ...overrides };
}
