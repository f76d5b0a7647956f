import { aCall, aFriend, aFriendAdd, aSimulator, names, PATHS, send } from './support/calls';

describe('a friend_add call that makes no sense', () => {
	it.each([
		['no AddFriendItem', { From_Account: 'ann' }, 30001],
		['an AddFriendItem that is no list', { From_Account: 'ann', AddFriendItem: {} }, 30001],
		['an empty list', { From_Account: 'ann', AddFriendItem: [] }, 30001],
		['a friend that is no object', { From_Account: 'ann', AddFriendItem: ['bob'] }, 30001],
		['a friend without To_Account', { From_Account: 'ann', AddFriendItem: [{}] }, 30001],
		[
			'a number as To_Account',
			{ From_Account: 'ann', AddFriendItem: [aFriend('x', { To_Account: 7 })] },
			60015,
		],
		['a number as From_Account', { From_Account: 7, AddFriendItem: [aFriend('bob')] }, 60015],
		['no From_Account', { AddFriendItem: [aFriend('bob')] }, 30001],
		['an empty From_Account', { From_Account: '', AddFriendItem: [aFriend('bob')] }, 30001],
		[
			'a number as Remark',
			{ From_Account: 'ann', AddFriendItem: [aFriend('bob', { Remark: 7 })] },
			30001,
		],
		[
			'a list as GroupName',
			{ From_Account: 'ann', AddFriendItem: [aFriend('bob', { GroupName: ['Work'] })] },
			30001,
		],
		[
			'an unknown AddType',
			{ From_Account: 'ann', AddFriendItem: [aFriend('bob')], AddType: 'Both' },
			30001,
		],
		[
			'true as ForceAddFlags',
			{ From_Account: 'ann', AddFriendItem: [aFriend('bob')], ForceAddFlags: true },
			30001,
		],
		[
			'2 as ForceAddFlags',
			{ From_Account: 'ann', AddFriendItem: [aFriend('bob')], ForceAddFlags: 2 },
			30001,
		],
	])('fails as a whole for %s', async (_what, body, code) => {
		const simulator = aSimulator();

		const answer = await send(simulator, aCall(PATHS.friendAdd, body));

		expect(answer).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: code });
		expect(answer.ResultItem).toBeUndefined();
		expect(simulator.app().friendsOf('ann')).toEqual([]);
	});

	it('fails as a whole for more than 1000 friends, and takes 1000', async () => {
		const simulator = aSimulator();
		const friends = names(1001).map((name) => aFriend(name));

		const tooMany = await send(simulator, aFriendAdd('ann', friends));
		const enough = await send(simulator, aFriendAdd('ann', friends.slice(1)));

		expect(tooMany.ErrorCode).toBe(30001);
		expect(enough.ResultItem).toHaveLength(1000);
	});
});
