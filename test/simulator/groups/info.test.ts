import { names } from '../support/calls';
import { aGroup, askGroup, membersOf, type WithGroup } from './support';

const LIVE = { Type: 'AVChatRoom', MemberList: undefined };

async function infoOf({ ask }: WithGroup, filter?: object) {
	const answer = await ask('get_group_info', { GroupIdList: ['g1'], ResponseFilter: filter });
	return (answer.GroupInfo as Record<string, unknown>[])[0];
}

describe('get_group_info', () => {
	it('gives only what the filters name', async () => {
		const group = await aGroup({
			AppDefinedData: [
				{ Key: 'stage', Value: 'won' },
				{ Key: 'size', Value: 'L' },
			],
		});

		const info = await infoOf(group, {
			GroupBaseInfoFilter: ['Type', 'MemberNum'],
			MemberInfoFilter: ['NameCard'],
			AppDefinedDataFilter_Group: ['size'],
			AppDefinedDataFilter_GroupMember: ['level'],
		});

		expect(info).toEqual({
			GroupId: 'g1',
			ErrorCode: 0,
			ErrorInfo: '',
			Type: 'Public',
			MemberNum: 2,
			AppDefinedData: [{ Key: 'size', Value: 'L' }],
			MemberList: [
				{ Member_Account: 'ann', NameCard: '', AppMemberDefinedData: [] },
				{ Member_Account: 'bob', NameCard: '', AppMemberDefinedData: [] },
			],
		});
	});

	it('knows when the last message came and what number the next one gets', async () => {
		const group = await aGroup();
		await group.clock.advance(5000);
		const { MsgSeq, MsgTime } = await group.say(1);

		expect(await infoOf(group)).toMatchObject({
			LastMsgTime: MsgTime,
			NextMsgSeq: Number(MsgSeq) + 1,
		});
	});

	it('has a number for the members of a live group, although there is no limit', async () => {
		expect(await infoOf(await aGroup(LIVE))).toMatchObject({
			MaxMemberNum: expect.any(Number),
			MemberList: [],
		});
	});

	it('takes 50 groups and no more', async () => {
		const { simulator } = await aGroup();
		const ask = (count: number) =>
			askGroup(simulator, 'get_group_info', { GroupIdList: names(count) });

		expect((await ask(50)).GroupInfo).toHaveLength(50);
		expect((await ask(51)).ErrorCode).toBe(10004);
	});

	it('meets faults of one group', async () => {
		const { simulator, ask } = await aGroup();
		simulator.faults.add({ on: { account: 'g1' }, effect: { resultCode: 10015 } });
		simulator.faults.add({ on: { account: 'g2' }, effect: { omit: true } });

		const answer = await ask('get_group_info', {
			GroupId: undefined,
			GroupIdList: ['g1', 'g2', 'g3'],
		});

		expect(answer.GroupInfo).toMatchObject([
			{ GroupId: 'g1', ErrorCode: 10015 },
			{ GroupId: 'g3', ErrorCode: 10010 },
		]);
	});

	it.each([
		['no list', { GroupIdList: undefined }],
		['a text as the filter', { ResponseFilter: 'Name' }],
		['a text as one of the filters', { ResponseFilter: { GroupBaseInfoFilter: 'Name' } }],
	])('refuses %s', async (_what, body) => {
		const { ask } = await aGroup();

		const answer = await ask('get_group_info', { GroupIdList: ['g1'], ...body });

		expect(answer.ErrorCode).toBe(10004);
	});
});

describe('modify_group_base_info', () => {
	it('changes what it is told and leaves the rest', async () => {
		const group = await aGroup({
			Introduction: 'About',
			AppDefinedData: [{ Key: 'a', Value: '1' }],
		});
		await group.clock.advance(5000);

		await group.ask('modify_group_base_info', {
			Name: 'Deal 1, won',
			MaxMemberNum: 7,
			ApplyJoinOption: 'DisableApply',
			AppDefinedData: [
				{ Key: 'a', Value: '' },
				{ Key: 'b', Value: '2' },
			],
		});

		expect(await infoOf(group)).toMatchObject({
			Name: 'Deal 1, won',
			Introduction: 'About',
			MaxMemberNum: 7,
			ApplyJoinOption: 'DisableApply',
			LastInfoTime: Math.floor(group.clock.now() / 1000),
			AppDefinedData: [{ Key: 'b', Value: '2' }],
		});
	});

	it('makes room in a group that is full', async () => {
		const { ask } = await aGroup({ MaxMemberCount: 2 });
		const add = () => ask('add_group_member', { MemberList: membersOf('cid') });

		expect((await add()).ErrorCode).toBe(10014);
		await ask('modify_group_base_info', { MaxMemberNum: 3 });
		expect((await add()).ErrorCode).toBe(0);
	});

	it.each([
		['a name of 31 bytes', { Name: 'x'.repeat(31) }, 10004],
		['a notification of 301 bytes', { Notification: 'x'.repeat(301) }, 10004],
		['an option that there is not', { ApplyJoinOption: 'Maybe' }, 10004],
		['a mute that is neither on nor off', { MuteAllMember: true }, 10004],
		['more members than the edition allows', { MaxMemberNum: 2001 }, 10038],
		['an operator who was never imported', { From_Account: 'nobody' }, 10019],
		['an unknown group', { GroupId: 'g2' }, 10010],
	])('refuses %s and changes nothing', async (_what, fields, code) => {
		const group = await aGroup();
		const before = await infoOf(group);

		const answer = await group.ask('modify_group_base_info', { FaceUrl: 'x', ...fields });

		expect(answer.ErrorCode).toBe(code);
		expect(await infoOf(group)).toEqual(before);
	});
});

describe('get_joined_group_list', () => {
	const WORK = { GroupId: 'g2', Type: 'Private', Name: 'Work', MemberList: membersOf('bob') };
	const list = ({ ask }: WithGroup, body: object = {}) =>
		ask('get_joined_group_list', { Member_Account: 'bob', ...body });

	it('shows a Work group only once somebody has written into it, or when asked for it', async () => {
		const group = await aGroup();
		await group.ask('create_group', WORK);

		expect((await list(group)).GroupIdList).toEqual([{ GroupId: 'g1' }]);
		expect((await list(group, { WithNoActiveGroups: 1 })).TotalCount).toBe(2);
		await group.say(1, { GroupId: 'g2' });
		expect((await list(group)).TotalCount).toBe(2);
	});

	it('gives those of a type, and a page of them', async () => {
		const group = await aGroup();
		await group.ask('create_group', WORK);
		const all = { WithNoActiveGroups: 1 };

		expect(await list(group, { ...all, GroupType: 'Work' })).toMatchObject({
			TotalCount: 1,
			GroupIdList: [{ GroupId: 'g2' }],
		});
		expect(await list(group, { ...all, Limit: 1, Offset: 1 })).toMatchObject({
			TotalCount: 2,
			GroupIdList: [{ GroupId: 'g2' }],
		});
	});

	it('leaves out a group that was disbanded', async () => {
		const group = await aGroup();

		await group.ask('destroy_group');

		expect((await list(group)).TotalCount).toBe(0);
	});

	it.each([
		['an account that was never imported', { Member_Account: 'nobody' }, 10019],
		['no account', { Member_Account: undefined }, 10004],
		['a type that there is not', { GroupType: 'Club' }, 10004],
		['topics of another type than communities', { SupportTopic: 1, GroupType: 'Public' }, 10004],
		['a limit beyond 5000', { Limit: 5001 }, 10004],
		['another flag than 0 and 1', { WithHugeGroups: 2 }, 10004],
	])('refuses %s', async (_what, body, code) => {
		expect((await list(await aGroup(), body)).ErrorCode).toBe(code);
	});
});

describe('get_appid_group_list', () => {
	const list = async ({ ask, clock }: WithGroup, body: object = {}) => {
		await clock.advance(1000);
		return ask('get_appid_group_list', body);
	};

	async function fiveGroups(): Promise<WithGroup> {
		const group = await aGroup();
		for (const GroupId of ['g2', 'g3', 'g4', 'g5']) {
			await group.ask('create_group', { GroupId, Type: 'ChatRoom', Name: 'Meeting' });
		}
		return group;
	}

	it('gives page after page until Next is 0, also when a group goes meanwhile', async () => {
		const group = await fiveGroups();

		const first = await list(group, { Limit: 2 });
		await group.ask('destroy_group', { GroupId: 'g2' });
		const second = await list(group, { Limit: 2, Next: first.Next });
		const third = await list(group, { Limit: 2, Next: second.Next });

		expect(first.GroupIdList).toEqual([{ GroupId: 'g1' }, { GroupId: 'g2' }]);
		expect(second.GroupIdList).toEqual([{ GroupId: 'g3' }, { GroupId: 'g4' }]);
		expect(third).toMatchObject({ TotalCount: 4, GroupIdList: [{ GroupId: 'g5' }], Next: 0 });
	});

	it('gives those of a type; of the old broadcast rooms there are none', async () => {
		const group = await fiveGroups();

		expect(await list(group, { GroupType: 'ChatRoom' })).toMatchObject({ TotalCount: 4, Next: 0 });
		expect(await list(group, { GroupType: 'BChatRoom' })).toMatchObject({
			TotalCount: 0,
			GroupIdList: [],
		});
	});

	it('may be called once a second, with one of two codes beyond it', async () => {
		const group = await aGroup();

		expect((await list(group)).ErrorCode).toBe(0);
		expect((await group.ask('get_appid_group_list')).ErrorCode).toBe(10006);
		group.simulator.setSwitches({ groupListTooOften: 60007 });
		expect((await group.ask('get_appid_group_list')).ErrorCode).toBe(60007);
		expect((await list(group)).ErrorCode).toBe(0);
	});

	it.each([
		['a limit beyond 10000', { Limit: 10_001 }],
		['a text as Next', { Next: '1' }],
		['a type that there is not', { GroupType: 'Club' }],
	])('refuses %s', async (_what, body) => {
		expect((await list(await aGroup(), body)).ErrorCode).toBe(10004);
	});
});

describe('send_group_system_notification', () => {
	const notify = ({ ask }: WithGroup, fields: object = {}) =>
		ask('send_group_system_notification', { Content: 'Maintenance', ...fields });

	it('reaches the members who are online, all or some of them', async () => {
		const group = await aGroup();
		const app = group.simulator.app();
		for (const userId of ['ann', 'bob', 'cid']) app.setStatus(userId, 'Online');

		await notify(group);
		await notify(group, { ToMembers_Account: [] });
		await notify(group, { ToMembers_Account: ['bob', 'cid'] });
		app.setStatus('bob', 'Offline');
		await notify(group);

		expect(group.view().notices.map(({ receivers }) => receivers)).toEqual([
			['ann', 'bob'],
			['ann', 'bob'],
			['bob'],
			['ann'],
		]);
		expect(group.view().messages).toEqual([]);
	});

	it('is delivered again when it is repeated, as nothing tells it from the first', async () => {
		const group = await aGroup();

		await notify(group);
		await notify(group);

		expect(group.view().notices).toMatchObject([
			{ content: 'Maintenance' },
			{ content: 'Maintenance' },
		]);
	});

	it('is for everybody in a live group, and refused for some', async () => {
		const group = await aGroup(LIVE);

		expect((await notify(group)).ErrorCode).toBe(0);
		expect((await notify(group, { ToMembers_Account: ['bob'] })).ErrorCode).toBe(10007);
	});

	it('needs something to say', async () => {
		const group = await aGroup();

		expect((await notify(group, { Content: '' })).ErrorCode).toBe(10004);
		expect((await notify(group, { Content: undefined })).ErrorCode).toBe(10004);
	});
});

describe('what is announced in a group', () => {
	it.each([
		['who joins', 'add_group_member', { MemberList: membersOf('cid') }],
		['who is removed', 'delete_group_member', { MemberToDel_Account: ['bob'] }],
		['another name', 'modify_group_base_info', { Name: 'Deal' }],
		['another owner', 'change_group_owner', { NewOwner_Account: 'bob' }],
	])('takes a number as messages do: %s', async (_what, command, body) => {
		const group = await aGroup();

		const first = Number((await group.say(1)).MsgSeq);
		await group.ask(command, body);
		const second = Number((await group.say(2)).MsgSeq);

		expect(second - first).toBe(2);
	});

	it('takes none when it is done silently, or in a type that announces nobody', async () => {
		const silent = await aGroup();
		const meeting = await aGroup({ Type: 'ChatRoom' });
		const join = { MemberList: membersOf('cid') };

		await silent.ask('add_group_member', { ...join, Silence: 1 });
		await meeting.ask('add_group_member', join);

		expect([(await silent.say(1)).MsgSeq, (await meeting.say(1)).MsgSeq]).toEqual([2, 2]);
	});
});
