import { getAllFriendLists } from '../../../../../nodes/TencentChat/operations/friendList/getAll';
import { pageBody, pageIn, reasonIn } from '../support/calls';

const values = { fromAccount: 'owner', groupNames: [], needFriends: false };

describe('the call that reads friend lists', () => {
	it('asks for all when none is named', () => {
		expect(pageBody(getAllFriendLists, values)).toEqual({ From_Account: 'owner' });
	});

	it('asks for those that are named', () => {
		const body = pageBody(getAllFriendLists, { ...values, groupNames: 'Customers, Leads' });

		expect(body).toEqual({ From_Account: 'owner', GroupName: ['Customers', 'Leads'] });
	});

	it('asks for friends when the user wants them', () => {
		expect(pageBody(getAllFriendLists, { ...values, needFriends: true })).toEqual({
			From_Account: 'owner',
			NeedFriend: 'Need_Friend_Type_Yes',
		});
	});

	it.each([[null], [undefined]])(
		'asks for all lists alone when all came to nothing: %p',
		(nothing) => {
			const given = { ...values, groupNames: nothing, needFriends: nothing };

			expect(pageBody(getAllFriendLists, given)).toEqual({ From_Account: 'owner' });
		},
	);

	it.each([
		['Include Friends', { needFriends: 'true' }, 'neither true nor false'],
		['From Account', { fromAccount: '' }, 'From Account is empty'],
		['a name', { groupNames: ['x'.repeat(31)] }, 'Friend Lists is 31 bytes long'],
	])('is refused for %s before it is made', (_name, wrong, reason) => {
		expect(reasonIn(getAllFriendLists.toQuery({ ...values, ...wrong }))).toContain(reason);
	});
});

describe('the friend lists of an answer', () => {
	it('have name and count', () => {
		const ResultItem = [{ GroupName: 'group1', FriendNumber: 1 }];

		expect(pageIn(getAllFriendLists, { ResultItem }).entries).toEqual([
			{ groupName: 'group1', friendCount: 1 },
		]);
	});

	it('have their friends where Tencent gives them', () => {
		const ResultItem = [{ GroupName: 'group1', FriendNumber: 1, To_Account: ['user_b'] }];

		expect(pageIn(getAllFriendLists, { ResultItem }).entries).toEqual([
			{ groupName: 'group1', friendCount: 1, friends: ['user_b'] },
		]);
	});

	it('have names and friends that a gateway turned into numbers, and nothing that is no id', () => {
		const ResultItem = [{ GroupName: 2026, To_Account: [1001, 'b', { toString: 1 }, null] }];

		expect(pageIn(getAllFriendLists, { ResultItem }).entries).toEqual([
			{ groupName: '2026', friends: ['1001', 'b'] },
		]);
	});

	it('are none when the answer holds none', () => {
		expect(pageIn(getAllFriendLists, {}).entries).toEqual([]);
	});

	it('are all on one page, as Tencent gives all at once', () => {
		expect(pageIn(getAllFriendLists, { StartIndex: 5, NextCursor: 'x' }).next).toBeUndefined();
	});
});
