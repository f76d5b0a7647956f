import type { ParameterValues } from '../../../../../nodes/TencentChat/bulk/parameters';
import { toOutcome } from '../../../../../nodes/TencentChat/bulk/outcome';
import { isInvalid } from '../../../../../nodes/TencentChat/bulk/request';
import { addGroupMembers } from '../../../../../nodes/TencentChat/operations/groupMember/add';
import { getAllGroupMembers } from '../../../../../nodes/TencentChat/operations/groupMember/getAll';
import { muteGroupMembers } from '../../../../../nodes/TencentChat/operations/groupMember/mute';
import { removeGroupMembers } from '../../../../../nodes/TencentChat/operations/groupMember/remove';
import { updateGroupMembers } from '../../../../../nodes/TencentChat/operations/groupMember/update';
import {
	bodiesFor,
	friendsOf,
	pageBody,
	pageIn,
	reasonIn,
	reasonsOf,
	resultsIn,
} from '../support/calls';

function aMember(values: ParameterValues = {}): ParameterValues {
	return { groupId: 'deal', userId: 'a', ...values };
}

describe('adding members', () => {
	it('has the body that Tencent documents', () => {
		expect(bodiesFor(addGroupMembers, aMember({ userId: 'a, b' }))).toEqual([
			{ GroupId: 'deal', MemberList: [{ Member_Account: 'a' }, { Member_Account: 'b' }] },
		]);
	});

	it('tells nobody when it is to be silent', () => {
		expect(bodiesFor(addGroupMembers, aMember({ additionalFields: { silence: true } }))).toEqual([
			{ GroupId: 'deal', MemberList: [{ Member_Account: 'a' }], Silence: 1 },
		]);
	});

	it('puts 20 into a call unless told otherwise, which is right in every region', () => {
		expect(addGroupMembers.endpoint).toMatchObject({ usualItemsPerCall: 20, maxItemsPerCall: 300 });
	});

	it('gives each group its own calls, however it is named', () => {
		const items = [
			aMember({ userId: 'a' }),
			aMember({ groupId: { __rl: true, mode: 'id', value: 'deal' }, userId: 'b' }),
			aMember({ groupId: 'other', userId: 'a' }),
		];

		expect(bodiesFor(addGroupMembers, ...items).map(({ GroupId }) => GroupId)).toEqual([
			'deal',
			'other',
		]);
	});

	it('has a result for each', () => {
		const MemberList = [
			{ Member_Account: 'a', Result: 1 },
			{ Member_Account: 'b', Result: 2 },
			{ Member_Account: 'c', Result: '3' },
			{ Member_Account: 7, Result: 1 },
		];

		expect(resultsIn(addGroupMembers, { MemberList }, ['a', 'b', 'c', '7', 'd'])).toEqual({
			a: { code: 0, info: '' },
			b: { code: 2, info: '' },
			c: { code: 3, info: '' },
			7: { code: 0, info: '' },
		});
	});

	it('takes Result 0 for a refusal without a reason', () => {
		const MemberList = [{ Member_Account: 'a', Result: 0 }];

		expect(resultsIn(addGroupMembers, { MemberList }).a).toEqual({
			unexplained: expect.stringContaining('does not say why') as unknown,
		});
	});

	it.each([
		[1, 0],
		[0, 1],
	])('counts one that stands there twice (%d, %d) as refused', (first, second) => {
		const MemberList = [
			{ Member_Account: 'a', Result: first },
			{ Member_Account: 'a', Result: second },
		];

		expect(resultsIn(addGroupMembers, { MemberList }).a).toHaveProperty('unexplained');
	});

	it.each([
		[null],
		['a'],
		[[null, {}, { Member_Account: 'a' }, { Member_Account: {}, Result: 1 }]],
	])('makes nothing of the list %p', (MemberList) => {
		expect(resultsIn(addGroupMembers, { MemberList })).toEqual({});
	});

	it.each([
		[2, false, 'alreadyMembers'],
		[10013, false, 'alreadyMembers'],
		[2, true, 'added'],
		[10013, true, 'added'],
		[3, false, 'pending'],
		[3, true, 'pending'],
		[0, true, 'added'],
	])('calls %d, after a lost answer: %p, %s', (code, wasAmbiguous, outcome) => {
		const settlement = { kind: 'answered', code, info: '', wasAmbiguous, attempts: 1 } as const;

		expect(toOutcome(settlement, addGroupMembers.vocabulary)).toMatchObject({ outcome });
	});

	it('says what its own results mean, as no code of Tencent’s does', () => {
		const settlement = { kind: 'answered', info: '', wasAmbiguous: false, attempts: 1 } as const;

		expect(toOutcome({ ...settlement, code: 3 }, addGroupMembers.vocabulary)).toMatchObject({
			resultCode: 3,
			hint: 'Wait until they agree; nothing has to be sent again.',
		});
		expect(toOutcome({ ...settlement, code: 2 }, addGroupMembers.vocabulary)).toMatchObject({
			resultCode: 2,
			reason: 'The account is a member of the group already',
		});
	});
});

describe('removing members', () => {
	it('has the body that Tencent documents', () => {
		const additionalFields = { reason: 'The deal is closed', silence: true };

		expect(
			bodiesFor(removeGroupMembers, aMember({ userId: ['a', 'b'], additionalFields })),
		).toEqual([
			{
				GroupId: 'deal',
				MemberToDel_Account: ['a', 'b'],
				Reason: 'The deal is closed',
				Silence: 1,
			},
		]);
	});

	it('takes one for removed whom the answer does not name, as it names nobody', () => {
		expect(resultsIn(removeGroupMembers, {}).a).toEqual({ code: 0, info: '' });
		expect(removeGroupMembers.vocabulary.success).toBe('deleted');
	});

	it('is refused with a reason that is far too long', () => {
		expect(
			reasonsOf(removeGroupMembers, aMember({ additionalFields: { reason: 'x'.repeat(1001) } })),
		).toEqual([expect.stringContaining('Reason is 1001 bytes long')]);
	});
});

describe('muting members', () => {
	it('puts those with the same time into a call', () => {
		const items = [
			aMember({ userId: 'a', seconds: 60 }),
			aMember({ userId: 'b', seconds: '60' }),
			aMember({ userId: 'c', seconds: 0 }),
		];

		expect(bodiesFor(muteGroupMembers, ...items)).toEqual([
			{ GroupId: 'deal', Members_Account: ['a', 'b'], MuteTime: 60 },
			{ GroupId: 'deal', Members_Account: ['c'], MuteTime: 0 },
		]);
	});

	it('keeps the last word of a member the last', () => {
		const items = [60, 0, 60].map((seconds) => aMember({ seconds }));

		expect(bodiesFor(muteGroupMembers, ...items).map(({ MuteTime }) => MuteTime)).toEqual([
			60, 0, 60,
		]);
	});

	it.each([[4_294_967_295], [0]])('takes %d seconds', (seconds) => {
		expect(reasonsOf(muteGroupMembers, aMember({ seconds }))).toEqual(['valid']);
	});

	it.each([[-1], [1.5], [2 ** 32], ['soon'], [''], [{}], [true]])(
		'is refused for %p seconds',
		(seconds) => {
			expect(reasonsOf(muteGroupMembers, aMember({ seconds }))).toEqual([
				expect.stringContaining('Seconds is '),
			]);
		},
	);
});

describe('updating members', () => {
	const updating = (updateFields: unknown) => {
		const [body] = bodiesFor(updateGroupMembers, aMember({ updateFields }));
		return body ?? reasonsOf(updateGroupMembers, aMember({ updateFields }))[0];
	};

	it('has the body that Tencent documents', () => {
		const updateFields = {
			role: 'Admin',
			nameCard: 'Ms. Chen',
			messageFlag: 'Discard',
			customFields: { field: [{ key: 'level', value: 'gold' }] },
		};

		expect(updating(updateFields)).toEqual({
			GroupId: 'deal',
			Member_Account: 'a',
			Role: 'Admin',
			NameCard: 'Ms. Chen',
			MsgFlag: 'Discard',
			AppMemberDefinedData: [{ Key: 'level', Value: 'gold' }],
		});
	});

	it('clears a name card that is left empty, and lets be what came to nothing', () => {
		expect(updating({ nameCard: '', role: null })).toEqual({
			GroupId: 'deal',
			Member_Account: 'a',
			NameCard: '',
		});
	});

	it.each<[unknown, string]>([
		[{}, 'There is nothing to update'],
		[{ role: null }, "'Role' came to nothing (null)"],
		[{ role: 'Owner' }, 'Role is "Owner"'],
		[{ messageFlag: 1 }, 'Message Flag is 1'],
		[{ nameCard: '名'.repeat(17) }, 'Name Card is 51 bytes long'],
		[{ customFields: { field: [{ key: 'level', value: 'x'.repeat(65) }] } }, 'is 65 bytes long'],
	])('is refused with %p', (updateFields, reason) => {
		expect(updating(updateFields)).toContain(reason);
	});

	it('does not make a group wait for itself, as each call carries one member', () => {
		const lanes = friendsOf(
			updateGroupMembers,
			aMember({ userId: 'a, b', updateFields: { role: 'Admin' } }),
		).map((member) => (isInvalid(member) ? undefined : member.lane));

		expect(new Set(lanes).size).toBe(2);
	});
});

describe('reading members', () => {
	const all = { groupId: 'deal', returnAll: true };

	const COMMUNITY = '@TGS#_city';

	it('asks for pages of 100 by number', () => {
		expect(pageBody(getAllGroupMembers, all)).toMatchObject({
			GroupId: 'deal',
			Limit: 100,
			Offset: 0,
			MemberInfoFilter: expect.arrayContaining(['Role', 'NameCard']) as unknown,
		});
		expect(pageBody(getAllGroupMembers, all, 100)).toMatchObject({ Offset: 100 });
	});

	it('asks for the pages of a community by what Tencent said, and by no number', () => {
		const values = { ...all, groupId: COMMUNITY };

		expect(pageBody(getAllGroupMembers, values)).toMatchObject({ Next: '' });
		expect(pageBody(getAllGroupMembers, values, 'token')).toMatchObject({ Next: 'token' });
		expect(pageBody(getAllGroupMembers, values)).not.toHaveProperty('Offset');
	});

	it('asks for roles and custom fields', () => {
		const values = { ...all, roles: ['Owner', 'Admin'], customTags: 'level' };

		expect(pageBody(getAllGroupMembers, values)).toMatchObject({
			MemberRoleFilter: ['Owner', 'Admin'],
			AppDefinedDataFilter_GroupMember: ['level'],
		});
	});

	it('gives flat fields', () => {
		const MemberList = [
			{
				Member_Account: 'a',
				Role: 'Owner',
				JoinTime: 1_760_000_000,
				MsgSeq: 1,
				MsgFlag: 'AcceptAndNotify',
				LastSendMsgTime: 0,
				MuteUntil: 0,
				NameCard: '',
				AppMemberDefinedData: [{ Key: 'level', Value: 'gold' }],
			},
		];

		expect(pageIn(getAllGroupMembers, { MemberList }).entries).toEqual([
			{
				userId: 'a',
				role: 'Owner',
				joinTime: 1_760_000_000,
				messageSeq: 1,
				messageFlag: 'AcceptAndNotify',
				lastMessageTime: 0,
				muteUntil: 0,
				nameCard: '',
				customFields: { level: 'gold' },
			},
		]);
	});

	const page = (count: number) =>
		Array.from({ length: count }, (_one, index) => ({ Member_Account: `m${index}` }));

	it.each([
		['goes on while the group has more', page(100), 250, undefined, 100],
		['ends with the last member', page(50), 250, 200, undefined],
		['ends when nobody comes', [], 250, 100, undefined],
		['ends when there is no list', undefined, 250, 100, undefined],
	])('%s', (_name, MemberList, MemberNum, cursor, next) => {
		expect(pageIn(getAllGroupMembers, { MemberList, MemberNum }, {}, cursor).next).toBe(next);
	});

	it('does not count all members when only some roles are asked for', () => {
		const query = { body: { MemberRoleFilter: ['Owner'] } };
		const body = { MemberList: page(1), MemberNum: 250 };

		expect(pageIn(getAllGroupMembers, body, query).next).toBeUndefined();
	});

	it.each([
		['', undefined],
		[undefined, undefined],
		[null, undefined],
		['token', 'token'],
	])('takes Next %p of a community for the next page %p', (Next, next) => {
		const body = { MemberList: page(100), MemberNum: 250, Next };

		expect(pageIn(getAllGroupMembers, body, { owner: COMMUNITY }).next).toBe(next);
	});

	it.each([
		[{ groupId: '' }, 'Group ID is empty'],
		[{ roles: ['Boss'] }, 'Roles holds "Boss"'],
		[{ customTags: 'a b' }, 'Custom field "a b" is not a name'],
	])('is refused with %p', (values, reason) => {
		expect(reasonIn(getAllGroupMembers.toQuery({ ...all, ...values }))).toContain(reason);
	});
});
