import type { SimulatorOptions } from '../../simulator/options';
import { Simulator } from '../../simulator/simulator';
import { aCall, aFriend, aFriendAdd, ask, codesOf, PATHS, send } from './support/calls';
import { TestClock } from './support/testClock';

function aSlowSimulator(options: SimulatorOptions = {}) {
	const clock = new TestClock();
	const simulator = new Simulator({ clock, latencyMs: 30, ...options });
	simulator.app().addAccounts('ann', 'bob', 'cid', 'dan');
	return { clock, simulator };
}

describe('two writes to one account at the same time', () => {
	it('leave the later one with 30008 for each of its friends and no change', async () => {
		const { clock, simulator } = aSlowSimulator();

		const first = send(simulator, aFriendAdd('ann', [aFriend('bob')]));
		await clock.advance(29);
		const second = send(simulator, aFriendAdd('ann', [aFriend('cid'), aFriend('dan')]));
		await clock.advance(30);

		expect((await first).Fail_Account).toBeUndefined();
		expect(await second).toMatchObject({
			ErrorCode: 0,
			ResultItem: [{ ResultCode: 30008 }, { ResultCode: 30008 }],
			Fail_Account: ['cid', 'dan'],
		});
		expect(simulator.app().friendsOf('ann')).toEqual(['bob']);
	});

	it('do not collide when the first answer has left', async () => {
		const { clock, simulator } = aSlowSimulator();

		const first = send(simulator, aFriendAdd('ann', [aFriend('bob')]));
		await clock.advance(30);
		await first;
		const second = send(simulator, aFriendAdd('ann', [aFriend('cid')]));
		await clock.advance(30);

		expect((await second).ResultItem).toMatchObject([{ ResultCode: 0 }]);
	});

	it('do not hold a third one that comes after the refused one but overlaps only that', async () => {
		const { clock, simulator } = aSlowSimulator();

		const first = send(simulator, aFriendAdd('ann', [aFriend('bob')]));
		await clock.advance(20);
		const refused = send(simulator, aFriendAdd('ann', [aFriend('cid')]));
		await clock.advance(15);
		const third = send(simulator, aFriendAdd('ann', [aFriend('cid')]));
		await clock.advance(30);

		await first;
		expect((await refused).ResultItem).toMatchObject([{ ResultCode: 30008 }]);
		expect((await third).ResultItem).toMatchObject([{ ResultCode: 0 }]);
	});

	it('collide across commands: blocking and profiles write to the account as well', async () => {
		const { clock, simulator } = aSlowSimulator();
		const profile = [{ Tag: 'Tag_Profile_IM_Nick', Value: 'Ann' }];

		const first = send(simulator, aFriendAdd('ann', [aFriend('bob')]));
		const block = send(
			simulator,
			aCall(PATHS.blackListAdd, { From_Account: 'ann', To_Account: ['cid'] }),
		);
		const portrait = send(
			simulator,
			aCall(PATHS.portraitSet, { From_Account: 'ann', ProfileItem: profile }),
		);
		await clock.advance(30);

		await first;
		expect((await block).ResultItem).toMatchObject([{ ResultCode: 30008 }]);
		expect(await portrait).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: 30008 });
		expect(simulator.app().blocklistOf('ann')).toEqual([]);
		expect(simulator.app().profileOf('ann')).toEqual({});
	});

	it.each([
		['friendImport', { AddFriendItem: [aFriend('cid')] }],
		[
			'friendUpdate',
			{
				UpdateItem: [{ To_Account: 'bob', SnsItem: [{ Tag: 'Tag_SNS_IM_Remark', Value: 'x' }] }],
			},
		],
		['friendDelete', { To_Account: ['bob'] }],
		['blackListDelete', { To_Account: ['dan'] }],
	] as const)('collide in %s, which tells each of its friends', async (command, body) => {
		const { clock, simulator } = aSlowSimulator();
		simulator.app().befriend('ann', 'bob');
		simulator.app().block('ann', 'dan');

		const first = ask(simulator, command, body);
		const second = ask(simulator, command, body);
		await clock.advance(30);

		expect(codesOf(await first)).toEqual([0]);
		expect(codesOf(await second)).toEqual([30008]);
	});

	it.each([
		['friendDeleteAll', {}],
		['groupAdd', { GroupName: ['Home'], To_Account: ['bob'] }],
		['groupDelete', { GroupName: ['Work'] }],
	] as const)(
		'collide in %s as a whole, since its change is no one of the friends',
		async (command, body) => {
			const { clock, simulator } = aSlowSimulator();
			simulator.app().befriend('ann', 'bob', { groupNames: ['Work'] });

			const first = send(simulator, aFriendAdd('ann', [aFriend('cid')]));
			const second = ask(simulator, command, body);
			await clock.advance(30);

			await first;
			expect(await second).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: 30008 });
			expect(simulator.app().friendListsOf('ann')).toEqual({ Work: ['bob'] });
		},
	);

	it.each([
		['followAdd', { FollowItem: [{ To_Account: 'bob' }] }],
		['followDelete', { To_Account: ['bob'] }],
		['friendCheck', { To_Account: ['bob'], CheckType: 'CheckResult_Type_Both' }],
		['blackListGet', { StartIndex: 0, MaxLimited: 1, LastSequence: 0 }],
		['kick', { UserID: 'ann' }],
		['accountDelete', { DeleteItem: [{ UserID: 'dan' }] }],
	] as const)(
		'do not collide in %s, for which no conflict is documented',
		async (command, body) => {
			const { clock, simulator } = aSlowSimulator();

			const first = send(simulator, aFriendAdd('ann', [aFriend('cid')]));
			const second = ask(simulator, command, body);
			await clock.advance(30);

			await first;
			expect(await second).toMatchObject({ ErrorCode: 0 });
			expect((await second).Fail_Account).toBeUndefined();
		},
	);

	it('do not collide with reads, imports and writes to other accounts', async () => {
		const { clock, simulator } = aSlowSimulator();

		const answers = [
			aFriendAdd('ann', [aFriend('bob')]),
			aFriendAdd('bob', [aFriend('cid')]),
			aCall(PATHS.friendGet, { From_Account: 'ann', StartIndex: 0 }),
			aCall(PATHS.accountImport, { UserID: 'ann' }),
			aCall(PATHS.accountImport, { UserID: 'ann' }),
		].map((call) => send(simulator, call));
		await clock.advance(30);

		for (const answer of await Promise.all(answers)) {
			expect(answer).toMatchObject({ ErrorCode: 0 });
			expect(answer.Fail_Account).toBeUndefined();
		}
	});

	it('can fail the later call as a whole', async () => {
		const { clock, simulator } = aSlowSimulator({ switches: { writeConflict: 'call' } });

		const first = send(simulator, aFriendAdd('ann', [aFriend('bob')]));
		const second = send(simulator, aFriendAdd('ann', [aFriend('cid')]));
		await clock.advance(30);

		await first;
		expect(await second).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: 30008 });
	});

	it('collide for as long as a stalled answer takes', async () => {
		const { clock, simulator } = aSlowSimulator({ latencyMs: 0 });
		simulator.faults.add({ effect: { stallMs: 10_000 } });

		const stalled = send(simulator, aFriendAdd('ann', [aFriend('bob')]));
		await clock.advance(9_999);
		const retry = await send(simulator, aFriendAdd('ann', [aFriend('bob')]));
		await clock.advance(1);
		const later = await send(simulator, aFriendAdd('ann', [aFriend('bob')]));

		await stalled;
		expect(retry.ResultItem).toMatchObject([{ ResultCode: 30008 }]);
		expect(later.ResultItem).toMatchObject([{ ResultCode: 30001 }]);
	});
});
