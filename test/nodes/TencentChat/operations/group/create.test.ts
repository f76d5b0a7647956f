import { isInvalid } from '../../../../../nodes/TencentChat/bulk/request';
import type { ParameterValues } from '../../../../../nodes/TencentChat/bulk/parameters';
import { toOutcome } from '../../../../../nodes/TencentChat/bulk/outcome';
import { createGroups } from '../../../../../nodes/TencentChat/operations/group/create';
import { bodiesFor, friendsOf, reasonsOf, resultsIn } from '../support/calls';

function aGroup(additionalFields: unknown = {}, values: ParameterValues = {}): ParameterValues {
	return { groupType: 'Public', name: 'Deal 1001', additionalFields, ...values };
}

/** The body of the one call for a group. */
function bodyOf(values: ParameterValues): unknown {
	const [body] = bodiesFor(createGroups, values);
	return body ?? reasonsOf(createGroups, values)[0];
}

describe('creating a group', () => {
	it('sends type and name when nothing else is said', () => {
		expect(bodyOf(aGroup())).toEqual({ Type: 'Public', Name: 'Deal 1001' });
	});

	it('sends everything that is said about it', () => {
		const additionalFields = {
			groupId: 'deal_1001',
			ownerAccount: 'sales_01',
			members: 'customer_01, customer_02',
			introduction: 'About the deal',
			notification: 'Monday at 9',
			faceUrl: 'https://example.com/a.png',
			maxMemberCount: 50,
			applyJoinOption: 'FreeAccess',
			inviteJoinOption: 'DisableInvite',
			customFields: { field: [{ key: 'stage', value: 'won' }] },
		};

		expect(bodyOf(aGroup(additionalFields))).toEqual({
			Type: 'Public',
			Name: 'Deal 1001',
			GroupId: 'deal_1001',
			Owner_Account: 'sales_01',
			MemberList: [{ Member_Account: 'customer_01' }, { Member_Account: 'customer_02' }],
			Introduction: 'About the deal',
			Notification: 'Monday at 9',
			FaceUrl: 'https://example.com/a.png',
			MaxMemberCount: 50,
			ApplyJoinOption: 'FreeAccess',
			InviteJoinOption: 'DisableInvite',
			AppDefinedData: [{ Key: 'stage', Value: 'won' }],
		});
	});

	it.each([
		['Work', 'Private'],
		['Meeting', 'ChatRoom'],
		['Private', 'Private'],
		[undefined, 'Public'],
		[null, 'Public'],
	])('takes the type %p, which Tencent’s commands call %s', (groupType, Type) => {
		expect(bodyOf(aGroup({}, { groupType }))).toMatchObject({ Type });
	});

	it.each([
		['nothing', {}],
		['null', { groupId: null, members: null, ownerAccount: null, introduction: null }],
		['empty texts', { groupId: '', members: '', ownerAccount: ' ', introduction: '' }],
		['an empty list', { members: [] }],
		['topics that are off', { supportTopic: false }],
	])('sends nothing of what came to %s', (_name, additionalFields) => {
		expect(bodyOf(aGroup(additionalFields))).toEqual({ Type: 'Public', Name: 'Deal 1001' });
	});

	it.each<[string, ParameterValues, string]>([
		['no name', aGroup({}, { name: ' ' }), 'Name is empty'],
		['a name of 31 bytes', aGroup({}, { name: '群'.repeat(11) }), 'Name is 33 bytes long'],
		['an unknown type', aGroup({}, { groupType: 'Secret' }), 'Group Type is "Secret"'],
		['a type that is none', aGroup({}, { groupType: {} }), 'Group Type is {}'],
		['a long introduction', aGroup({ introduction: 'x'.repeat(241) }), 'Introduction is 241'],
		['a long notification', aGroup({ notification: 'x'.repeat(301) }), 'Notification is 301'],
		['a long address', aGroup({ faceUrl: 'x'.repeat(101) }), 'Face URL is 101'],
		['no members at all', aGroup({ maxMemberCount: 0 }), 'Max Member Count is 0'],
		['an unknown rule', aGroup({ applyJoinOption: 'Maybe' }), 'Apply Join Option is "Maybe"'],
		[
			'101 members',
			aGroup({ members: Array.from({ length: 101 }, (_one, index) => `m${index}`) }),
			'Members names more than 100 accounts',
		],
		['a member without an id', aGroup({ members: [{}] }), 'Members is an object'],
		['an owner that is a list', aGroup({ ownerAccount: ['a'] }), 'Owner Account is a list'],
		['fields that are none', aGroup('deal'), 'Additional Fields is a string'],
	])('is refused before sending with %s', (_name, values, reason) => {
		expect(bodyOf(values)).toContain(reason);
	});

	it.each<[string, string, string]>([
		['@TGS#mine', 'Public', 'only IDs that Tencent makes begin with @TGS#'],
		['mine', 'Community', 'that of a community begins with @TGS#_'],
		['群', 'Public', 'a Group ID has 1 to 48 characters of ASCII'],
		['x'.repeat(49), 'Public', 'a Group ID has 1 to 48 characters of ASCII'],
	])('is refused with the id %s for a group of type %s', (groupId, groupType, reason) => {
		expect(bodyOf(aGroup({ groupId }, { groupType }))).toContain(reason);
	});

	it('takes the id of a community with its prefix', () => {
		const values = aGroup({ groupId: '@TGS#_city' }, { groupType: 'Community' });

		expect(bodyOf(values)).toMatchObject({ GroupId: '@TGS#_city' });
	});

	it('is refused for a live group with members, as Tencent Chat refuses it', () => {
		expect(bodyOf(aGroup({ members: 'a' }, { groupType: 'AVChatRoom' }))).toBe(
			'A live group (AVChatRoom) cannot be created with members',
		);
	});
});

describe('several groups', () => {
	it('are two when two items say the same without an id', () => {
		expect(bodiesFor(createGroups, aGroup(), aGroup())).toHaveLength(2);
	});

	it('are one when two items say the same with an id of its own', () => {
		const group = aGroup({ groupId: 'deal' });

		expect(bodiesFor(createGroups, group, group)).toHaveLength(1);
	});

	it('without an id do not wait for one another', () => {
		const lanes = [aGroup(), aGroup()]
			.flatMap((values, index) => friendsOf(createGroups, values, index))
			.map((group) => (isInvalid(group) ? undefined : group.lane));

		expect(new Set(lanes).size).toBe(2);
	});
});

describe('the answer to creating a group', () => {
	it('names the group that Tencent has given an id', () => {
		expect(resultsIn(createGroups, { ErrorCode: 0, GroupId: '@TGS#1' }, [''])).toEqual({
			'': { code: 0, info: '', data: { groupId: '@TGS#1' } },
		});
	});

	it.each([[{}], [null], [['a']], [1.5]])('says nothing of a group with the id %p', (GroupId) => {
		const [result] = Object.values(resultsIn(createGroups, { ErrorCode: 0, GroupId }, ['deal']));

		expect(result).toEqual({ code: 0, info: '' });
	});

	it('says nothing of a group when it says FAIL', () => {
		const body = { ErrorCode: 0, ActionStatus: 'FAIL', GroupId: 'deal' };

		expect(createGroups.wireFormat.readResults(body, ['deal']).size).toBe(0);
	});
});

describe('an id that is used already', () => {
	const answered = { kind: 'answered', info: 'group id has be used!', attempts: 2 } as const;

	it.each([10021, 10025])('is a refusal at the first attempt (%d)', (code) => {
		const outcome = toOutcome({ ...answered, code, wasAmbiguous: false }, createGroups.vocabulary);

		expect(outcome).toMatchObject({ outcome: 'rejected', resultCode: code });
	});

	it.each([10021, 10025])('is our own after an attempt without an answer (%d)', (code) => {
		const outcome = toOutcome({ ...answered, code, wasAmbiguous: true }, createGroups.vocabulary);

		expect(outcome).toMatchObject({ outcome: 'created', resultCode: code, retryable: false });
	});
});

describe('creating a group again after a lost answer', () => {
	it('is safe with an id of its own, and never without', () => {
		const kinds = [aGroup({ groupId: 'deal' }), aGroup()]
			.flatMap((values) => friendsOf(createGroups, values))
			.map((group) => !isInvalid(group) && createGroups.repeatOf?.(group.payload).kind);

		expect(kinds).toEqual(['safe', 'never']);
	});
});
