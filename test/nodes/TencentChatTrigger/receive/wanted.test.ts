import { EVENTS } from '../../../../nodes/TencentChatTrigger/events';
import { receiveCallback } from '../../../../nodes/TencentChatTrigger/receive/receive';
import { OK_ANSWER } from '../../../../nodes/TencentChatTrigger/reply/callbackAnswer';
import {
	aCallback,
	friendsAdded,
	friendsRequested,
	messageBefore,
	type SentCallback,
} from '../../../../harness/callbacks';
import { aWebhook, surroundings, type WebhookSettings } from '../support/webhookContext';

async function receive(settings: WebhookSettings) {
	const webhook = aWebhook(settings);
	const { workflowData } = await receiveCallback(webhook.context, surroundings());
	return { ...webhook, starts: workflowData !== undefined };
}

function over(platform: string, { query, body }: SentCallback): SentCallback {
	return { query: { ...query, OptPlatform: platform }, body };
}

const events = ['all'];

describe('a message that was sent over the server API', () => {
	const messages = EVENTS.filter(({ isMessage }) => isMessage).map(({ command }) => command);

	it.each(messages)('starts nothing, so that no bot answers itself: %s', async (command) => {
		const callback = over('RESTAPI', aCallback(command));

		const { starts, seen } = await receive({ callback, parameters: { events } });

		expect(starts).toBe(false);
		expect(seen).toEqual([{ status: 200, body: OK_ANSWER }]);
	});

	it('is known however the platform is spelled', async () => {
		const callback = over('restapi', messageBefore());

		expect((await receive({ callback, parameters: { events } })).starts).toBe(false);
	});

	it.each([{ respond: 'refuse' }, { respond: 'workflow', fallback: 'refuse' }])(
		'is allowed at once before it is sent, whatever others get: %p',
		async (parameters) => {
			const callback = over('RESTAPI', messageBefore());

			const { starts, seen } = await receive({ callback, parameters: { events, ...parameters } });

			expect(starts).toBe(false);
			expect(seen).toEqual([{ status: 200, body: OK_ANSWER }]);
		},
	);

	it('starts the workflow where the option is off, and is refused like others', async () => {
		const callback = over('RESTAPI', messageBefore());
		const options = { ignoreApiMessages: false };

		const { starts, seen } = await receive({
			callback,
			parameters: { events, options, respond: 'refuse' },
		});

		expect(starts).toBe(true);
		expect(seen).toMatchObject([{ status: 200, body: { ErrorCode: 1 } }]);
	});
});

it.each(['Android', 'Web', '', 'Harmony'])(
	'a message from the platform %p starts the workflow',
	async (platform) => {
		const callback = over(platform, messageBefore());

		expect((await receive({ callback, parameters: { events } })).starts).toBe(true);
	},
);

it.each([
	['a friend', friendsAdded('a')],
	['a friend request', friendsRequested('a')],
	['a recall', aCallback('C2C.CallbackAfterMsgWithDraw', { MsgKey: 'k' })],
	['a new group', aCallback('Group.CallbackAfterCreateGroup', { GroupId: 'g' })],
])('%s of the server API starts the workflow, as it is no message', async (_name, callback) => {
	const { starts } = await receive({
		callback: over('RESTAPI', callback),
		parameters: { events },
	});

	expect(starts).toBe(true);
});

it('nothing is taken while the option is neither on nor off', async () => {
	const options = { ignoreApiMessages: 'maybe' };

	const { starts, seen, logged } = await receive({
		callback: friendsAdded('a'),
		parameters: { options },
	});

	expect(starts).toBe(false);
	expect(seen).toMatchObject([{ status: 403 }]);
	expect(logged[0]).toContain('Ignore Messages Sent by the API is "maybe"');
});
