import { addOne, aFriend, aSimulator } from './support/calls';

describe('friend_add judges the fields of a friend', () => {
	it.each([
		['an empty To_Account', aFriend(''), 'Err_SNS_FriendAdd_To_Account_Illegal'],
		['a To_Account of 33 bytes', aFriend('x'.repeat(33)), 'Err_SNS_FriendAdd_To_Account_Illegal'],
		['no AddSource', { To_Account: 'bob' }, 'Err_SNS_FriendAdd_Source_Illegal'],
		[
			'an AddSource without its prefix',
			aFriend('bob', { AddSource: 'Web' }),
			'Err_SNS_FriendAdd_Source_Illegal',
		],
		[
			'an AddSource of nine letters',
			aFriend('bob', { AddSource: 'AddSource_Type_Workflows' }),
			'Err_SNS_FriendAdd_Source_Illegal',
		],
		[
			'a digit in AddSource',
			aFriend('bob', { AddSource: 'AddSource_Type_Web2' }),
			'Err_SNS_FriendAdd_Source_Illegal',
		],
		[
			'a Remark of 97 bytes',
			aFriend('bob', { Remark: 'x'.repeat(97) }),
			'Err_SNS_FriendAdd_Remark_Illegal',
		],
		[
			'a Remark of 33 wide characters',
			aFriend('bob', { Remark: '友'.repeat(33) }),
			'Err_SNS_FriendAdd_Remark_Illegal',
		],
		[
			'a GroupName of 31 bytes',
			aFriend('bob', { GroupName: 'x'.repeat(31) }),
			'Err_SNS_FriendAdd_Group_Name_Illegal',
		],
		[
			'an AddWording of 257 bytes',
			aFriend('bob', { AddWording: 'x'.repeat(257) }),
			'Err_SNS_FriendAdd_Wording_Illegal',
		],
	])('and refuses %s', async (_what, friend, resultInfo) => {
		const simulator = aSimulator();

		const result = await addOne(simulator, friend);

		expect(result).toMatchObject({ ResultCode: 30001, ResultInfo: resultInfo });
		expect(simulator.app().friendsOf('ann')).toEqual([]);
	});

	it('and takes each of them at its very limit', async () => {
		const friend = aFriend('bob', {
			Remark: '友'.repeat(32),
			GroupName: 'x'.repeat(30),
			AddSource: 'AddSource_Type_Workflow',
			AddWording: 'x'.repeat(256),
		});

		expect(await addOne(aSimulator(), friend)).toMatchObject({ ResultCode: 0 });
	});
});
