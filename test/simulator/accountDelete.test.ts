import { SAMPLE_APP } from '../../simulator/options';
import type { Simulator } from '../../simulator/simulator';
import { addOne, aFriend, ask, aSimulator, codesOf, names } from './support/calls';

function remove(simulator: Simulator, ...userIds: string[]) {
	return ask(simulator, 'accountDelete', {
		DeleteItem: userIds.map((userId) => ({ UserID: userId })),
	});
}

/** Bob stands in every kind of list of ann, and ann in every kind of list of bob and of cid. */
async function anEntangledSimulator(): Promise<Simulator> {
	const simulator = aSimulator();
	const app = simulator.app();
	app.addAccount('ann', {
		friends: [{ userId: 'bob', groupNames: ['Work'], custom: { Tag_SNS_Custom_Level: 1 } }],
		following: ['bob'],
	});
	app.addAccount('bob', { friends: ['ann'], following: ['ann'] });
	app.addAccount('cid', { blocked: ['bob'], allowType: 'AllowType_Type_NeedConfirm' });
	app.addAccount('dan', { allowType: 'AllowType_Type_NeedConfirm' });
	app.addAccount('eve');
	app.block('bob', 'eve');
	for (const [from, to] of [
		['bob', 'dan'],
		['dan', 'bob'],
	]) {
		app.addAccount('bob', { allowType: 'AllowType_Type_NeedConfirm' });
		await ask(simulator, 'friendAdd', { From_Account: from, AddFriendItem: [aFriend(to ?? '')] });
	}
	return simulator;
}

describe('account_delete', () => {
	it('takes the account out of every list in which it stands', async () => {
		const simulator = await anEntangledSimulator();
		const app = simulator.app();
		const wasPending = [app.pendingOf('bob').length, app.pendingOf('dan').length];

		await remove(simulator, 'bob');

		expect(wasPending).toEqual([1, 1]);
		expect(app.account('bob')).toBeUndefined();
		expect(app.friendsOf('ann')).toEqual([]);
		expect(app.friendListsOf('ann')).toEqual({ Work: [] });
		expect(app.followingOf('ann')).toEqual([]);
		expect(app.followersOf('ann')).toEqual([]);
		expect(app.blocklistOf('cid')).toEqual([]);
		expect(app.pendingOf('dan')).toEqual([]);
		expect(app.existing('dan').pendingSent.size).toBe(0);
		expect(app.existing('ann').listedBy.size).toBe(0);
		expect(app.existing('eve').blockedBy.size).toBe(0);
	});

	it('leaves an account of the same name with nothing when it is imported again', async () => {
		const simulator = await anEntangledSimulator();

		await remove(simulator, 'bob');
		await ask(simulator, 'accountImport', { UserID: 'bob' });

		expect(simulator.app().friendsOf('bob')).toEqual([]);
		expect(simulator.app().followersOf('bob')).toEqual([]);
		expect(simulator.app().blocklistOf('bob')).toEqual([]);
		expect(await addOne(simulator, aFriend('bob'))).toMatchObject({ ResultCode: 0 });
	});

	it('makes later calls for the account fail as for one that was never imported', async () => {
		const simulator = aSimulator({ switches: { accountOrder: 'request' } });

		await remove(simulator, 'ann');

		expect((await ask(simulator, 'friendDelete', { To_Account: ['bob'] })).ErrorCode).toBe(30003);
		expect((await ask(simulator, 'groupDelete', { GroupName: ['x'] })).ErrorCode).toBe(30003);
		expect((await ask(simulator, 'kick', { UserID: 'ann' })).ErrorCode).toBe(70107);
		expect((await remove(simulator, 'ann', 'bob')).ResultItem).toMatchObject([
			{ ResultCode: 70107 },
			{ ResultCode: 0 },
		]);
	});

	it('gives its place in a trial free', async () => {
		const simulator = aSimulator({ apps: [{ ...SAMPLE_APP, maxAccounts: 4 }] });

		const full = await ask(simulator, 'accountImport', { UserID: 'dan' });
		await remove(simulator, 'bob');
		const free = await ask(simulator, 'accountImport', { UserID: 'dan' });

		expect([full.ErrorCode, free.ErrorCode]).toEqual([70398, 0]);
	});

	it('is refused in an app whose console has not unlocked it', async () => {
		const simulator = aSimulator({ apps: [{ ...SAMPLE_APP, accountDeletionEnabled: false }] });

		expect(await remove(simulator, 'bob')).toMatchObject({
			ActionStatus: 'FAIL',
			ErrorCode: 71000,
		});
		expect(simulator.app().account('bob')).toBeDefined();
	});

	it('names no failed accounts beside the results, because its service never does', async () => {
		const answer = await remove(aSimulator(), 'nobody');

		expect(codesOf(answer)).toEqual([70107]);
		expect(answer.Fail_Account).toBeUndefined();
	});

	it.each([
		['no list', undefined, 70402],
		['an empty list', [], 70402],
		['more than 100 accounts', names(101).map((UserID) => ({ UserID })), 70402],
		['an entry that is no object', ['ann'], 70402],
		['an entry without UserID', [{}], 70402],
		['a number as UserID', [{ UserID: 7 }], 60015],
	])('fails as a whole for %s', async (_what, list, code) => {
		const simulator = aSimulator();

		expect((await ask(simulator, 'accountDelete', { DeleteItem: list })).ErrorCode).toBe(code);
		expect(simulator.app().accountCount).toBe(4);
	});
});
