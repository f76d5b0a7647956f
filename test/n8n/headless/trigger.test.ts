import type { IDataObject, INode } from 'n8n-workflow';

import {
	aCallback,
	aQuery,
	friendsAdded,
	SECRET,
	signAs,
	type SentCallback,
} from '../../../harness/callbacks';
import { until } from '../../../harness/services/until';
import { jsonOf } from '../support/executions';
import { findSecrets } from '../support/secrets';
import {
	ActiveWorkflow,
	aTriggerNode,
	chain,
	createWebhookCredential,
	post,
	TRIGGER,
	useTriggerStation,
	type Posted,
} from '../../../harness/n8n/triggerRig';

const OK = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };

const FORBIDDEN = { ActionStatus: 'FAIL', ErrorCode: 403, ErrorInfo: 'Forbidden' };

const shared = useTriggerStation('owner', 'a', 'b');
let workflow: ActiveWorkflow;

/** Activates a workflow with these settings of the trigger, and lets the simulator call it. */
async function activate(parameters: IDataObject = {}): Promise<ActiveWorkflow> {
	const trigger: INode = aTriggerNode(parameters, shared.credential);
	const active = await ActiveWorkflow.open(shared.station, chain(trigger));
	shared.station.server.simulator.setWebhook({ url: active.url, token: SECRET.token });
	return active;
}

function nowSeconds(): number {
	return Math.floor(Date.now() / 1000);
}

/** A callback that is signed for this moment, or for one away from it. */
function signedNow({ query, body }: SentCallback, awaySeconds = 0): SentCallback {
	const now = nowSeconds() + awaySeconds;
	return {
		query: { ...query, Sign: signAs(SECRET.token, now), RequestTime: String(now) },
		body,
	};
}

function without(fields: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> {
	return Object.fromEntries(Object.entries(fields).filter(([field]) => field !== name));
}

describe('an active workflow', () => {
	beforeAll(async () => {
		workflow = await activate({
			events: ['Sns.CallbackFriendAdd', 'Sns.CallbackFriendDelete', 'Sns.CallbackBlackListAdd'],
		});
	});

	beforeEach(() => {
		shared.station.server.simulator.setWebhook({ url: workflow.url, token: SECRET.token });
	});

	afterAll(async () => {
		await workflow.deactivate();
	});

	/** What the trigger gave out in the executions that something starts. */
	async function startedBy(act: () => Promise<unknown>, count = 1): Promise<IDataObject[][]> {
		const before = (await workflow.executions()).length;
		await act();
		const executions = await workflow.untilExecuted(before + count);
		return executions.slice(before).map((execution) => jsonOf(execution, TRIGGER)[0] ?? []);
	}

	it('runs with the friends that a client app added', async () => {
		const { simulator } = shared.station.server;

		const [items] = await startedBy(
			async () => await simulator.act({ action: 'requestFriend', account: 'owner', to: 'a' }),
		);

		expect(items).toMatchObject([
			{
				event: 'Sns.CallbackFriendAdd',
				phase: 'after',
				platform: 'Android',
				clientIp: '127.0.0.1',
				fromAccount: 'owner',
				toAccount: 'a',
				initiatorAccount: 'owner',
			},
			{ fromAccount: 'a', toAccount: 'owner', initiatorAccount: 'owner' },
		]);
		expect(simulator.callbacks.list()).toEqual(
			expect.arrayContaining([
				expect.objectContaining({
					command: 'Sns.CallbackFriendAdd',
					result: 'answered',
					answer: OK,
				}),
			]),
		);
	});

	it('runs with the friend that was blocked, and with the friendship that ended', async () => {
		const { simulator } = shared.station.server;
		shared.station.app.befriend('owner', 'b');

		const started = await startedBy(
			async () => await simulator.act({ action: 'block', account: 'owner', to: 'b' }),
			2,
		);

		expect(
			started.flat().map(({ event, toAccount }) => `${String(event)} ${String(toAccount)}`),
		).toEqual(expect.arrayContaining(['Sns.CallbackBlackListAdd b', 'Sns.CallbackFriendDelete b']));
	});

	it('gives a repeated delivery the same event id, although it is signed anew', async () => {
		const callback = friendsAdded('a', 'b');

		const [first, second] = await startedBy(async () => {
			await workflow.post(signedNow(callback, -1));
			await workflow.post(signedNow(callback));
		}, 2);

		const ids = (items: IDataObject[] = []) => items.map(({ eventId }) => eventId);
		expect(ids(first)).toHaveLength(2);
		expect(ids(first)).toEqual(ids(second));
		expect(new Set(ids(first)).size).toBe(2);
	});

	const valid = () => signedNow(friendsAdded('a'));
	const other = { ...friendsAdded('b').body, CallbackCommand: 'Sns.CallbackFriendDelete' };

	it.each<[name: string, answer: unknown, status: number, make: () => Posted]>([
		['forged', FORBIDDEN, 403, () => forge({ Sign: signAs('guessed', nowSeconds()) })],
		['unsigned', FORBIDDEN, 403, () => ({ ...valid(), query: without(valid().query, 'Sign') })],
		['stale', FORBIDDEN, 403, () => signedNow(friendsAdded('a'), -301)],
		['from the future', FORBIDDEN, 403, () => signedNow(friendsAdded('a'), 302)],
		['of another app', FORBIDDEN, 403, () => forge({ SdkAppid: '1400000002' })],
		[
			'without an app',
			FORBIDDEN,
			403,
			() => ({ ...valid(), query: without(valid().query, 'SdkAppid') }),
		],
		[
			'without a time',
			FORBIDDEN,
			403,
			() => ({ ...valid(), query: without(valid().query, 'RequestTime') }),
		],
		[
			'without a command',
			FORBIDDEN,
			403,
			() => ({ ...valid(), query: without(valid().query, 'CallbackCommand') }),
		],
		['with two signatures', FORBIDDEN, 403, () => forge({ Sign: [valid().query.Sign, 'x'] })],
		['of an unknown command', FORBIDDEN, 403, () => signedNow(aCallback('Sns.CallbackUnheardOf'))],
		['of two commands', FORBIDDEN, 403, () => ({ ...valid(), body: other })],
		['whose body is a list', FORBIDDEN, 403, () => ({ ...valid(), body: [valid().body] })],
		['whose body is a number', FORBIDDEN, 403, () => ({ ...valid(), body: '1' })],
		['without a body', FORBIDDEN, 403, () => ({ ...valid(), body: '' })],
		[
			'whose text is no JSON',
			FORBIDDEN,
			403,
			() => ({ ...valid(), body: '{"a', contentType: 'text/plain' }),
		],
		[
			'that is a form',
			FORBIDDEN,
			403,
			() => ({
				...valid(),
				body: 'CallbackCommand=Sns.CallbackFriendAdd',
				contentType: 'application/x-www-form-urlencoded',
			}),
		],
		[
			'that is a form in parts',
			FORBIDDEN,
			403,
			() => ({
				...valid(),
				body: '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n',
				contentType: 'multipart/form-data; boundary=x',
			}),
		],
		[
			'whose octets are no gzip',
			FORBIDDEN,
			403,
			() => ({ ...valid(), contentType: 'application/octet-stream', encoding: 'gzip' }),
		],
		[
			'that is larger than any of Tencent Chat’s',
			FORBIDDEN,
			403,
			() => ({ ...valid(), body: { ...valid().body, Filler: 'x'.repeat(5_000_000) } }),
		],
		['that nests without end', FORBIDDEN, 403, () => ({ ...valid(), body: nested(20_000) })],
		[
			'that was not chosen',
			OK,
			200,
			() => signedNow(aCallback('Group.CallbackAfterGroupFull', { GroupId: 'g' })),
		],
	])('answers a callback %s and does not run', async (_name, answer, status, make) => {
		const before = (await workflow.executions()).length;

		const answered = await workflow.post(make());

		expect(answered).toMatchObject({ status, body: answer });
		await runOnce();
		expect(await workflow.executions()).toHaveLength(before + 1);
	});

	it.each<[name: string, make: () => Posted]>([
		['broken JSON', () => ({ ...valid(), body: '{"CallbackCommand":' })],
		['20 MB', () => ({ ...valid(), body: { ...valid().body, Filler: 'x'.repeat(20_000_000) } })],
		['GET', () => ({ ...valid(), method: 'GET' })],
		['PUT', () => ({ ...valid(), method: 'PUT' })],
	])('lets n8n answer %s, and does not run', async (_name, make) => {
		const before = (await workflow.executions()).length;

		const { status } = await workflow.post(make());

		expect(status).toBeGreaterThanOrEqual(400);
		await runOnce();
		expect(await workflow.executions()).toHaveLength(before + 1);
	});

	it('runs for a callback that says it is plain text', async () => {
		const [items] = await startedBy(
			async () => await workflow.post({ ...valid(), contentType: 'text/plain' }),
		);

		expect(items).toMatchObject([{ toAccount: 'a' }]);
	});

	it('says in the log which check failed, without the token', async () => {
		// One line a second at most: that of the first forged callback may be left out.
		await until('the log', async () => {
			await workflow.post(forge({ Sign: 'x' }));
			return shared.station.host.log.includes("Sign does not match the credential's token");
		});
		expect(findSecrets(shared.station.host, [SECRET.token])).toEqual([]);
	});

	function forge(fields: Record<string, unknown>): Posted {
		const { query, body } = valid();
		return { query: { ...query, ...fields }, body };
	}

	/** n8n stores an execution after the answer; one started by mistake is stored before this one. */
	async function runOnce(): Promise<void> {
		await startedBy(async () => await workflow.post(valid()));
	}
});

it('is gone when the workflow is deactivated', async () => {
	const active = await activate();

	await active.deactivate();

	await until(
		'the end of the webhook',
		async () => (await post(active.url, signedNow(friendsAdded('a')))).status === 404,
	);
});

it('takes unsigned callbacks of any app where verification is off', async () => {
	const active = await activate({ verification: 'none' });
	const query = { ...aQuery('Sns.CallbackFriendAdd'), SdkAppid: '7' };

	const answered = await active.post({
		...friendsAdded('a'),
		query: without(without(query, 'Sign'), 'RequestTime'),
	});

	expect(answered).toMatchObject({ status: 200, body: OK });
	expect(await active.untilExecuted(1)).toHaveLength(1);
	await active.deactivate();
});

it('refuses friend requests at once when it is told so', async () => {
	const active = await activate({
		events: ['Sns.CallbackPrevFriendAdd'],
		respond: 'refuse',
		refuseCode: 38_123,
		refuseText: 'Closed',
	});

	const reply = await shared.station.server.simulator.act({
		action: 'requestFriend',
		account: 'owner',
		to: ['a', 'b'],
	});

	expect(JSON.stringify(reply)).toContain('38123');
	expect(shared.station.app.friendsOf('owner')).toEqual([]);
	const [execution] = await active.untilExecuted(1);
	expect(execution && jsonOf(execution, TRIGGER)[0]).toMatchObject([
		{ toAccount: 'a', phase: 'before' },
		{ toAccount: 'b', phase: 'before' },
	]);
	await active.deactivate();
});

it('does not listen with a credential that could verify nothing, and says why', async () => {
	const empty = await createWebhookCredential(shared.station, { token: 'copied ' });
	const { workbench, url } = shared.station.host;
	const made = await workbench.createWorkflow(chain(aTriggerNode({}, empty)));

	// n8n 1 says so at once, n8n 2 in its log.
	const refusal = await workbench.activate(made).then(
		() => '',
		(error: unknown) => String(error),
	);

	await until('the refusal', () =>
		`${refusal}${shared.station.host.log}`.includes('ends with a blank'),
	);
	const address = `${url}/webhook/${made.nodes[0]?.webhookId ?? ''}/webhook`;
	await until(
		'the end of the webhook',
		async () => (await post(address, signedNow(friendsAdded('a')))).status === 404,
	);
});

describe('the test button of the credential', () => {
	it.each([
		['is fine with an app and a token', {}, 'OK', 'Complete'],
		['sees a blank that was copied along', { token: 'abc ' }, 'Error', 'ends with a blank'],
		['misses the app', { sdkAppId: 0 }, 'Error', 'SDKAppID'],
	])('%s', async (_name, fields, status, message) => {
		const { workbench } = shared.station.host;

		const verdict = await workbench.testCredential('tencentChatWebhookApi', {
			...SECRET,
			...fields,
		});

		expect(verdict.status).toBe(status);
		expect(verdict.message).toContain(message);
	});
});

function nested(depth: number): string {
	const inner = `${'['.repeat(depth)}${']'.repeat(depth)}`;
	return `{"CallbackCommand":"Sns.CallbackFriendAdd","PairList":${inner}}`;
}
