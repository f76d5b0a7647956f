import type { ICredentialsDecrypted, ICredentialTestFunctions } from 'n8n-workflow';

import { TencentChatWebhookApi } from '../../../credentials/TencentChatWebhookApi.credentials';
import { MIN_TOKEN_LENGTH } from '../../../nodes/TencentChatTrigger/credential';
import { webhookMethods } from '../../../nodes/TencentChatTrigger/webhookMethods';
import { TencentChatTrigger } from '../../../nodes/TencentChatTrigger/TencentChatTrigger.node';
import { testWebhookCredential } from '../../../nodes/TencentChatTrigger/testCredential';
import { SECRET } from '../../../harness/callbacks';
import { aWebhook } from './support/webhookContext';

const { checkExists, create, delete: remove } = webhookMethods.default;

describe('activating', () => {
	it('goes through when callbacks can be verified', async () => {
		const { context } = aWebhook();

		expect(await checkExists.call(context)).toBe(false);
		expect(await create.call(context)).toBe(true);
	});

	it('is refused with what to do when nothing could be verified', async () => {
		const { context } = aWebhook({ credential: { ...SECRET, token: '' } });

		await expect(create.call(context)).rejects.toMatchObject({
			message: 'Token is empty',
			description: expect.stringContaining('Turn on callback authentication') as unknown,
		});
	});

	it('is refused with a token that one callback is enough to guess', async () => {
		const refused = aWebhook({ credential: { ...SECRET, token: 'x'.repeat(15) } });
		const taken = aWebhook({ credential: { ...SECRET, token: 'x'.repeat(16) } });

		await expect(create.call(refused.context)).rejects.toMatchObject({
			message: 'Token has 15 characters, fewer than 16',
			description: expect.stringContaining('enter it in the Chat console and here') as unknown,
		});
		expect(await create.call(taken.context)).toBe(true);
	});

	it('leaves nothing to remove', async () => {
		expect(await remove.call(aWebhook().context)).toBe(true);
	});
});

describe('the test button of the credential', () => {
	async function test(data: ICredentialsDecrypted['data']) {
		const credential = { id: '1', name: 'Webhook', type: 'tencentChatWebhookApi', data };
		return await testWebhookCredential.call({} as ICredentialTestFunctions, credential);
	}

	it('says that only a callback can prove the token', async () => {
		expect(await test({ ...SECRET })).toMatchObject({
			status: 'OK',
			message: expect.stringContaining('first callback') as unknown,
		});
	});

	it.each([
		[undefined, 'SDKAppID is not a whole number above 0'],
		[{ ...SECRET, sdkAppId: 1.5 }, 'SDKAppID is not a whole number above 0'],
		[{ ...SECRET, token: '' }, 'Token is empty'],
		[{ ...SECRET, token: '\ttoken' }, 'Token begins or ends with a blank'],
		[{ ...SECRET, token: 'x'.repeat(15) }, 'Token has 15 characters, fewer than 16. A short one'],
	])('finds what is wrong with %j', async (data, message) => {
		const verdict = await test(data);

		expect(verdict.status).toBe('Error');
		expect(verdict.message).toContain(message);
	});
});

describe('the node', () => {
	const { description, methods } = new TencentChatTrigger();

	it('has a test for its credential, which it needs to verify only', () => {
		const [credential] = description.credentials ?? [];

		expect(credential).toMatchObject({
			name: new TencentChatWebhookApi().name,
			testedBy: Object.keys(methods.credentialTest)[0],
			displayOptions: { show: { verification: ['token'] } },
		});
	});

	it('hides the token in the dialog of the credential, and says how long it has to be', () => {
		const token = new TencentChatWebhookApi().properties.find(({ name }) => name === 'token');

		expect(token?.typeOptions).toEqual({ password: true });
		expect(token?.description).toContain(`at least ${MIN_TOKEN_LENGTH} characters`);
	});

	it('answers posts at its own URL', () => {
		expect(description.webhooks).toMatchObject([
			{ name: 'default', httpMethod: 'POST', path: 'webhook', responseData: '' },
		]);
	});

	it('tells the three steps in Tencent’s console, and the risk of doing without a token', () => {
		const notices = description.properties.filter(({ type }) => type === 'notice');
		const [steps, risk] = notices.map(({ displayName }) => displayName);

		expect(steps).toMatch(/1.*Production URL.*2.*token.*3.*switch on/s);
		expect(risk).toContain('Anybody who finds the URL');
		expect(notices[1]?.displayOptions).toEqual({ show: { verification: ['none'] } });
	});
});
