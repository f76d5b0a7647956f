import { names } from '../support/calls';
import { aGroup, askGroup, membersOf, type WithGroup } from './support';

function add({ ask }: WithGroup, ...userIds: readonly string[]) {
	return ask('add_group_member', { MemberList: membersOf(...userIds) });
}

describe('add_group_member', () => {
	it('says of each account what became of it', async () => {
		const group = await aGroup();

		const answer = await add(group, 'cid', 'bob', 'nobody');

		expect(JSON.stringify(answer)).toBe(
			'{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0,"MemberList":[' +
				'{"Member_Account":"cid","Result":1},' +
				'{"Member_Account":"bob","Result":2},' +
				'{"Member_Account":"nobody","Result":0}]}',
		);
		expect(group.view().members.map(({ userId }) => userId)).toEqual(['ann', 'bob', 'cid']);
	});

	it('makes no second member of somebody when it is repeated, in one call or in two', async () => {
		const group = await aGroup();

		expect((await add(group, 'cid', 'cid')).MemberList).toMatchObject([
			{ Result: 1 },
			{ Result: 2 },
		]);
		expect((await add(group, 'cid')).MemberList).toMatchObject([{ Result: 2 }]);
		expect(group.view().members).toHaveLength(3);
	});

	it('refuses the whole call for an account that was never imported, by a switch', async () => {
		const group = await aGroup({}, { switches: { unknownGroupMember: 'call' } });

		expect((await add(group, 'cid', 'nobody')).ErrorCode).toBe(10019);
		expect(group.view().members).toHaveLength(2);
	});

	it('takes 20 accounts in a call, or as many as the switch says', async () => {
		const group = await aGroup();
		group.simulator.app().addAccounts(...names(300));

		expect((await add(group, ...names(21))).ErrorCode).toBe(10005);
		expect((await add(group, ...names(20))).ErrorCode).toBe(0);

		group.simulator.setSwitches({ addGroupMemberLimit: 300 });
		expect((await add(group, ...names(300))).ErrorCode).toBe(0);
		expect(group.view().members).toHaveLength(302);
	});

	it('takes nobody when there is no room for all, but those who fit when asked again', async () => {
		const group = await aGroup({ MaxMemberCount: 3 });
		group.simulator.app().addAccounts('dan');

		expect((await add(group, 'cid', 'dan')).ErrorCode).toBe(10014);
		expect((await add(group, 'bob', 'cid')).ErrorCode).toBe(0);
		expect((await add(group, 'dan')).ErrorCode).toBe(10014);
		expect(group.view().members.map(({ userId }) => userId)).toEqual(['ann', 'bob', 'cid']);
	});

	it('refuses the whole call for somebody who is in too many groups', async () => {
		const group = await aGroup({}, { switches: { groupsPerUser: 1 } });
		group.simulator.app().addAccounts('dan');
		await askGroup(group.simulator, 'create_group', {
			Type: 'Public',
			Name: 'Other',
			MemberList: membersOf('cid'),
		});

		expect((await add(group, 'dan', 'cid')).ErrorCode).toBe(10037);
		expect((await add(group, 'dan')).ErrorCode).toBe(0);
	});

	it('lets those wait whom the group asks first, if the switch says so', async () => {
		const group = await aGroup({ InviteJoinOption: 'NeedPermission' });

		group.simulator.setSwitches({ invitedMembers: 'wait' });
		expect((await add(group, 'cid', 'bob')).MemberList).toEqual([
			{ Member_Account: 'cid', Result: 3 },
			{ Member_Account: 'bob', Result: 2 },
		]);
		expect(group.view().members).toHaveLength(2);

		group.simulator.setSwitches({ invitedMembers: 'join' });
		expect((await add(group, 'cid')).MemberList).toMatchObject([{ Result: 1 }]);
	});

	it.each([
		['an unknown group', { GroupId: 'g2' }, 10010],
		['no group', { GroupId: undefined }, 10004],
		['no list', { MemberList: undefined }, 10004],
		['an empty list', { MemberList: [] }, 10004],
		['names in the place of objects', { MemberList: ['cid'] }, 10004],
		['a number as a name', { MemberList: [{ Member_Account: 7 }] }, 60015],
		['a Silence that there is not', { Silence: 2 }, 10004],
	])('refuses %s', async (_what, fields, code) => {
		const { ask, view } = await aGroup();

		const answer = await ask('add_group_member', { MemberList: membersOf('cid'), ...fields });

		expect(answer).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: code });
		expect(view().members).toHaveLength(2);
	});

	it('puts nobody into a live group, which keeps no members', async () => {
		const group = await aGroup({ Type: 'AVChatRoom', MemberList: undefined });

		expect((await add(group, 'cid')).ErrorCode).toBe(10007);
	});

	it('meets faults of one account, and of a whole group', async () => {
		const group = await aGroup();
		const { faults } = group.simulator;
		group.simulator.app().addAccounts('dan');
		faults.add({ on: { account: 'bob' }, effect: { resultCode: 3 } });
		faults.add({ on: { account: 'cid' }, effect: { resultCode: 10002 } });
		faults.add({ on: { account: 'dan' }, effect: { omit: true } });

		expect((await add(group, 'bob', 'cid', 'dan')).MemberList).toEqual([
			{ Member_Account: 'bob', Result: 3 },
			{ Member_Account: 'cid', Result: 0 },
		]);
		expect(group.view().members.map(({ userId }) => userId)).toEqual(['ann', 'bob', 'dan']);

		faults.add({ on: { account: 'g1' }, effect: { errorCode: 10026 } });
		expect((await add(group, 'cid')).ErrorCode).toBe(10026);
		expect((await add(group, 'cid')).ErrorCode).toBe(0);
	});

	it('adds before a connection breaks after the change, and says so when it is asked again', async () => {
		const group = await aGroup();
		group.simulator.faults.add({ on: { account: 'cid' }, effect: { drop: 'after' } });

		await expect(add(group, 'cid')).rejects.toThrow('broke');
		expect((await add(group, 'cid')).MemberList).toMatchObject([{ Result: 2 }]);
	});
});
