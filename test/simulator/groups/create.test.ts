import type { Switches } from '../../../simulator/switches';
import { aSimulator } from '../support/calls';
import { aGroup, askGroup, membersOf } from './support';

const GOOD = { Type: 'Public', Name: 'Deal 1', GroupId: 'g1', Owner_Account: 'ann' };

function create(fields: object, switches: Partial<Switches> = {}) {
	const simulator = aSimulator({ switches });
	return askGroup(simulator, 'create_group', { ...GOOD, ...fields });
}

describe('create_group', () => {
	it('answers with the id that it was given', async () => {
		expect(JSON.stringify(await create({}))).toBe(
			'{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0,"GroupId":"g1"}',
		);
	});

	it('makes an id of its own for each group that was given none', async () => {
		const simulator = aSimulator();
		const one = { Type: 'Public', Name: 'Deal' };

		const ids = [
			(await askGroup(simulator, 'create_group', one)).GroupId,
			(await askGroup(simulator, 'create_group', one)).GroupId,
			(await askGroup(simulator, 'create_group', { ...one, Type: 'Community' })).GroupId,
		];

		expect(ids).toEqual([
			expect.stringMatching(/^@TGS#1/),
			expect.stringMatching(/^@TGS#1/),
			expect.stringMatching(/^@TGS#_1/),
		]);
		expect(new Set(ids).size).toBe(3);
	});

	it('puts the owner and the first members in, with their roles and fields', async () => {
		const { view, clock } = await aGroup({
			MemberList: [
				{ Member_Account: 'bob', Role: 'Admin' },
				{ Member_Account: 'cid', AppMemberDefinedData: [{ Key: 'level', Value: 'gold' }] },
				{ Member_Account: 'ann' },
			],
		});

		expect(view()).toMatchObject({
			groupId: 'g1',
			type: 'Public',
			name: 'Deal 1',
			owner: 'ann',
			createTime: Math.floor(clock.now() / 1000),
			members: [
				{ userId: 'ann', role: 'Owner' },
				{ userId: 'bob', role: 'Admin' },
				{ userId: 'cid', role: 'Member', custom: { level: 'gold' } },
			],
			messages: [],
		});
	});

	it('can do without an owner', async () => {
		const { view } = await aGroup({ Owner_Account: undefined });

		expect(view().owner).toBeUndefined();
		expect(view().members).toMatchObject([{ userId: 'bob', role: 'Member' }]);
	});

	it.each([
		['Work', 'Private'],
		['Meeting', 'ChatRoom'],
	])('takes the name %s of the client SDKs for %s', async (name, type) => {
		const { view } = await aGroup({ Type: name });

		expect(view().type).toBe(type);
	});

	it.each([
		['no type', { Type: undefined }, 10004],
		['a type that there is not', { Type: 'Club' }, 10004],
		['no name', { Name: undefined }, 10004],
		['an empty name', { Name: '' }, 10004],
		['a number as the name', { Name: 7 }, 10004],
		['a name of 31 bytes in 11 characters', { Name: '\u4ea4'.repeat(10) + 'x' }, 10004],
		['an introduction of 241 bytes', { Introduction: 'x'.repeat(241) }, 10004],
		['a notification of 301 bytes', { Notification: 'x'.repeat(301) }, 10004],
		['a picture address of 101 bytes', { FaceUrl: 'x'.repeat(101) }, 10004],
		['an id of 49 bytes', { GroupId: 'x'.repeat(49) }, 10004],
		['an id with other than printable ASCII', { GroupId: 'gr\u00fcn' }, 10004],
		['an id that begins as those of Tencent do', { GroupId: '@TGS#1' }, 10004],
		['an id of a community without its prefix', { Type: 'Community' }, 10004],
		['an owner who was never imported', { Owner_Account: 'nobody' }, 10019],
		['a number as the owner', { Owner_Account: 7 }, 60015],
		['an option that there is not', { ApplyJoinOption: 'Maybe' }, 10004],
		[
			'an option of joining a community',
			{ Type: 'Community', GroupId: '@TGS#_1', ApplyJoinOption: 'FreeAccess' },
			10004,
		],
		[
			'an option of inviting into a live group',
			{ Type: 'AVChatRoom', InviteJoinOption: 'FreeAccess' },
			10004,
		],
		['more members than the edition allows', { MaxMemberCount: 2001 }, 10038],
		['no members at all', { MaxMemberCount: 0 }, 10004],
		[
			'more first members than the group may have',
			{ MaxMemberCount: 1, MemberList: membersOf('bob') },
			10038,
		],
		['members of a live group', { Type: 'AVChatRoom', MemberList: membersOf('bob') }, 10007],
		['101 members', { MemberList: membersOf(...Array<string>(101).fill('bob')) }, 10005],
		['a member without a name', { MemberList: [{}] }, 10004],
		['a member as a text', { MemberList: ['bob'] }, 10004],
		[
			'a role that cannot be given',
			{ MemberList: [{ Member_Account: 'bob', Role: 'Owner' }] },
			10004,
		],
		[
			'an administrator of a Work group',
			{ Type: 'Private', MemberList: [{ Member_Account: 'bob', Role: 'Admin' }] },
			10007,
		],
		['a custom field with a bad key', { AppDefinedData: [{ Key: 'a b', Value: '' }] }, 10004],
		[
			'a custom field of 513 bytes',
			{ AppDefinedData: [{ Key: 'a', Value: 'x'.repeat(513) }] },
			10004,
		],
		['eleven custom fields', { AppDefinedData: Array(11).fill({ Key: 'a', Value: '' }) }, 10004],
	])('refuses %s and makes no group', async (_what, fields, code) => {
		const simulator = aSimulator();

		const answer = await askGroup(simulator, 'create_group', { ...GOOD, ...fields });

		expect(answer).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: code });
		expect(simulator.groups()).toEqual([]);
	});

	it.each([
		['Name', 30],
		['Introduction', 240],
		['Notification', 300],
		['FaceUrl', 100],
		['GroupId', 48],
	])('takes a %s of exactly %d bytes', async (field, bytes) => {
		expect((await create({ [field]: 'x'.repeat(bytes) })).ErrorCode).toBe(0);
	});

	it('says in the words of real servers what is too long', async () => {
		expect((await create({ Name: 'x'.repeat(31) })).ErrorInfo).toBe('group name is too long');
		expect((await create({ Introduction: 'x'.repeat(241) })).ErrorInfo).toBe(
			'introduction is too long',
		);
	});

	it('knows a repeated call by the id of the group, and makes no second one', async () => {
		const { simulator } = await aGroup();

		const again = await askGroup(simulator, 'create_group', GOOD);

		expect(again).toEqual({
			ActionStatus: 'FAIL',
			ErrorInfo: 'group id has be used!',
			ErrorCode: 10021,
		});
		expect(simulator.groups()).toHaveLength(1);
	});

	it('has another code for an id of a group that the administrator owns', async () => {
		const { simulator } = await aGroup({ Owner_Account: 'administrator' });

		expect(await askGroup(simulator, 'create_group', GOOD)).toMatchObject({
			ErrorInfo: 'group id has be used by youself!',
			ErrorCode: 10025,
		});
	});

	it('leaves out first members who were never imported, or refuses them by a switch', async () => {
		const MemberList = membersOf('bob', 'nobody');
		const { view } = await aGroup({ MemberList });

		expect(view().members.map(({ userId }) => userId)).toEqual(['ann', 'bob']);
		expect((await create({ MemberList }, { unknownFirstMember: 'refuse' })).ErrorCode).toBe(10019);
	});

	it('has the code of an unknown owner by a switch', async () => {
		const switches = { unknownGroupAccount: 10004 } as const;

		expect((await create({ Owner_Account: 'nobody' }, switches)).ErrorCode).toBe(10004);
	});

	it('makes no community where the console has none', async () => {
		const community = { Type: 'Community', GroupId: '@TGS#_1' };

		expect((await create(community)).ErrorCode).toBe(0);
		expect((await create(community, { communities: 'off' })).ErrorCode).toBe(11000);
	});

	it('takes no custom fields that the console has not created', async () => {
		const fields = { AppDefinedData: [{ Key: 'stage', Value: 'won' }] };

		expect((await create(fields)).ErrorCode).toBe(0);
		expect((await create(fields, { customTags: 'refuse' })).ErrorCode).toBe(10004);
	});

	it('makes 100 groups in a trial and no more', async () => {
		const simulator = aSimulator({ switches: { edition: 'trial' }, callsPerSecond: 0 });
		const next = () => askGroup(simulator, 'create_group', { ...GOOD, GroupId: undefined });
		for (let made = 0; made < 100; made += 1) await next();

		expect((await next()).ErrorCode).toBe(10058);
	});

	it('refuses with 10006 what would be too many groups for a day', async () => {
		const { simulator, ask } = await aGroup({}, { switches: { groupsPerDay: 1 } });

		expect((await askGroup(simulator, 'create_group', { ...GOOD, GroupId: 'g2' })).ErrorCode).toBe(
			10006,
		);

		await ask('destroy_group');
		expect((await askGroup(simulator, 'create_group', { ...GOOD, GroupId: 'g2' })).ErrorCode).toBe(
			0,
		);
	});

	it('puts nobody into more groups than one can be in', async () => {
		const { simulator } = await aGroup({}, { switches: { groupsPerUser: 1 } });

		const second = await askGroup(simulator, 'create_group', { ...GOOD, GroupId: 'g2' });

		expect(second.ErrorCode).toBe(10037);
	});
});

describe('destroy_group', () => {
	it('disbands a group, so that it is unknown from then on', async () => {
		const { simulator, ask } = await aGroup();

		expect(JSON.stringify(await ask('destroy_group'))).toBe(
			'{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}',
		);
		expect((await ask('destroy_group')).ErrorCode).toBe(10010);
		expect(simulator.groups()).toEqual([]);
	});

	it('frees the id for another group, or not, by a switch', async () => {
		const { simulator, ask } = await aGroup();
		await ask('destroy_group');
		const next = () => askGroup(simulator, 'create_group', GOOD);

		simulator.setSwitches({ disbandedGroupId: 'used' });
		expect((await next()).ErrorCode).toBe(10021);
		simulator.setSwitches({ disbandedGroupId: 'free' });
		expect((await next()).ErrorCode).toBe(0);
	});

	it('has the newer code of an unknown group by a switch', async () => {
		const { ask } = await aGroup({}, { switches: { unknownGroupCode: 10015 } });

		expect((await ask('destroy_group', { GroupId: 'g2' })).ErrorCode).toBe(10015);
	});
});
