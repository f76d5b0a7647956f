import { addOne, aFriend, aSimulator, names } from './support/calls';

describe('friend_add refuses', () => {
	it('an account that was never imported', async () => {
		expect(await addOne(aSimulator(), aFriend('nobody'))).toMatchObject({ ResultCode: 30003 });
	});

	it('to add oneself', async () => {
		expect(await addOne(aSimulator(), aFriend('ann'))).toMatchObject({
			ResultCode: 30001,
			ResultInfo: 'Err_SNS_FriendAdd_Add_Self',
		});
	});

	it('a sender whom the admin forbade to send requests', async () => {
		const simulator = aSimulator();
		simulator.app().addAccount('ann', { adminForbidType: 'AdminForbid_Type_SendOut' });

		expect(await addOne(simulator, aFriend('bob'))).toMatchObject({
			ResultCode: 30009,
			ResultInfo: 'Err_SNS_FriendAdd_Forbid_By_Admin',
		});
	});

	it('a friend, even if only From_Account lists the other and the way back is missing', async () => {
		const simulator = aSimulator();
		simulator.app().befriend('ann', 'bob');

		expect(await addOne(simulator, aFriend('bob'))).toMatchObject({
			ResultCode: 30001,
			ResultInfo: 'Err_SNS_FriendAdd_Friend_Exist',
		});
		expect(simulator.app().friendsOf('bob')).toEqual([]);
	});

	it('an account that From_Account blocks', async () => {
		const simulator = aSimulator();
		simulator.app().block('ann', 'bob');

		expect(await addOne(simulator, aFriend('bob'))).toMatchObject({ ResultCode: 30515 });
	});

	it('an account that blocks From_Account', async () => {
		const simulator = aSimulator();
		simulator.app().block('bob', 'ann');

		expect(await addOne(simulator, aFriend('bob'))).toMatchObject({ ResultCode: 30525 });
	});

	it('the 3001st friend of From_Account', async () => {
		const simulator = aSimulator();
		simulator.app().addAccounts(...names(3000));
		for (const name of names(3000)) simulator.app().befriend('ann', name);

		expect(await addOne(simulator, aFriend('bob'))).toMatchObject({ ResultCode: 30010 });
	});

	it('the 3001st friend of the target, but only where the target would get one', async () => {
		const simulator = aSimulator();
		simulator.app().addAccounts(...names(3000));
		for (const name of names(3000)) simulator.app().befriend('bob', name);

		const both = await addOne(simulator, aFriend('bob'));
		const single = await addOne(simulator, aFriend('bob'), { AddType: 'Add_Type_Single' });

		expect(both).toMatchObject({ ResultCode: 30014 });
		expect(single).toMatchObject({ ResultCode: 0 });
	});

	it('the 33rd friend list, but not one more friend in a list that exists', async () => {
		const simulator = aSimulator();
		simulator.app().addAccount('cid');
		simulator.app().befriend('ann', 'cid', { groupNames: names(32) });

		const newList = await addOne(simulator, aFriend('bob', { GroupName: 'Work' }));
		const oldList = await addOne(simulator, aFriend('bob', { GroupName: 'u0' }));

		expect(newList).toMatchObject({ ResultCode: 30011 });
		expect(oldList).toMatchObject({ ResultCode: 0 });
	});

	it('a target that denies everybody', async () => {
		const simulator = aSimulator();
		simulator.app().addAccount('bob', { allowType: 'AllowType_Type_DenyAny' });

		expect(await addOne(simulator, aFriend('bob'))).toMatchObject({
			ResultCode: 30516,
			ResultInfo: 'Err_SNS_FriendAdd_Friend_Allow_Type_Forbid',
		});
	});

	it('in the order format, account, admin, friend, blocklist, so that one cause is told', async () => {
		const simulator = aSimulator();
		simulator.app().addAccount('ann', { adminForbidType: 'AdminForbid_Type_SendOut' });
		simulator.app().addAccount('bob', { allowType: 'AllowType_Type_DenyAny' });
		simulator.app().block('ann', 'bob');
		simulator.app().befriend('ann', 'bob');
		const { profile } = simulator.app().existing('ann');
		const codeNow = async (name = 'bob', fields = {}) =>
			(await addOne(simulator, aFriend(name, fields)))?.ResultInfo;

		expect(await codeNow('nobody', { AddSource: 'Web' })).toMatch(/Source_Illegal$/);
		expect(await codeNow('nobody')).toMatch(/Invalid_Account$/);
		expect(await codeNow()).toMatch(/Forbid_By_Admin$/);
		profile.clear();
		expect(await codeNow()).toMatch(/Friend_Exist$/);
		simulator.app().existing('ann').friends.clear();
		expect(await codeNow()).toMatch(/Self_Blacklist$/);
		simulator.app().existing('ann').blocklist.clear();
		expect(await codeNow()).toMatch(/Allow_Type_Forbid$/);
	});
});
