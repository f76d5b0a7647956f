import { readIncomingBody } from '../../../../nodes/TencentChatTrigger/receive/incomingBody';
import { aCallback } from '../../../../harness/callbacks';
import { aWebhook } from '../support/webhookContext';

const callback = aCallback('State.StateChange', { Info: { Action: 'Login' } });

const BODY = { body: callback.body };

it('takes what n8n has read, and does not read it again', async () => {
	const { context, reads } = aWebhook({ callback, rawBody: Buffer.from('{}') });

	expect(await readIncomingBody(context)).toEqual(BODY);
	expect(reads).toEqual(['parsed']);
});

it('reads what n8n has left, as for a type that it does not know', async () => {
	const raw = Buffer.from(JSON.stringify(callback.body));
	const { context, reads } = aWebhook({ contentType: 'application/octet-stream', raw });

	expect(await readIncomingBody(context)).toEqual(BODY);
	expect(reads).toContain('raw');
});

it.each(['multipart/form-data; boundary=x', 'Multipart/Mixed'])(
	'refuses %s unread, as n8n has taken its bytes',
	async (contentType) => {
		const { context, reads } = aWebhook({ callback, contentType });

		expect(await readIncomingBody(context)).toEqual({ refusal: 'The body is a form' });
		expect(reads).toEqual([]);
	},
);

it.each<[name: string, fault: unknown, reason: string]>([
	['is too large', new Error('request entity too large'), 'request entity too large'],
	['ends for no reason', 'gone', 'unknown fault'],
])('refuses one that %s, and throws nothing', async (_name, fault, reason) => {
	const raw = () => {
		throw fault;
	};

	expect(await readIncomingBody(aWebhook({ contentType: '', raw }).context)).toEqual({
		refusal: `The body cannot be read: ${reason}`,
	});
});
