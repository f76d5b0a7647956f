import type { ClientAction } from '../../simulator/client/action';
import type { SimulatorOptions, WebhookOptions } from '../../simulator/options';
import { aSimulator } from './support/calls';
import { aSimulatorWithWebhook } from './support/webhook';

const TO_BOB: ClientAction = { action: 'requestFriend', account: 'ann', to: 'bob' };
const TO_BOTH: ClientAction = { action: 'requestFriend', account: 'ann', to: ['bob', 'cid'] };

/** A simulator in which bob wants to be asked. */
function aCautiousBob(webhook: Partial<WebhookOptions> = {}, options: SimulatorOptions = {}) {
	const all = aSimulatorWithWebhook(webhook, options);
	all.simulator.app().addAccount('bob', { allowType: 'AllowType_Type_NeedConfirm' });
	return all;
}

/** What bob answers to ann. */
function bobSays(response: 'Agree' | 'AgreeAndAdd' | 'Reject', fields: object = {}): ClientAction {
	const action = { action: 'respondToFriend', account: 'bob', to: 'ann' } as const;
	return { ...action, response: `Response_Action_${response}`, ...fields };
}

describe('a friend request of a client', () => {
	it('is shown to the webhook first, with all that it holds', async () => {
		const { simulator, webhook, clock } = aSimulatorWithWebhook();

		await simulator.act({
			...TO_BOB,
			platform: 'iOS',
			addType: 'Add_Type_Single',
			remark: 'Bobby',
			friendList: 'Work',
			wording: 'Hi',
		});

		expect(webhook.commands).toEqual(['Sns.CallbackPrevFriendAdd', 'Sns.CallbackFriendAdd']);
		expect(webhook.only('Sns.CallbackPrevFriendAdd')).toEqual({
			Requester_Account: 'ann',
			From_Account: 'ann',
			FriendItem: [
				{
					To_Account: 'bob',
					Remark: 'Bobby',
					GroupName: 'Work',
					AddSource: 'AddSource_Type_iOS',
					AddWording: 'Hi',
				},
			],
			AddType: 'Add_Type_Single',
			ForceAddFlags: 0,
			EventTime: clock.now(),
		});
		expect(webhook.received[0]?.url.searchParams.get('OptPlatform')).toBe('iOS');
	});

	it('makes friends when nothing speaks against it, and says that a client began it', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook();

		const reply = await simulator.act(TO_BOB);

		expect(reply).toEqual({
			action: 'requestFriend',
			account: 'ann',
			webhook: 'answered',
			errorCode: 0,
			errorInfo: '',
			results: [{ to: 'bob', resultCode: 0, resultInfo: '' }],
		});
		expect(simulator.app().friendsOf('bob')).toEqual(['ann']);
		expect(webhook.only('Sns.CallbackFriendAdd')).toMatchObject({
			ClientCmd: 'FriendAdd',
			Admin_Account: '',
			ForceFlag: 0,
		});
	});

	it('waits for a friend who wants to be asked', async () => {
		const { simulator, webhook } = aCautiousBob();

		const reply = await simulator.act({ ...TO_BOB, wording: 'Hi' });

		expect(reply.results).toMatchObject([{ to: 'bob', resultCode: 30539 }]);
		expect(simulator.app().pendingOf('bob')).toMatchObject([{ fromAccount: 'ann' }]);
		expect(webhook.commands).toEqual(['Sns.CallbackPrevFriendAdd']);
	});

	it('is not made to those whom the webhook refuses, with its code and text', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook();
		const refused = { To_Account: 'bob', ResultCode: 38001, ResultInfo: 'no spam' };
		webhook.answers({ ResultItem: [refused, { To_Account: 'cid', ResultCode: 0 }] });

		const reply = await simulator.act(TO_BOTH);

		expect(reply.results).toEqual([
			{ to: 'bob', resultCode: 38001, resultInfo: 'no spam' },
			{ to: 'cid', resultCode: 0, resultInfo: '' },
		]);
		expect(simulator.app().friendsOf('ann')).toEqual(['cid']);
	});

	it.each([
		['an ErrorCode for the whole request', { ErrorCode: 38001, ErrorInfo: 'no' }],
		['no list of results', { ResultItem: 'none' }],
		['results of others and results of no kind', { ResultItem: [{ To_Account: 'cid' }, null] }],
		['a code that is no number', { ResultItem: [{ To_Account: 'bob', ResultCode: '38001' }] }],
	])('is made when the answer has %s', async (_what, answer) => {
		const { simulator, webhook } = aSimulatorWithWebhook();
		webhook.answers(answer);

		expect((await simulator.act(TO_BOB)).results).toMatchObject([{ resultCode: 0 }]);
	});

	it('can be refused as a whole, if that is how the server reads the ErrorCode', async () => {
		const switches = { callbackErrorCode: 'refuse' } as const;
		const { simulator, webhook } = aSimulatorWithWebhook({}, { switches });
		webhook.answers({ ErrorCode: 38002, ErrorInfo: 'closed' });

		const reply = await simulator.act(TO_BOTH);

		expect(reply.results).toEqual([
			{ to: 'bob', resultCode: 38002, resultInfo: 'closed' },
			{ to: 'cid', resultCode: 38002, resultInfo: 'closed' },
		]);
	});

	it('goes on after two seconds without an answer', async () => {
		const { simulator, webhook, clock } = aSimulatorWithWebhook({ redeliveries: 3 });
		webhook.isSilent();

		const request = simulator.act(TO_BOB);
		await clock.advance(1999);
		const early = simulator.app().friendsOf('ann');
		await clock.advance(1);
		const reply = await request;

		expect(early).toEqual([]);
		expect(reply).toMatchObject({ webhook: 'passed', results: [{ to: 'bob', resultCode: 0 }] });
		const questions = webhook.commands.filter((command) => command === 'Sns.CallbackPrevFriendAdd');
		expect(questions).toHaveLength(1);
	});

	it.each([
		['another status', () => Promise.resolve({ status: 500, body: '{}' })],
		['no JSON', () => Promise.resolve({ status: 200, body: '<html>' })],
		['nobody there', () => Promise.reject(new Error('ECONNREFUSED'))],
	])('goes on with %s, and can be made to stop there', async (_what, answer) => {
		const passing = aSimulatorWithWebhook();
		const refusing = aSimulatorWithWebhook({ onFailure: 'refuse' });
		passing.webhook.does(answer);
		refusing.webhook.does(answer);

		const passed = await passing.simulator.act(TO_BOB);
		const refused = await refusing.simulator.act(TO_BOB);

		expect(passed).toMatchObject({ webhook: 'passed', results: [{ resultCode: 0 }] });
		expect(refused).toMatchObject({ webhook: 'refused', results: [{ resultCode: 80003 }] });
		expect(refusing.simulator.app().friendsOf('ann')).toEqual([]);
	});

	it('is refused by the server as that of an admin is, after the webhook let it pass', async () => {
		const { simulator } = aSimulatorWithWebhook();
		simulator.app().addAccount('bob', { allowType: 'AllowType_Type_DenyAny' });

		const { results } = await simulator.act({ ...TO_BOTH, to: ['bob', 'nobody'] });

		expect(results.map(({ resultCode }) => resultCode)).toEqual([30516, 30003]);
	});

	it('needs no webhook', async () => {
		const reply = await aSimulator().act(TO_BOB);

		expect(reply).toMatchObject({ webhook: 'notAsked', results: [{ resultCode: 0 }] });
	});

	it('is not shown to a webhook that is switched on for other things', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook({ commands: ['Sns.CallbackFriendAdd'] });

		const reply = await simulator.act(TO_BOB);

		expect(reply.webhook).toBe('notAsked');
		expect(webhook.commands).toEqual(['Sns.CallbackFriendAdd']);
	});
});

describe('the answer of a client to a friend request', () => {
	it('is shown to the webhook first', async () => {
		const { simulator, webhook, clock } = aCautiousBob();
		await simulator.act(TO_BOB);

		await simulator.act(bobSays('AgreeAndAdd', { remark: 'Annie', friendList: 'Home' }));

		expect(webhook.only('Sns.CallbackPrevFriendResponse')).toEqual({
			Requester_Account: 'bob',
			From_Account: 'bob',
			ResponseFriendItem: [
				{
					To_Account: 'ann',
					Remark: 'Annie',
					TagName: 'Home',
					ResponseAction: 'Response_Action_AgreeAndAdd',
				},
			],
			EventTime: clock.now(),
		});
	});

	it('lets each list the other, with the notes of both, and names who had asked', async () => {
		const { simulator, webhook } = aCautiousBob();
		await simulator.act({ ...TO_BOB, remark: 'Bobby', wording: 'Hi' });

		const reply = await simulator.act(
			bobSays('AgreeAndAdd', { remark: 'Annie', friendList: 'Home' }),
		);

		const app = simulator.app();
		expect(reply.results).toEqual([{ to: 'ann', resultCode: 0, resultInfo: '' }]);
		expect(app.friend('ann', 'bob')).toMatchObject({ remark: 'Bobby', addWording: 'Hi' });
		expect(app.friend('bob', 'ann')).toMatchObject({ remark: 'Annie', groupNames: ['Home'] });
		expect(app.pendingOf('bob')).toEqual([]);
		expect(webhook.only('Sns.CallbackFriendAdd')).toEqual({
			PairList: [
				{ From_Account: 'ann', To_Account: 'bob', Initiator_Account: 'ann' },
				{ From_Account: 'bob', To_Account: 'ann', Initiator_Account: 'ann' },
			],
			ClientCmd: 'FriendResponse',
			Admin_Account: '',
			ForceFlag: 0,
		});
	});

	it('lets only the other one list it, if it agrees to no more', async () => {
		const { simulator, webhook } = aCautiousBob();
		await simulator.act(TO_BOB);

		await simulator.act(bobSays('Agree'));

		expect(simulator.app().friendsOf('ann')).toEqual(['bob']);
		expect(simulator.app().friendsOf('bob')).toEqual([]);
		expect(webhook.only('Sns.CallbackFriendAdd').PairList).toEqual([
			{ From_Account: 'ann', To_Account: 'bob', Initiator_Account: 'ann' },
		]);
	});

	it('can be no, which nobody is told of', async () => {
		const { simulator, webhook } = aCautiousBob();
		await simulator.act(TO_BOB);

		const reply = await simulator.act(bobSays('Reject'));

		expect(reply.results).toMatchObject([{ resultCode: 0 }]);
		expect(simulator.app().pendingOf('bob')).toEqual([]);
		expect(simulator.app().friendsOf('ann')).toEqual([]);
		expect(webhook.commands).not.toContain('Sns.CallbackFriendAdd');
	});

	it('does not count when the webhook refuses it, and the request goes on waiting', async () => {
		const { simulator, webhook } = aCautiousBob();
		await simulator.act(TO_BOB);
		webhook.answers({ ResultItem: [{ To_Account: 'ann', ResultCode: 38003 }] });

		const reply = await simulator.act(bobSays('Agree'));

		expect(reply.results).toEqual([{ to: 'ann', resultCode: 38003, resultInfo: '' }]);
		expect(simulator.app().pendingOf('bob')).toHaveLength(1);
	});

	it('is refused when there is no request', async () => {
		const { simulator } = aCautiousBob();

		expect((await simulator.act(bobSays('Agree'))).results).toMatchObject([{ resultCode: 30614 }]);
	});

	it('tells of nothing that was there before', async () => {
		const { simulator, webhook } = aCautiousBob();
		await simulator.act(TO_BOB);
		simulator.app().befriend('ann', 'bob', { remark: 'kept' });

		await simulator.act(bobSays('Agree'));

		expect(simulator.app().friend('ann', 'bob')?.remark).toBe('kept');
		expect(webhook.commands).not.toContain('Sns.CallbackFriendAdd');
	});

	it.each([
		['the other list', 'ann', 'Agree', 30014],
		['its own list', 'bob', 'AgreeAndAdd', 30010],
	] as const)('is refused when %s is full, and the request goes on waiting', async (...row) => {
		const [, full, response, code] = row;
		const { simulator } = aCautiousBob();
		await simulator.act(TO_BOB);
		const app = simulator.app();
		for (let index = 0; index < 3000; index += 1) {
			app.addAccount(`u${index}`);
			app.befriend(full, `u${index}`);
		}

		const reply = await simulator.act(bobSays(response));

		expect(reply.results).toMatchObject([{ resultCode: code }]);
		expect(app.pendingOf('bob')).toHaveLength(1);
		expect(app.friend('ann', 'bob')).toBeUndefined();
	});
});
