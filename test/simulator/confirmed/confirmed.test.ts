import { createHash, createHmac } from 'node:crypto';
import { inflateSync } from 'node:zlib';

import { signUserSig } from '../../../nodes/TencentChat/api/credential/userSig';
import type { ClientAction } from '../../../simulator/client/action';
import { SAMPLE_APP } from '../../../simulator/options';
import type { AppState } from '../../../simulator/state/app';
import { addOne, aFriend, type ApiAnswer, ask, aSimulator, userSigOf } from '../support/calls';
import { aSimulatorWithWebhook } from '../support/webhook';
import { CODE_CASES, type ConfirmedCommand, USUAL_BODIES } from './codes';

/** Both the documentation's pages and the simulator have these; the titles print what was exercised. */
const COMMANDS = Object.entries(USUAL_BODIES) as [ConfirmedCommand, object][];

/** The codes of a call's items, whatever list they are in. */
function itemCodes(answer: ApiAnswer): unknown[] {
	const list = Object.entries(answer).find(([name]) => /^(\w+Item)$/.test(name))?.[1];
	return (list as readonly { ResultCode: number }[]).map(({ ResultCode }) => ResultCode);
}

describe('read again: each documented code', () => {
	it.each(CODE_CASES.map((each) => ({ ...each, how: each.when ?? 'by a scripted fault' })))(
		'$command says $code: $how',
		async ({ command, code, when, arrange, body, isWhole }) => {
			const simulator = aSimulator();
			arrange?.(simulator.app());
			const scripted = isWhole ? { errorCode: code } : { resultCode: code };
			if (when === undefined) simulator.faults.add({ effect: scripted });
			const usual: object = USUAL_BODIES[command as ConfirmedCommand];

			const answer = await ask(simulator, command, { ...usual, ...body });

			expect(answer.ErrorCode).toBe(isWhole ? code : 0);
			expect(answer.ActionStatus).toBe(isWhole ? 'FAIL' : 'OK');
			if (!isWhole) expect(itemCodes(answer)).toEqual([code]);
		},
	);
});

describe('read again: the required fields', () => {
	const REQUIRED = COMMANDS.flatMap(([command, body]) =>
		[...Object.keys(body), ...(command === 'accountCheck' ? [] : ['From_Account'])].map(
			(field) => [command, field, body] as const,
		),
	);

	it.each(REQUIRED)('%s asks for %s', async (command, field, body) => {
		const answer = await ask(aSimulator(), command, { ...body, [field]: undefined });

		expect(answer.ActionStatus).toBe('FAIL');
		expect(answer.ErrorInfo).toContain(`${field} is missing`);
	});

	it.each(COMMANDS)('%s is content with them', async (command, body) => {
		expect((await ask(aSimulator(), command, body)).ErrorCode).toBe(0);
	});
});

describe('read again: one-sided and two-sided modes', () => {
	const befriend = (app: AppState) => {
		app.befriend('ann', 'bob');
		app.befriend('bob', 'ann');
	};

	it.each([
		['Add_Type_Single', ['bob'], []],
		['Add_Type_Both', ['bob'], ['ann']],
	])('friend_add with %s', async (AddType, ofAnn, ofBob) => {
		const simulator = aSimulator();
		await addOne(simulator, aFriend('bob'), { AddType });

		expect([simulator.app().friendsOf('ann'), simulator.app().friendsOf('bob')]).toEqual([
			ofAnn,
			ofBob,
		]);
	});

	it.each([
		['Delete_Type_Single', ['ann']],
		['Delete_Type_Both', []],
	])('friend_delete with %s', async (DeleteType, ofBob) => {
		const simulator = aSimulator();
		befriend(simulator.app());
		await ask(simulator, 'friendDelete', { To_Account: ['bob'], DeleteType });

		expect([simulator.app().friendsOf('ann'), simulator.app().friendsOf('bob')]).toEqual([
			[],
			ofBob,
		]);
	});

	it.each([
		['friendCheck', 'CheckResult_Type_Single', 'CheckResult_Type_AWithB'],
		['friendCheck', 'CheckResult_Type_Both', 'CheckResult_Type_BothWay'],
		['blackListCheck', 'BlackCheckResult_Type_Single', 'BlackCheckResult_Type_AWithB'],
		['blackListCheck', 'BlackCheckResult_Type_Both', 'BlackCheckResult_Type_BothWay'],
	] as const)('%s with %s', async (command, CheckType, relation) => {
		const simulator = aSimulator();
		if (command === 'friendCheck') befriend(simulator.app());
		simulator.app().block('cid', 'ann');
		if (command === 'blackListCheck') {
			simulator.app().block('ann', 'bob');
			simulator.app().block('bob', 'ann');
		}

		const answer = await ask(simulator, command, { To_Account: ['bob'], CheckType });

		const [, list] = Object.entries(answer).find(([name]) => name.endsWith('Item')) ?? [];
		expect(list).toMatchObject([{ Relation: relation }]);
	});
});

describe('read again: the limits of fields, in bytes', () => {
	it.each([
		['Remark', 96],
		['GroupName', 30],
		['AddWording', 256],
	])('%s of a friend holds %i', async (field, limit) => {
		const of = (length: number) =>
			addOne(aSimulator(), aFriend('bob', { [field]: 'x'.repeat(length) }));

		expect([(await of(limit))?.ResultCode, (await of(limit + 1))?.ResultCode]).toEqual([0, 30001]);
	});

	it.each([
		['Tag_Profile_IM_Nick', 500],
		['Tag_Profile_IM_SelfSignature', 500],
		['Tag_Profile_IM_Image', 500],
		['Tag_Profile_IM_Location', 16],
		['Tag_Profile_Custom_Vip', 500],
	])('%s holds %i', async (Tag, limit) => {
		const of = (length: number) =>
			ask(aSimulator(), 'portraitSet', { ProfileItem: [{ Tag, Value: 'x'.repeat(length) }] });

		expect((await of(limit)).ErrorCode).toBe(0);
		expect((await of(limit + 1)).ErrorCode).toBeGreaterThan(40_000);
	});

	it.each([
		['AddSource_Type_A', 0],
		['AddSource_Type_Abcdefgh', 0],
		['AddSource_Type_Abcdefghi', 30001],
		['AddSource_Type_', 30001],
		['AddSource_Type_A1', 30001],
		['Android', 30001],
	])('AddSource may be %s: %i', async (AddSource, code) => {
		expect((await addOne(aSimulator(), aFriend('bob', { AddSource })))?.ResultCode).toBe(code);
	});
});

describe('read again: the bodies of webhooks', () => {
	const BOB = { To_Account: ['bob'] };

	it.each([
		['Sns.CallbackFriendAdd', ['PairList', 'ClientCmd', 'Admin_Account', 'ForceFlag']],
		['Sns.CallbackBlackListAdd', ['PairList']],
		['Sns.CallbackBlackListDelete', ['PairList']],
		[
			'Profile.CallbackPortraitSet',
			['Operator_Account', 'From_Account', 'EventTime', 'ProfileItem'],
		],
		['Follow.CallbackAfterFollowAdd', ['From_Account', 'FollowList', 'EventTime']],
	])('%s has %j', async (command, keys) => {
		const { simulator, webhook } = aSimulatorWithWebhook();
		await ask(simulator, 'friendAdd', USUAL_BODIES.friendAdd);
		await ask(simulator, 'followAdd', { FollowItem: [{ To_Account: 'bob' }] });
		await ask(simulator, 'portraitSet', USUAL_BODIES.portraitSet);
		await ask(simulator, 'blackListAdd', BOB);
		await ask(simulator, 'blackListDelete', BOB);

		expect(Object.keys(webhook.only(command))).toEqual(keys);
	});

	it('Sns.CallbackPrevFriendAdd has the request, and only a client asks', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook();
		const action: ClientAction = { action: 'requestFriend', account: 'ann', to: 'bob' };

		await simulator.act(action);
		await ask(simulator, 'friendAdd', { AddFriendItem: [aFriend('cid')] });

		expect(Object.keys(webhook.only('Sns.CallbackPrevFriendAdd'))).toEqual([
			'Requester_Account',
			'From_Account',
			'FriendItem',
			'AddType',
			'ForceAddFlags',
			'EventTime',
		]);
	});
});

describe('read again: signatures', () => {
	/** Nothing of the simulator and nothing of the node: only Node's own zlib and hash. */
	function open(userSig: string): Record<string, unknown> {
		const base64 = userSig.replace(/\*/g, '+').replace(/-/g, '/').replace(/_/g, '=');
		return JSON.parse(inflateSync(Buffer.from(base64, 'base64')).toString('utf8')) as Record<
			string,
			unknown
		>;
	}

	function signatureOf(claims: Record<string, unknown>, secretKey: string): string {
		const lines = ['identifier', 'sdkappid', 'time', 'expire'].map(
			(name) => `TLS.${name}:${String(claims[`TLS.${name}`])}\n`,
		);
		return createHmac('sha256', secretKey).update(lines.join('')).digest('base64');
	}

	it.each([
		['administrator', SAMPLE_APP],
		['user_001-测试', { sdkAppId: 88888888, secretKey: '0123456789abcdef'.repeat(4) }],
	])(
		"a UserSig of Tencent's package and one of the node are the same to the byte for %s",
		async (identifier, app) => {
			const official = userSigOf(identifier, app);
			const theirs = open(official);
			const signedAt = Number(theirs['TLS.time']);
			const claims = { sdkAppId: app.sdkAppId, identifier, signedAt, lifetime: 86_400 };

			const ours = await signUserSig(claims, app.secretKey);

			expect(theirs['TLS.sig']).toBe(signatureOf(theirs, app.secretKey));
			expect(ours).toBe(official);
		},
	);

	it('the vector of the sample app is reproduced by the rule alone', () => {
		const claims = {
			'TLS.identifier': 'administrator',
			'TLS.sdkappid': 1400000000,
			'TLS.time': 1700000000,
			'TLS.expire': 86400,
		};

		expect(signatureOf(claims, SAMPLE_APP.secretKey)).toBe(
			'yLAe+w7WUeUuqbV9h/TX78u21oTGi+i9Zp1u3PpnY60=',
		);
	});

	it('the token of a webhook signs its moment', async () => {
		const { simulator, webhook } = aSimulatorWithWebhook({ token: 'xxxxyyyy' });
		await ask(simulator, 'friendAdd', USUAL_BODIES.friendAdd);

		const query = webhook.received[0]?.url.searchParams;
		const signed = `xxxxyyyy${query?.get('RequestTime') ?? ''}`;
		expect(query?.get('Sign')).toBe(createHash('sha256').update(signed).digest('hex'));
	});
});
