import type { IExecuteFunctions } from 'n8n-workflow';

import { Client } from '../api/client';
import type { Endpoint } from '../api/endpoints';
import type { Halt } from '../api/halt';
import type { Problem } from '../api/problem';
import type { ParameterSource } from '../bulk/parameters';
import type { BulkOperation, LocalOperation, PagedRead } from '../operations/operation';
import { openCredential, type Credential } from './n8n/credential';
import { haltAtCancellation } from './n8n/execution';
import { processState } from './n8n/processState';
import { systemClock } from './n8n/systemClock';
import { createPost, type RequestContext } from './n8n/transport';
import { readOptions } from './options/readOptions';
import { DEFAULT_OPTIONS, type RunOptions } from './options/runOptions';
import { createParameterSource } from './parameters/parameters';

/** What the calls of a run need, whatever they are about. */
export interface CallContext {
	readonly context: RequestContext;
	readonly credential: Credential;
	readonly options: RunOptions;
	/** Halted at cancellation, and by a client when no call can succeed. */
	readonly halt: Halt;
}

/** An operation as it is set in the node. */
export interface Run {
	readonly source: ParameterSource;
	/** Defaults for an operation that has no options. */
	readonly options: RunOptions;
	/** What is wrong with the options. */
	readonly problem: Problem | undefined;
	/** Opens the credential, which a run without calls leaves closed; or says why no call can be made. */
	readonly openCalls: () => Promise<CallContext | { readonly problem: Problem }>;
}

/** Reads what holds for all items of a run. */
export function openRun(
	context: IExecuteFunctions,
	operation: BulkOperation | LocalOperation | PagedRead,
): Run {
	const source = createParameterSource(context, operation.properties);
	const { options, problem } =
		operation.kind === 'local'
			? { options: DEFAULT_OPTIONS, problem: undefined }
			: readOptions(context, source, operation);
	const openCalls = async () => {
		const credential = problem ? { problem } : await openCredential(context);
		if ('problem' in credential) return credential;
		return { context, credential, options, halt: haltAtCancellation(context) };
	};
	return { source, options, problem, openCalls };
}

/** Lends a client for one command, with the limits of the run, and closes it afterwards. */
export async function withClient<T>(
	endpoint: Endpoint,
	{ context, credential, options, halt }: CallContext,
	use: (client: Client) => Promise<T>,
): Promise<T> {
	const client = new Client({
		account: credential.account,
		endpoint,
		post: createPost(context, credential.data),
		shared: processState,
		clock: systemClock,
		random: Math.random,
		halt,
		limits: options,
	});
	try {
		return await use(client);
	} finally {
		client.close();
	}
}
