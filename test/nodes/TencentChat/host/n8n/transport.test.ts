import { createPost, CREDENTIAL_TYPE } from '../../../../../nodes/TencentChat/host/n8n/transport';
import type { PostResult } from '../../../../../nodes/TencentChat/api/post';
import {
	aCredential,
	aFakeContext,
	aResponse,
	type ContextSettings,
	type FakeContext,
} from '../support/fakeContext';

const REQUEST = { url: 'https://chat.example/v4/sns/friend_add', body: '{}', timeoutMs: 5000 };

/** Makes one call with a host that responds like this. */
async function post(
	respond?: ContextSettings['respond'],
): Promise<{ result: PostResult; fake: FakeContext }> {
	const fake = aFakeContext({ respond });
	const result = await createPost(fake.context, aCredential())(REQUEST);
	return { result, fake };
}

/** A fault as n8n's request helper throws it. */
function failing(code: string): ContextSettings['respond'] {
	return () => {
		throw Object.assign(new Error('failed'), { code });
	};
}

describe('a call', () => {
	it('goes through the helper of n8n, which adds what the credential is for', async () => {
		const { fake } = await post();

		expect(fake.requests).toHaveLength(1);
		expect(fake.requests[0]).toMatchObject({
			credentialType: CREDENTIAL_TYPE,
			options: {
				method: 'POST',
				url: REQUEST.url,
				body: '{}',
				headers: { 'Content-Type': 'application/json' },
				timeout: 5000,
			},
		});
	});

	it('carries the credential along, so that it is not decrypted for each call', async () => {
		const { fake } = await post();

		expect(fake.requests[0]?.additional).toEqual({
			credentialsDecrypted: { id: '', name: '', type: CREDENTIAL_TYPE, data: aCredential() },
		});
	});

	it('follows no redirect, as that would show the UserSig to another host', async () => {
		const { fake } = await post();

		expect(fake.requests[0]?.options.disableFollowRedirect).toBe(true);
	});

	it('gets every HTTP status as an answer, as the body says what happened', async () => {
		const { result, fake } = await post(() => aResponse('<html>', 502));

		expect(fake.requests[0]?.options).toMatchObject({
			ignoreHttpStatusErrors: true,
			returnFullResponse: true,
		});
		expect(result).toEqual({ kind: 'reply', statusCode: 502, body: '<html>' });
	});

	it.each([[undefined], [null], ['text'], [[aResponse({})]]])(
		'may have arrived when the helper gives %p in place of a response',
		async (response) => {
			const { result } = await post(() => response);

			expect(result).toMatchObject({ kind: 'failure', mayHaveArrived: true });
		},
	);

	it('that fails is described, never thrown', async () => {
		const { result } = await post(failing('ECONNREFUSED'));

		expect(result).toEqual({
			kind: 'failure',
			reason: 'The host refused the connection',
			mayHaveArrived: false,
		});
	});
});

describe('a call of a run that is cancelled', () => {
	it('is not cut off, because nobody would know whether the server carried it out', async () => {
		const cancelled = AbortSignal.abort();
		const fake = aFakeContext();
		fake.context.getExecutionCancelSignal = () => cancelled;

		await createPost(fake.context, aCredential())(REQUEST);

		const signal = fake.requests[0]?.context.getExecutionCancelSignal();
		expect(signal).toBeInstanceOf(AbortSignal);
		expect(signal?.aborted).toBe(false);
	});

	it('leaves the cancellation of the execution itself alone', async () => {
		const cancelled = AbortSignal.abort();
		const fake = aFakeContext();
		fake.context.getExecutionCancelSignal = () => cancelled;

		await createPost(fake.context, aCredential())(REQUEST);

		expect(fake.context.getExecutionCancelSignal()).toBe(cancelled);
	});

	it('keeps everything else that n8n gives to a node', async () => {
		const { fake } = await post();

		expect(fake.requests[0]?.context.getNode()).toEqual(fake.context.getNode());
	});
});
