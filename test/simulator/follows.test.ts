import { SAMPLE_APP } from '../../simulator/options';
import type { Simulator } from '../../simulator/simulator';
import { ask, aSimulator, codesOf, names } from './support/calls';

/** Ann and bob follow each other, ann follows cid, and dan follows ann. */
function anAudience(): Simulator {
	const simulator = aSimulator();
	const app = simulator.app();
	app.addAccount('dan', { following: ['ann'] });
	app.addAccount('bob', { following: ['ann'] });
	app.addAccount('ann', { following: ['bob', 'cid'] });
	return simulator;
}

const COMMANDS = [
	['followAdd', { FollowItem: [{ To_Account: 'bob' }] }],
	['followDelete', { To_Account: ['bob'] }],
	['followGet', { FollowType: 1, StartCursor: '' }],
	['followCheck', { To_Account: ['bob'] }],
	['followGetInfo', { To_Account: ['bob'] }],
] as const;

describe('follow_add and follow_delete', () => {
	it('change who follows whom, seen from both sides, and no friendship', async () => {
		const simulator = aSimulator();

		await ask(simulator, 'followAdd', {
			FollowItem: [{ To_Account: 'bob' }, { To_Account: 'cid' }],
		});
		await ask(simulator, 'followDelete', { To_Account: ['cid'] });

		expect(simulator.app().followingOf('ann')).toEqual(['bob']);
		expect(simulator.app().followersOf('bob')).toEqual(['ann']);
		expect(simulator.app().followersOf('cid')).toEqual([]);
		expect(simulator.app().friendsOf('ann')).toEqual([]);
	});

	it('refuse a repetition, which changes nothing', async () => {
		const simulator = anAudience();
		const FollowItem = [{ To_Account: 'bob' }];

		expect(codesOf(await ask(simulator, 'followAdd', { FollowItem }))).toEqual([30001]);
		expect(codesOf(await ask(simulator, 'followDelete', { To_Account: ['dan'] }))).toEqual([30001]);
		expect(simulator.app().followingOf('ann')).toEqual(['bob', 'cid']);
	});

	it('refuse oneself and accounts that do not exist, each of them alone', async () => {
		const simulator = aSimulator();
		const FollowItem = ['ann', 'nobody', '', 'bob'].map((name) => ({ To_Account: name }));

		const added = await ask(simulator, 'followAdd', { FollowItem });
		const deleted = await ask(simulator, 'followDelete', { To_Account: ['nobody', 'bob'] });

		expect(codesOf(added)).toEqual([30001, 30003, 30001, 0]);
		expect(codesOf(deleted)).toEqual([30003, 0]);
	});
});

describe('follow_get', () => {
	it.each([
		['fans', 1, ['dan', 'bob']],
		['followed accounts', 2, ['bob', 'cid']],
		['those who are both', 3, ['bob']],
	])('lists %s for their FollowType', async (_what, type, expected) => {
		const answer = await ask(anAudience(), 'followGet', { FollowType: type, StartCursor: '' });

		expect(answer.FollowItem).toMatchObject(expected.map((name) => ({ To_Account: name })));
		expect(answer.NextCursor).toBe('');
	});

	it('pages by cursor until the cursor is empty', async () => {
		const simulator = aSimulator();
		simulator.app().addAccounts(...names(5));
		simulator.app().addAccount('ann', { following: names(5) });

		const seen: string[] = [];
		let cursor: unknown = '';
		do {
			const page = await ask(simulator, 'followGet', {
				FollowType: 2,
				StartCursor: cursor,
				WantNum: 2,
			});
			seen.push(...(page.FollowItem as { To_Account: string }[]).map((item) => item.To_Account));
			cursor = page.NextCursor;
		} while (cursor !== '');

		expect(seen).toEqual(names(5));
	});

	it('gives 100 accounts when no number is wanted', async () => {
		const simulator = aSimulator();
		simulator.app().addAccounts(...names(101));
		simulator.app().addAccount('ann', { following: names(101) });

		const answer = await ask(simulator, 'followGet', { FollowType: 2, StartCursor: '' });

		expect(answer.FollowItem).toHaveLength(100);
	});

	it.each([
		[{ FollowType: 0 }],
		[{ FollowType: undefined }],
		[{ StartCursor: undefined }],
		[{ StartCursor: 'x' }],
		[{ WantNum: 0 }],
		[{ WantNum: 1001 }],
		[{ WantNum: '7' }],
	])('refuses %p', async (fields) => {
		const body = { FollowType: 1, StartCursor: '', ...fields };

		expect((await ask(anAudience(), 'followGet', body)).ErrorCode).toBe(30001);
	});
});

describe('follow_check', () => {
	it('tells none, fan, following and mutual apart', async () => {
		const simulator = anAudience();
		simulator.app().addAccount('eve');

		const { ResultItem } = await ask(simulator, 'followCheck', {
			To_Account: ['eve', 'dan', 'cid', 'bob', 'nobody'],
		});

		expect(ResultItem).toMatchObject([
			{ ResultCode: 0, FollowType: 0 },
			{ ResultCode: 0, FollowType: 1 },
			{ ResultCode: 0, FollowType: 2 },
			{ ResultCode: 0, FollowType: 3 },
			{ ResultCode: 30003, FollowType: 0 },
		]);
	});
});

describe('follow_get_info', () => {
	it('leaves the numbers out for an account that was never imported', async () => {
		const { FollowInfo } = await ask(anAudience(), 'followGetInfo', { To_Account: ['x', 'ann'] });

		expect(FollowInfo).toEqual([
			{ To_Account: 'x', ResultCode: 30003, ResultInfo: 'Err_SNS_FollowGetInfo_Invalid_Account' },
			{
				To_Account: 'ann',
				ResultCode: 0,
				ResultInfo: '',
				FollowerCount: 2,
				FollowingCount: 2,
				MutualFollowingCount: 1,
			},
		]);
	});
});

describe('a follow command', () => {
	it.each(COMMANDS)('is refused in an edition without follows: %s', async (command, body) => {
		const simulator = aSimulator({ apps: [{ ...SAMPLE_APP, followEnabled: false }] });

		expect((await ask(simulator, command, body)).ErrorCode).toBe(30005);
	});

	it.each([
		[
			'followAdd',
			20,
			(list: string[]) => ({ FollowItem: list.map((To_Account) => ({ To_Account })) }),
		],
		['followDelete', 20, (list: string[]) => ({ To_Account: list })],
		['followCheck', 100, (list: string[]) => ({ To_Account: list })],
		['followGetInfo', 20, (list: string[]) => ({ To_Account: list })],
	] as const)('carries no more than its limit: %s %i', async (command, limit, toBody) => {
		const simulator = aSimulator();

		expect((await ask(simulator, command, toBody(names(limit)))).ErrorCode).toBe(0);
		expect((await ask(simulator, command, toBody(names(limit + 1)))).ErrorCode).toBe(30001);
		expect((await ask(simulator, command, toBody([]))).ErrorCode).toBe(30001);
		expect((await ask(simulator, command)).ErrorCode).toBe(30001);
	});

	it.each(COMMANDS)(
		'is refused for an account that was never imported: %s',
		async (command, body) => {
			const answer = await ask(aSimulator(), command, { ...body, From_Account: 'nobody' });

			expect(answer.ErrorCode).toBe(30003);
		},
	);
});
