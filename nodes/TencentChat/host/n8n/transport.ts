import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';

import { isRecord } from '../../api/answer';
import type { Post, PostResult } from '../../api/post';
import { describeFailure } from './networkFailure';

export const CREDENTIAL_TYPE = 'tencentChatApi';

/** Where calls are made from: an execution, or the editor. */
export type RequestContext = IExecuteFunctions | ILoadOptionsFunctions;

/** Sends calls through n8n's own helper, which brings the instance's proxy, SSRF and TLS rules. */
export function createPost(
	context: RequestContext,
	credential: ICredentialDataDecryptedObject,
): Post {
	// Given along, the credential is not read and decrypted anew for each call.
	const decrypted = { id: '', name: '', type: CREDENTIAL_TYPE, data: credential };
	return async ({ url, body, timeoutMs }) => {
		const options: IHttpRequestOptions = {
			method: 'POST',
			url,
			body,
			headers: { 'Content-Type': 'application/json' },
			timeout: timeoutMs,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			// A redirect would carry the UserSig to another host.
			disableFollowRedirect: true,
		};
		try {
			const reply: unknown = await context.helpers.httpRequestWithAuthentication.call(
				shield(context, timeoutMs),
				CREDENTIAL_TYPE,
				options,
				{ credentialsDecrypted: decrypted },
			);
			return readReply(reply);
		} catch (error) {
			return describeFailure(error);
		}
	};
}

/**
 * n8n's helper cuts a call off when the execution is cancelled, although the server may carry it
 * out: nobody would know the outcome. So it gets to see a deadline in place of the cancellation.
 */
function shield<T extends RequestContext>(context: T, timeoutMs: number): T {
	const deadline = AbortSignal.timeout(timeoutMs);
	return Object.create(context, { getExecutionCancelSignal: { value: () => deadline } }) as T;
}

function readReply(reply: unknown): PostResult {
	if (!isRecord(reply)) {
		return { kind: 'failure', reason: 'The answer could not be read', mayHaveArrived: true };
	}
	return { kind: 'reply', statusCode: Number(reply.statusCode), body: reply.body };
}
