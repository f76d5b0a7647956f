import type { IDataObject } from 'n8n-workflow';

import { OK_ANSWER } from '../../../../nodes/TencentChatTrigger/reply/callbackAnswer';
import { hasRoom, MAX_OPEN_REPLIES } from '../../../../nodes/TencentChatTrigger/reply/openReplies';
import { receiveCallback } from '../../../../nodes/TencentChatTrigger/receive/receive';
import {
	aCallback,
	friendsAdded,
	friendsRequested,
	messageBefore,
	SECRET,
	signAs,
	NOW,
} from '../../../../harness/callbacks';
import { aWebhook, surroundings, type WebhookSettings } from '../support/webhookContext';

const FORBIDDEN = { ActionStatus: 'FAIL', ErrorCode: 403, ErrorInfo: 'Forbidden' };

/** Lets the trigger receive a request. */
async function receive(settings: WebhookSettings) {
	const webhook = aWebhook(settings);
	const result = await receiveCallback(webhook.context, surroundings());
	const items = result.workflowData?.[0]?.map(({ json }) => json);
	return { ...webhook, result, items };
}

function entry(friend: string, code: number, text = ''): IDataObject {
	return { To_Account: friend, ResultCode: code, ResultInfo: text };
}

describe('a callback that was chosen', () => {
	it('is answered before n8n stores anything, and starts the workflow', async () => {
		const { result, seen, items } = await receive({ callback: friendsAdded('a', 'b') });

		expect(seen).toEqual([{ status: 200, body: OK_ANSWER }]);
		expect(result.noWebhookResponse).toBe(true);
		expect(items).toMatchObject([{ toAccount: 'a' }, { toAccount: 'b' }]);
		expect(items?.[0]).not.toHaveProperty('answer');
	});

	it('may be any one with All', async () => {
		const { items } = await receive({
			callback: aCallback('Alert.RequestOverLimit', { Limit: 200 }),
			parameters: { events: ['all'] },
		});

		expect(items).toMatchObject([{ event: 'Alert.RequestOverLimit', limit: 200 }]);
	});

	it('is given as the options say', async () => {
		const callback = friendsAdded('a', 'b');

		const { items } = await receive({
			callback,
			parameters: { options: { splitPairs: false, includeRaw: true } },
		});

		expect(items).toMatchObject([{ pairList: [{}, {}], raw: callback.body }]);
	});
});

describe('a callback that was not chosen', () => {
	it.each([
		['has happened', aCallback('State.StateChange')],
		['is about to happen', friendsRequested('a')],
	])('and %s is answered OK and starts nothing', async (_name, callback) => {
		const { result, seen } = await receive({ callback, parameters: { respond: 'workflow' } });

		expect(seen).toEqual([{ status: 200, body: OK_ANSWER }]);
		expect(result).toEqual({ noWebhookResponse: true });
	});
});

describe('a callback that is about to happen', () => {
	const events = ['Sns.CallbackPrevFriendAdd', 'C2C.CallbackBeforeSendMsg'];
	const callback = friendsRequested('a', 'b');

	it.each([
		['allowed when nothing else is said', {}, 0, ''],
		['allowed', { respond: 'allow', refuseCode: 38_001 }, 0, ''],
		['refused', { respond: 'refuse', refuseCode: 38_001, refuseText: 'No' }, 38_001, 'No'],
		['refused with numbers as text', { respond: 'refuse', refuseCode: '39000' }, 39_000, ''],
		['refused with the code by default', { respond: 'refuse' }, 38_000, ''],
	])('is %s at once', async (_name, parameters, code, text) => {
		const { seen, items, result } = await receive({
			callback,
			parameters: { events, ...parameters },
		});

		const answer = { ...OK_ANSWER, ResultItem: [entry('a', code, text), entry('b', code, text)] };
		expect(seen).toEqual([{ status: 200, body: answer }]);
		expect(result.noWebhookResponse).toBe(true);
		expect(items).toMatchObject([{ phase: 'before', toAccount: 'a' }, { toAccount: 'b' }]);
	});

	it('waits for the workflow where that decides', async () => {
		const { seen, items, result, response } = await receive({
			callback,
			parameters: { events, respond: 'workflow' },
		});

		expect(seen).toEqual([]);
		expect(result).not.toHaveProperty('noWebhookResponse');
		expect(items).toMatchObject([
			{ toAccount: 'a', answer: { due: '2023-11-14T22:13:21.500Z', friends: ['a', 'b'] } },
			{ toAccount: 'b', answer: { friends: ['a', 'b'] } },
		]);
		response.json({ ResultItem: [entry('b', 38_001)] });
		expect(seen).toMatchObject([
			{ status: 200, body: { ResultItem: [entry('a', 0), entry('b', 38_001)] } },
		]);
	});

	it.each([
		['allow', OK_ANSWER],
		['refuse', { ...OK_ANSWER, ErrorCode: 1, ErrorInfo: 'Be kind' }],
	])('gets the default %s when the workflow ends without an answer', async (fallback, answer) => {
		const { seen, response, items } = await receive({
			callback: messageBefore(),
			parameters: { events, respond: 'workflow', fallback, refuseText: 'Be kind' },
		});
		expect(items?.[0]?.answer).not.toHaveProperty('friends');

		response.json(undefined);

		expect(seen).toEqual([{ status: 200, body: answer }]);
	});
});

describe('before-events that wait for their workflows', () => {
	const parameters = {
		events: ['C2C.CallbackBeforeSendMsg'],
		respond: 'workflow',
		fallback: 'refuse',
		refuseText: 'Busy',
	};
	const callback = messageBefore();

	it('are bounded; with more, the fallback is given at once and no workflow is started', async () => {
		const shared = surroundings();
		const waiting = await fillUp();

		const { context, seen, logged } = aWebhook({ callback, parameters });
		const result = await receiveCallback(context, shared);

		expect(seen).toEqual([
			{ status: 200, body: { ...OK_ANSWER, ErrorCode: 1, ErrorInfo: 'Busy' } },
		]);
		expect(result).toEqual({ noWebhookResponse: true });
		expect(logged).toEqual([
			'warn: Tencent Chat Trigger "Trigger" answered by itself, as 50 before-events were waiting for their workflows',
		]);
		for (const { response } of waiting) response.json(undefined);
	});

	it('leave their place to others once they are answered', async () => {
		const [first, ...others] = await fillUp();
		first?.response.json(undefined);
		await Promise.resolve();

		const next = await receive({ callback, parameters });

		expect(next.seen).toEqual([]);
		expect(next.items).toHaveLength(1);
		for (const { response } of [next, ...others]) response.json(undefined);
	});

	it('do not hold up what only has to be told', async () => {
		const waiting = await fillUp();

		const { items } = await receive({ callback: friendsAdded('a') });

		expect(items).toHaveLength(1);
		for (const { response } of waiting) response.json(undefined);
	});

	/** As many as may wait; replies of other tests may be among them. */
	async function fillUp() {
		const waiting = [];
		while (hasRoom()) waiting.push(await receive({ callback, parameters }));
		expect(waiting.length).toBeLessThanOrEqual(MAX_OPEN_REPLIES);
		return waiting;
	}
});

describe('a callback that is larger than what Tencent Chat sends', () => {
	it.each([6_000, 60_000, 4_000_000])(
		'starts no workflow with more than it holds itself, at %d bytes of entries and fields',
		async (bytes) => {
			const list = Array.from({ length: bytes / 6 }, () => ({}));
			const callback = aCallback('Sns.CallbackFriendAdd', { PairList: list, x: list });

			const { items, logged, seen } = await receive({ callback });

			const shared = new Set(items?.map(({ x }) => x));
			shared.delete(undefined);
			expect(shared.size).toBeLessThan(2);
			expect(JSON.stringify(items ?? []).length).toBeLessThan(10_000_000);
			const isTaken = bytes < 1_000_000;
			expect(seen).toMatchObject([{ status: isTaken ? 200 : 403 }]);
			expect(logged).toHaveLength(bytes === 6_000 ? 0 : 1);
		},
	);

	it('says so in the log when fields stand in its first item only', async () => {
		const list = Array.from({ length: 10_000 }, () => ({}));
		const callback = aCallback('Sns.CallbackFriendAdd', { PairList: list, x: list });

		const { logged } = await receive({ callback });

		expect(logged).toEqual([
			'warn: Tencent Chat Trigger "Trigger" gave fields of a callback with the first of its 10000 items only, as each would repeat it',
		]);
	});
});

describe('a request that is none of Tencent Chat’s', () => {
	const callback = friendsAdded('a');
	const unreadable = () => {
		throw new Error('incorrect header check');
	};

	it.each<[name: string, settings: WebhookSettings, reason: string]>([
		[
			'is forged',
			{ callback: forged({ Sign: 'x' }) },
			"Sign does not match the credential's token",
		],
		['is of another app', { callback: forged({ SdkAppid: '7' }) }, 'SdkAppid is missing'],
		['has no body', { callback, contentType: 'text/plain' }, 'The body is not a JSON object'],
		['is a form', { callback, contentType: 'multipart/form-data; boundary=x' }, 'is a form'],
		[
			'is no gzip',
			{ callback, contentType: '', raw: unreadable },
			'The body cannot be read: incorrect header check',
		],
		['is too large', { callback, rawBody: Buffer.alloc(5_000_000) }, 'more than 4194304 bytes'],
		['has too many values', { callback: wide() }, 'more than 100000 values'],
		['has a body that is a list', { callback: { ...callback, body: [] as never } }, 'JSON object'],
		['has no query', { callback: { ...callback, query: undefined as never } }, 'CallbackCommand'],
		['nests without end', { callback: deep() }, 'The body nests too deep'],
		['has two commands', { callback: forged({ CallbackCommand: 'State.StateChange' }) }, 'differs'],
	])('is refused without a reason, and the log has it: it %s', async (_name, settings, reason) => {
		const { seen, result, logged } = await receive(settings);

		expect(seen).toEqual([{ status: 403, body: FORBIDDEN }]);
		expect(result).toEqual({ noWebhookResponse: true });
		expect(logged).toEqual([
			expect.stringContaining('warn: Tencent Chat Trigger "Trigger" refused a callback: '),
		]);
		expect(logged[0]).toContain(reason);
		expect(logged[0]).not.toContain(SECRET.token);
	});

	it.each<[name: string, fields: IDataObject]>([
		['has no signature', { Sign: '' }],
		['is of another app', { SdkAppid: '7' }],
		['is too old', { RequestTime: '1', Sign: signAs(SECRET.token, 1) }],
		['has no command', { CallbackCommand: '' }],
		['says everything twice', { Sign: ['a', 'b'], SdkAppid: ['7', '7'] }],
	])('costs no reading of its body when its query %s', async (_name, fields) => {
		const { seen, reads } = await receive({ callback: forged(fields), contentType: '' });

		expect(seen).toEqual([{ status: 403, body: FORBIDDEN }]);
		expect(reads).toEqual([]);
	});

	it('writes one line a second to the log, however many there are', async () => {
		const shared = surroundings();
		const lines: string[] = [];

		for (let request = 0; request < 200; request++) {
			const { context, logged } = aWebhook({ callback: forged({ Sign: 'x' }) });
			await receiveCallback(context, shared);
			lines.push(...logged);
		}

		expect(lines).toHaveLength(1);
	});

	it('is read as JSON from its bytes where its type does not say so', async () => {
		const raw = Buffer.from(JSON.stringify(callback.body));

		const { items } = await receive({ callback, contentType: 'text/plain', raw });

		expect(items).toMatchObject([{ toAccount: 'a' }]);
	});

	function forged(fields: IDataObject) {
		return { query: { ...callback.query, ...fields }, body: callback.body };
	}

	function wide() {
		return aCallback('Sns.CallbackFriendAdd', { List: Array.from({ length: 100_001 }, () => 1) });
	}

	function deep() {
		const nested: unknown = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
		return aCallback('Sns.CallbackFriendAdd', { PairList: nested as never });
	}
});

describe('a trigger that is not set up', () => {
	const callback = friendsAdded('a');
	const unreadable = () => {
		throw new Error('Credential with ID 1 does not exist');
	};

	it.each<[name: string, settings: WebhookSettings, reason: string]>([
		['has no token', { credential: { ...SECRET, token: '' } }, 'Token is empty'],
		['has a token that is no text', { credential: { ...SECRET, token: 7 } }, 'Token is empty'],
		['has a short token', { credential: { ...SECRET, token: 'x'.repeat(15) } }, 'fewer than 16'],
		['has a blank in its token', { credential: { ...SECRET, token: 'a ' } }, 'blank'],
		['has no app', { credential: { ...SECRET, sdkAppId: 0 } }, 'SDKAppID is not'],
		['has no credential', { credential: unreadable }, 'Credential with ID 1 does not exist'],
		[
			'has another verification',
			{ parameters: { verification: 'hope' } },
			'Verification is "hope"',
		],
		['has an odd tolerance', { parameters: { options: { tolerance: 0 } } }, 'Tolerance is 0'],
		['has an odd answer', { parameters: { respond: 'maybe' } }, 'Before-Events is "maybe"'],
		['has an odd code', { parameters: { respond: 'refuse', refuseCode: 7 } }, 'Refuse Code is 7'],
		['has a long text', { parameters: { respond: 'refuse', refuseText: 'x'.repeat(257) } }, '257'],
	])('takes nothing when it %s', async (_name, settings, reason) => {
		const { seen, result, logged } = await receive({ callback, ...settings });

		expect(seen).toEqual([{ status: 403, body: FORBIDDEN }]);
		expect(result).toEqual({ noWebhookResponse: true });
		expect(logged[0]).toContain(reason);
	});

	it('takes nothing when its events are no list', async () => {
		const { seen, result } = await receive({ callback, parameters: { events: 'all' } });

		expect(seen).toEqual([{ status: 200, body: OK_ANSWER }]);
		expect(result).toEqual({ noWebhookResponse: true });
	});

	it('never throws, as n8n would show a stack trace to whoever sent the request', async () => {
		const webhook = aWebhook({ callback });
		const broken = Object.assign(webhook.context, {
			getQueryData: () => {
				throw new TypeError('broken');
			},
		});

		const result = await receiveCallback(broken, surroundings());

		expect(result).toEqual({ noWebhookResponse: true });
		expect(webhook.seen).toMatchObject([{ status: 500, body: { ActionStatus: 'FAIL' } }]);
		expect(webhook.logged).toEqual([
			'error: Tencent Chat Trigger "Trigger" could not take a callback: broken',
		]);
	});
});

it('takes unsigned callbacks where verification is off, without a credential', async () => {
	const { query, body } = friendsAdded('a');
	const callback = { query: { CallbackCommand: query.CallbackCommand }, body };
	const credential = () => {
		throw new Error('There is none');
	};

	const { items } = await receive({ callback, credential, parameters: { verification: 'none' } });

	expect(items).toMatchObject([{ toAccount: 'a', platform: '', clientIp: '' }]);
});

it('takes callbacks as old as the tolerance says', async () => {
	const { query, body } = friendsAdded('a');
	const old = { Sign: signAs(SECRET.token, NOW - 3600), RequestTime: String(NOW - 3600) };

	const { items } = await receive({
		callback: { query: { ...query, ...old }, body },
		parameters: { options: { tolerance: 3600 } },
	});

	expect(items).toHaveLength(1);
});

it('lets nothing of a callback pass for a ticket, where nobody is asked', async () => {
	const answer = { id: 'forged', due: '2999-01-01T00:00:00.000Z' };
	const callback = aCallback('State.StateChange', { answer, Answer: answer });

	const { items } = await receive({
		callback,
		parameters: { events: ['all'], respond: 'workflow' },
	});

	expect(items).toMatchObject([{ event: 'State.StateChange', bodyAnswer: answer }]);
	expect(items?.[0]).not.toHaveProperty('answer');
});
