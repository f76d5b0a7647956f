import type { Simulator } from '../../simulator/simulator';
import { ask, aSimulator, codesOf, names } from './support/calls';

function aFriendship(): Simulator {
	const simulator = aSimulator();
	simulator.app().befriend('ann', 'bob', { groupNames: ['Work'] });
	return simulator;
}

describe('group_add', () => {
	it('creates lists, puts friends into all of them and keeps the lists they were in', async () => {
		const simulator = aFriendship();

		await ask(simulator, 'groupAdd', { GroupName: ['Home', 'Club'], To_Account: ['bob'] });

		expect(simulator.app().friendListsOf('ann')).toEqual({
			Work: ['bob'],
			Home: ['bob'],
			Club: ['bob'],
		});
		expect(simulator.app().friend('ann', 'bob')?.groupNames).toEqual(['Work', 'Home', 'Club']);
	});

	it('creates its lists also when nobody can be put into them', async () => {
		const simulator = aFriendship();

		const answer = await ask(simulator, 'groupAdd', {
			GroupName: ['Home'],
			To_Account: ['cid', 'nobody'],
		});

		expect(codesOf(answer)).toEqual([32216, 30003]);
		expect(simulator.app().friendListsOf('ann')).toEqual({ Work: ['bob'], Home: [] });
	});

	it('takes an empty To_Account like none, and a list that exists as it is', async () => {
		const simulator = aFriendship();

		const answer = await ask(simulator, 'groupAdd', { GroupName: ['Work'], To_Account: [] });

		expect(answer.ErrorCode).toBe(0);
		expect(answer.ResultItem).toBeUndefined();
		expect(simulator.app().friendListsOf('ann')).toEqual({ Work: ['bob'] });
	});

	it('refuses the call that would make a 33rd list, and creates none of its lists', async () => {
		const simulator = aFriendship();

		const tooMany = await ask(simulator, 'groupAdd', { GroupName: names(32) });
		const enough = await ask(simulator, 'groupAdd', { GroupName: [...names(31), 'Work'] });

		expect(tooMany).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: 30011 });
		expect(enough.ErrorCode).toBe(0);
		expect(Object.keys(simulator.app().friendListsOf('ann'))).toHaveLength(32);
	});
});

describe('group_delete', () => {
	it('deletes lists and keeps their members as friends', async () => {
		const simulator = aFriendship();

		await ask(simulator, 'groupDelete', { GroupName: ['Work', 'Unknown'] });

		expect(simulator.app().friendListsOf('ann')).toEqual({});
		expect(simulator.app().friend('ann', 'bob')?.groupNames).toEqual([]);
	});

	it('refuses more lists than an account can have', async () => {
		expect((await ask(aFriendship(), 'groupDelete', { GroupName: names(33) })).ErrorCode).toBe(
			30001,
		);
	});
});

describe.each(['groupAdd', 'groupDelete'] as const)('%s', (command) => {
	it.each([
		['no list', undefined, 30001],
		['an empty list', [], 30001],
		['a name without an array', 'Work', 30001],
		['a number as a name', [7], 30001],
		['an empty name', [''], 30001],
		['a name of 31 bytes', ['x'.repeat(31)], 30001],
	])('fails as a whole for %s', async (_what, groupName, code) => {
		const simulator = aFriendship();

		expect((await ask(simulator, command, { GroupName: groupName })).ErrorCode).toBe(code);
		expect(simulator.app().friendListsOf('ann')).toEqual({ Work: ['bob'] });
	});

	it('refuses an account that was never imported', async () => {
		const body = { From_Account: 'nobody', GroupName: ['Work'] };

		expect((await ask(aFriendship(), command, body)).ErrorCode).toBe(30003);
	});
});
