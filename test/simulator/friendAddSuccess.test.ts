import { addOne, aFriend, aFriendAdd, aSimulator, send } from './support/calls';
import { TestClock } from './support/testClock';

describe('friend_add makes friends', () => {
	it('and notes what was said about them, in the list of From_Account only', async () => {
		const clock = new TestClock();
		const simulator = aSimulator({ clock });
		const friend = aFriend('bob', { Remark: 'Bobby', GroupName: 'Work', AddWording: 'Hi' });
		const addTime = Math.floor(clock.now() / 1000);
		const source = { addSource: 'AddSource_Type_Test', addWording: 'Hi', addTime };

		await addOne(simulator, friend);

		expect(simulator.app().friend('ann', 'bob')).toEqual({
			userId: 'bob',
			remark: 'Bobby',
			groupNames: ['Work'],
			...source,
		});
		expect(simulator.app().friend('bob', 'ann')).toEqual({
			userId: 'ann',
			groupNames: [],
			...source,
		});
		expect(simulator.app().friendListsOf('ann')).toEqual({ Work: ['bob'] });
		expect(simulator.app().friendListsOf('bob')).toEqual({});
	});

	it('and leaves the other list alone when asked for one way', async () => {
		const simulator = aSimulator();

		await addOne(simulator, aFriend('bob'), { AddType: 'Add_Type_Single' });

		expect(simulator.app().friendsOf('ann')).toEqual(['bob']);
		expect(simulator.app().friendsOf('bob')).toEqual([]);
	});

	it('and keeps what the other one had noted before', async () => {
		const simulator = aSimulator();
		simulator.app().befriend('bob', 'ann', { remark: 'Annie' });

		await addOne(simulator, aFriend('bob'));

		expect(simulator.app().friend('bob', 'ann')?.remark).toBe('Annie');
	});

	it('and judges a second mention in one call by what the first one did', async () => {
		const answer = await send(aSimulator(), aFriendAdd('ann', [aFriend('bob'), aFriend('bob')]));

		expect(answer.ResultItem?.map((result) => result.ResultCode)).toEqual([0, 30001]);
		expect(answer.Fail_Account).toEqual(['bob']);
	});

	it('and ends the requests that waited between the two', async () => {
		const simulator = aSimulator();
		simulator.app().addAccount('bob', { allowType: 'AllowType_Type_NeedConfirm' });
		await addOne(simulator, aFriend('bob'));

		await addOne(simulator, aFriend('bob'), { ForceAddFlags: 1 });

		expect(simulator.app().pendingOf('bob')).toEqual([]);
	});
});
