import { names } from '../support/calls';
import { aGroup, membersOf, type WithGroup } from './support';

const LIVE = { Type: 'AVChatRoom', MemberList: undefined };
const WORK = { Type: 'Private' };

function userIds({ view }: WithGroup): string[] {
	return view().members.map(({ userId }) => userId);
}

function roles({ view }: WithGroup): string[] {
	return view().members.map(({ role }) => role);
}

describe('delete_group_member', () => {
	it('removes members, and takes it for no fault that somebody is none', async () => {
		const group = await aGroup();

		const answers = [
			await group.ask('delete_group_member', { MemberToDel_Account: ['bob', 'cid', 'nobody'] }),
			await group.ask('delete_group_member', { MemberToDel_Account: ['bob'] }),
		];

		expect(answers.map(({ ErrorCode }) => ErrorCode)).toEqual([0, 0]);
		expect(userIds(group)).toEqual(['ann']);
		const joined = await group.ask('get_joined_group_list', { Member_Account: 'bob' });
		expect(joined.TotalCount).toBe(0);
	});

	it('leaves a group without members or an owner, and does not disband it', async () => {
		const group = await aGroup();

		await group.ask('delete_group_member', { MemberToDel_Account: ['ann', 'bob'] });

		expect(group.view()).toMatchObject({ owner: undefined, members: [] });
	});

	it('keeps the owner, or refuses the call for it, by a switch', async () => {
		const group = await aGroup();
		const remove = () => group.ask('delete_group_member', { MemberToDel_Account: ['ann', 'bob'] });

		group.simulator.setSwitches({ groupOwnerDeleted: 10004 });
		expect((await remove()).ErrorCode).toBe(10004);
		expect(userIds(group)).toEqual(['ann', 'bob']);

		group.simulator.setSwitches({ groupOwnerDeleted: 'skip' });
		expect((await remove()).ErrorCode).toBe(0);
		expect(userIds(group)).toEqual(['ann']);
	});

	it('has the code of a bad parameter for a live group', async () => {
		const { ask } = await aGroup(LIVE);

		const answer = await ask('delete_group_member', { MemberToDel_Account: ['bob'] });

		expect(answer.ErrorCode).toBe(10004);
	});
});

describe('change_group_owner', () => {
	it('gives the group to a member, and makes the old owner one', async () => {
		const group = await aGroup();

		await group.ask('change_group_owner', { NewOwner_Account: 'bob' });

		expect(group.view().owner).toBe('bob');
		expect(roles(group)).toEqual(['Member', 'Owner']);
	});

	it('gives an owner to a group that has none', async () => {
		const group = await aGroup({ Owner_Account: undefined });

		await group.ask('change_group_owner', { NewOwner_Account: 'bob' });

		expect(roles(group)).toEqual(['Owner']);
	});

	it('refuses somebody who is not in the group, with one of two codes', async () => {
		const { simulator, ask } = await aGroup();
		const change = () => ask('change_group_owner', { NewOwner_Account: 'cid' });

		expect((await change()).ErrorCode).toBe(10004);
		simulator.setSwitches({ notGroupMemberCode: 10007 });
		expect((await change()).ErrorCode).toBe(10007);
	});

	it('takes the present owner as it is, or refuses it by a switch', async () => {
		const { simulator, ask } = await aGroup();
		const change = () => ask('change_group_owner', { NewOwner_Account: 'ann' });

		expect((await change()).ErrorCode).toBe(0);
		simulator.setSwitches({ sameGroupOwner: 10004 });
		expect((await change()).ErrorCode).toBe(10004);
	});
});

describe('modify_group_member_info', () => {
	it('changes what it is told and leaves the rest', async () => {
		const group = await aGroup();
		const change = (fields: object) =>
			group.ask('modify_group_member_info', { Member_Account: 'bob', ...fields });
		const data = (Value: string) => ({ AppMemberDefinedData: [{ Key: 'level', Value }] });

		await change({ Role: 'Admin', NameCard: 'Bob', MsgFlag: 'Discard', ...data('gold') });
		await change({ MuteTime: 60 });
		const [, first] = group.view().members;
		await change({ Role: 'Member', MuteTime: 0, ...data('') });
		const [, then] = group.view().members;

		const until = Math.floor(group.clock.now() / 1000) + 60;
		expect(first).toMatchObject({
			role: 'Admin',
			nameCard: 'Bob',
			messageFlag: 'Discard',
			mutedUntil: until,
			custom: { level: 'gold' },
		});
		expect(then).toMatchObject({ role: 'Member', nameCard: 'Bob', mutedUntil: 0, custom: {} });
	});

	it.each([
		['somebody who is not in the group', { Member_Account: 'cid' }, 10004],
		['nobody', { Member_Account: undefined }, 10004],
		['a role that cannot be given', { Role: 'Owner' }, 10004],
		['another role for the owner', { Member_Account: 'ann', Role: 'Member' }, 10004],
		['a name card of 51 bytes', { NameCard: 'x'.repeat(51) }, 10004],
		['an option that there is not', { MsgFlag: 'Never' }, 10004],
		['a time that is none', { MuteTime: -1 }, 10004],
		['six custom fields', { AppMemberDefinedData: Array(6).fill({ Key: 'a', Value: '' }) }, 10004],
		[
			'a custom field of 65 bytes',
			{ AppMemberDefinedData: [{ Key: 'a', Value: 'x'.repeat(65) }] },
			10004,
		],
	])('refuses %s and changes nothing', async (_what, fields, code) => {
		const group = await aGroup();
		const before = group.view();

		const body = { Member_Account: 'bob', NameCard: 'Bob', ...fields };
		const answer = await group.ask('modify_group_member_info', body);

		expect(answer.ErrorCode).toBe(code);
		expect(group.view()).toEqual(before);
	});

	it.each([[{ Role: 'Admin' }], [{ MuteTime: 60 }]])(
		'refuses %p in a Work group, which has neither administrators nor mutes',
		async (fields) => {
			const { ask } = await aGroup(WORK);

			const body = { Member_Account: 'bob', ...fields };

			expect((await ask('modify_group_member_info', body)).ErrorCode).toBe(10007);
		},
	);
});

describe('a mute', () => {
	const mute = ({ ask }: WithGroup, MuteTime: number) =>
		ask('forbid_send_msg', { Members_Account: ['bob'], MuteTime });
	const speak = ({ say }: WithGroup, random: number, From_Account?: string) =>
		say(random, { From_Account });

	it('keeps somebody from writing until it is over', async () => {
		const group = await aGroup();
		await mute(group, 60);

		expect((await speak(group, 1, 'bob')).ErrorCode).toBe(10017);
		expect((await speak(group, 2, 'ann')).ErrorCode).toBe(0);
		expect((await speak(group, 3)).ErrorCode).toBe(0);
		await group.clock.advance(60_000);
		expect((await speak(group, 4, 'bob')).ErrorCode).toBe(0);
		expect((await group.ask('get_group_muted_account')).MutedAccountList).toEqual([]);
	});

	it('ends with 0 seconds, and begins anew when it is repeated', async () => {
		const group = await aGroup();
		await mute(group, 60);
		await group.clock.advance(30_000);
		await mute(group, 60);
		await group.clock.advance(59_000);
		expect((await speak(group, 1, 'bob')).ErrorCode).toBe(10017);

		await mute(group, 0);
		expect((await speak(group, 1, 'bob')).ErrorCode).toBe(0);
	});

	it('for ever is for ever, also for who leaves and comes again', async () => {
		const group = await aGroup();
		await mute(group, 2 ** 32 - 1);

		await group.ask('delete_group_member', { MemberToDel_Account: ['bob'] });
		await group.ask('add_group_member', { MemberList: membersOf('bob') });

		expect((await speak(group, 1, 'bob')).ErrorCode).toBe(10017);
		expect((await group.ask('get_group_muted_account')).MutedAccountList).toEqual([
			{ Member_Account: 'bob', MutedUntil: 2 ** 32 - 1 },
		]);
	});

	it('of everybody leaves the word to the owner and the administrators', async () => {
		const group = await aGroup({
			MemberList: [{ Member_Account: 'bob', Role: 'Admin' }, { Member_Account: 'cid' }],
		});
		await group.ask('modify_group_base_info', { MuteAllMember: 'On' });

		const codes = [
			(await speak(group, 1, 'ann')).ErrorCode,
			(await speak(group, 2, 'bob')).ErrorCode,
			(await speak(group, 3, 'cid')).ErrorCode,
		];
		await group.ask('modify_group_base_info', { MuteAllMember: 'Off' });

		expect(codes).toEqual([0, 0, 10017]);
		expect((await speak(group, 3, 'cid')).ErrorCode).toBe(0);
	});

	it('is not for Work groups', async () => {
		expect((await mute(await aGroup(WORK), 60)).ErrorCode).toBe(10007);
	});
});

describe('get_group_member_info', () => {
	const WITH_CID = {
		MemberList: [{ Member_Account: 'bob', Role: 'Admin' }, { Member_Account: 'cid' }],
	};
	const page = async ({ ask }: WithGroup, body: object) => {
		const { MemberList } = await ask('get_group_member_info', body);
		return (MemberList as { Member_Account: string }[]).map(({ Member_Account: name }) => name);
	};

	it('gives all of the members, or a page of them', async () => {
		const group = await aGroup(WITH_CID);

		expect(await page(group, {})).toEqual(['ann', 'bob', 'cid']);
		expect(await page(group, { Limit: 2 })).toEqual(['ann', 'bob']);
		expect(await page(group, { Limit: 2, Offset: 2 })).toEqual(['cid']);
		expect(await page(group, { Offset: 5 })).toEqual([]);
	});

	it('gives those of some roles only', async () => {
		const group = await aGroup(WITH_CID);

		expect(await page(group, { MemberRoleFilter: ['Owner', 'Admin'] })).toEqual(['ann', 'bob']);
	});

	it('gives only what a filter names', async () => {
		const { ask } = await aGroup({
			MemberList: [
				{
					Member_Account: 'bob',
					AppMemberDefinedData: [
						{ Key: 'a', Value: '1' },
						{ Key: 'b', Value: '2' },
					],
				},
			],
		});

		const answer = await ask('get_group_member_info', {
			MemberInfoFilter: ['Role'],
			AppDefinedDataFilter_GroupMember: ['b'],
			Offset: 1,
		});

		expect(answer.MemberList).toEqual([
			{
				Member_Account: 'bob',
				Role: 'Member',
				AppMemberDefinedData: [{ Key: 'b', Value: '2' }],
			},
		]);
	});

	it('goes on with Next in a community, 100 at a time', async () => {
		const id = { GroupId: '@TGS#_c' };
		const group = await aGroup({ Type: 'Community', ...id, Owner_Account: undefined });
		group.simulator.app().addAccounts(...names(150));
		group.simulator.setSwitches({ addGroupMemberLimit: 300 });
		await group.ask('add_group_member', { ...id, MemberList: membersOf(...names(150)) });

		const first = await group.ask('get_group_member_info', { ...id, Next: '' });
		const rest = await group.ask('get_group_member_info', { ...id, Next: first.Next });

		expect(first).toMatchObject({ MemberNum: 151, Next: expect.stringMatching(/./) });
		expect(first.MemberList).toHaveLength(100);
		expect(rest.MemberList).toHaveLength(51);
		expect(rest.Next).toBe('');
	});

	it('refuses an answer of more than 1 MB, and gives it in pages', async () => {
		const group = await aGroup({ MaxMemberCount: 20_000 }, { switches: { groupMembers: 20_000 } });
		const app = group.simulator.app();
		const [g1] = app.groups.list();
		for (const name of names(8000)) {
			app.addAccount(name);
			if (g1) app.groups.join(g1, { userId: name }, 0);
		}

		expect((await group.ask('get_group_member_info')).ErrorCode).toBe(10018);
		expect((await group.ask('get_group_member_info', { Limit: 200 })).ErrorCode).toBe(0);
	});

	it.each([
		['a limit beyond 6000', { Limit: 6001 }],
		['a text as the limit', { Limit: '10' }],
		['a text as a filter', { MemberInfoFilter: 'Role' }],
	])('refuses %s', async (_what, body) => {
		const { ask } = await aGroup();

		expect((await ask('get_group_member_info', body)).ErrorCode).toBe(10004);
	});
});

describe('a command for many members', () => {
	it.each([
		['delete_group_member', 'MemberToDel_Account', 100],
		['forbid_send_msg', 'Members_Account', 500],
		['get_role_in_group', 'User_Account', 500],
		['send_group_system_notification', 'ToMembers_Account', 500],
	])('%s takes a list in %s of %d and no more', async (command, field, max) => {
		const { simulator, ask } = await aGroup();
		const call = (count: number) =>
			ask(command, { MuteTime: 0, Content: 'Hi', [field]: names(count) });

		expect((await call(max)).ErrorCode).toBe(0);
		expect((await call(max + 1)).ErrorCode).toBe(10004);
		simulator.setSwitches({ tooManyGroupTargets: 10005 });
		expect((await call(max + 1)).ErrorCode).toBe(10005);
	});

	it.each([
		['delete_group_member', 'MemberToDel_Account'],
		['forbid_send_msg', 'Members_Account'],
		['get_role_in_group', 'User_Account'],
	])('%s refuses a %s that is missing, empty, or holds a number', async (command, field) => {
		const { ask } = await aGroup();
		const call = (value: unknown) => ask(command, { MuteTime: 0, [field]: value });

		const codes = [
			(await call(undefined)).ErrorCode,
			(await call([])).ErrorCode,
			(await call([7])).ErrorCode,
		];

		expect(codes).toEqual([10004, 10004, 60015]);
	});

	it.each([
		'add_group_member',
		'change_group_owner',
		'get_group_member_info',
		'get_role_in_group',
		'modify_group_member_info',
	])('%s is not for live groups, which keep no members', async (command) => {
		const { ask } = await aGroup(LIVE);

		expect((await ask(command)).ErrorCode).toBe(10007);
	});

	it('get_role_in_group leaves out whom a fault strikes', async () => {
		const { simulator, ask } = await aGroup();
		simulator.faults.add({ on: { account: 'ann' }, effect: { omit: true } });
		simulator.faults.add({ on: { account: 'bob' }, effect: { resultCode: 10002 } });

		const answer = await ask('get_role_in_group', { User_Account: ['ann', 'bob', 'cid'] });

		expect(answer.UserIdList).toEqual([{ Member_Account: 'cid', Role: 'NotMember' }]);
	});
});

describe('an account that is deleted', () => {
	it('is in no group any more, and owns none', async () => {
		const group = await aGroup();
		await group.ask('create_group', { ...LIVE, GroupId: 'g2', Name: 'Live', Owner_Account: 'ann' });

		group.simulator.app().deleteAccount('ann');

		expect(userIds(group)).toEqual(['bob']);
		expect(group.simulator.groups().map(({ owner }) => owner)).toEqual([undefined, undefined]);
	});
});
