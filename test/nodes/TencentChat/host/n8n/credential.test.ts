import { openCredential } from '../../../../../nodes/TencentChat/host/n8n/credential';
import { aCredential, aFakeContext } from '../support/fakeContext';

function throwing(error: unknown): () => never {
	return () => {
		throw error;
	};
}

describe('the credential of a node', () => {
	it('gives the account to call with and the data as n8n wants it back', async () => {
		const credential = aCredential();

		const opened = await openCredential(aFakeContext({ credential }).context);

		expect(opened).toMatchObject({
			account: { baseUrl: 'https://chat.example', identifier: 'administrator' },
			data: credential,
		});
	});

	it('is refused with what is wrong about it', async () => {
		const credential = aCredential({ secretKey: '' });

		const opened = await openCredential(aFakeContext({ credential }).context);

		expect(opened).toMatchObject({
			problem: { reason: 'Secret Key is empty', hint: expect.stringContaining('Chat console') },
		});
	});

	it('is refused when n8n has none, in the words of n8n', async () => {
		const credential = throwing(new Error('Node does not have any credentials set'));

		const opened = await openCredential(aFakeContext({ credential }).context);

		expect(opened).toEqual({
			problem: {
				reason: 'Node does not have any credentials set',
				hint: 'Choose a Tencent Chat API credential in the node.',
			},
		});
	});

	it('is refused also when n8n throws something without words', async () => {
		const { context } = aFakeContext({ credential: throwing(undefined) });

		expect(await openCredential(context)).toMatchObject({
			problem: { reason: 'The credential could not be read' },
		});
	});
});
