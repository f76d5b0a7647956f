import type { ParameterValues } from '../../../../../nodes/TencentChat/bulk/parameters';
import { isInvalid } from '../../../../../nodes/TencentChat/bulk/request';
import { toOutcome } from '../../../../../nodes/TencentChat/bulk/outcome';
import { changeGroupOwners } from '../../../../../nodes/TencentChat/operations/group/changeOwner';
import { deleteGroups } from '../../../../../nodes/TencentChat/operations/group/delete';
import { getGroups } from '../../../../../nodes/TencentChat/operations/group/get';
import { notifyGroups } from '../../../../../nodes/TencentChat/operations/group/notify';
import { updateGroups } from '../../../../../nodes/TencentChat/operations/group/update';
import type { BulkOperation } from '../../../../../nodes/TencentChat/operations/operation';
import { bodiesFor, friendsOf, hintOf, reasonsOf, resultsIn } from '../support/calls';

const LOCATOR = { __rl: true, mode: 'list', value: 'deal', cachedResultName: 'Deal (deal)' };

/** The body of the one call for an item, or why there is none. */
function bodyOf(operation: BulkOperation, values: ParameterValues): unknown {
	const [body] = bodiesFor(operation, values);
	return body ?? reasonsOf(operation, values)[0];
}

describe.each([
	['Delete', deleteGroups, {}],
	['Change Owner', changeGroupOwners, { newOwnerAccount: 'a' }],
	['Update', updateGroups, { updateFields: { name: 'Deal' } }],
	['Get', getGroups, {}],
	['Send Notification', notifyGroups, { content: 'hello' }],
])('the group of %s', (_name, operation, values) => {
	it.each([['deal'], [' deal '], [LOCATOR]])('is taken from %p', (groupId) => {
		const [group] = friendsOf(operation, { groupId, ...values });

		expect(group).toMatchObject(
			operation === notifyGroups ? { owner: 'deal' } : { subject: 'deal' },
		);
		expect(group && isInvalid(group)).toBe(false);
	});

	it('is one even if its id holds commas', () => {
		expect(reasonsOf(operation, { groupId: 'Lyon, Paris', ...values })).toEqual(['valid']);
	});

	it.each([[undefined], [null], [''], [{ __rl: true, mode: 'list', value: '' }]])(
		'is missing in %p, and the item comes out once',
		(groupId) => {
			expect(reasonsOf(operation, { groupId, ...values })).toEqual(['Group ID is empty']);
		},
	);
});

describe('the items of a group', () => {
	it('belong together however they name it', () => {
		const { toOwnerKey } = updateGroups.reader;

		expect([' deal', LOCATOR].map(toOwnerKey)).toEqual(['deal', 'deal']);
	});
});

describe('deleting groups', () => {
	it('has the body that Tencent documents', () => {
		expect(bodyOf(deleteGroups, { groupId: 'deal' })).toEqual({ GroupId: 'deal' });
	});

	it.each([
		[10010, false, 'notFound'],
		[10015, false, 'notFound'],
		[10010, true, 'deleted'],
		[10015, true, 'deleted'],
	])('calls %d, after a lost answer: %p, %s', (code, wasAmbiguous, outcome) => {
		const settlement = { kind: 'answered', code, info: '', wasAmbiguous, attempts: 1 } as const;

		expect(toOutcome(settlement, deleteGroups.vocabulary)).toMatchObject({ outcome });
	});
});

describe('changing the owner', () => {
	it('has the body that Tencent documents', () => {
		expect(bodyOf(changeGroupOwners, { groupId: 'deal', newOwnerAccount: 'a' })).toEqual({
			GroupId: 'deal',
			NewOwner_Account: 'a',
		});
	});

	it('is refused without a new owner', () => {
		expect(bodyOf(changeGroupOwners, { groupId: 'deal', newOwnerAccount: null })).toBe(
			'New Owner Account is empty',
		);
	});
});

describe('updating groups', () => {
	const updating = (updateFields: unknown) =>
		bodyOf(updateGroups, { groupId: 'deal', updateFields });

	it('sends what was added, under the names of this command', () => {
		const updateFields = {
			name: ' Deal ',
			introduction: 'About',
			notification: 'Monday',
			faceUrl: 'https://example.com/a.png',
			maxMemberCount: '50',
			applyJoinOption: 'DisableApply',
			inviteJoinOption: 'NeedPermission',
			muteAllMembers: true,
			customFields: { field: [{ key: 'stage', value: 'won' }] },
		};

		expect(updating(updateFields)).toEqual({
			GroupId: 'deal',
			Name: 'Deal',
			Introduction: 'About',
			Notification: 'Monday',
			FaceUrl: 'https://example.com/a.png',
			MaxMemberNum: 50,
			ApplyJoinOption: 'DisableApply',
			InviteJoinOption: 'NeedPermission',
			MuteAllMember: 'On',
			AppDefinedData: [{ Key: 'stage', Value: 'won' }],
		});
	});

	it('clears what is left empty, and lets be what came to nothing', () => {
		const updateFields = { introduction: '', notification: null, muteAllMembers: false };

		expect(updating(updateFields)).toEqual({
			GroupId: 'deal',
			Introduction: '',
			MuteAllMember: 'Off',
		});
	});

	it.each<[string, unknown, string]>([
		['no fields', {}, 'There is nothing to update'],
		[
			'fields without a value',
			{ name: null, customFields: { field: [{ key: 'stage', value: undefined }] } },
			"There is nothing to update: 'Name' came to nothing (null), 'stage' came to nothing (undefined)",
		],
		['an empty name', { name: ' ' }, 'Name is empty'],
		['a long name', { name: 'x'.repeat(31) }, 'Name is 31 bytes long'],
		['a switch that is none', { muteAllMembers: 'On' }, 'Mute All Members is "On"'],
		[
			'a custom field that cannot be',
			{ customFields: { field: [{ key: 'a b', value: '' }] } },
			'Custom field "a b" is not a name',
		],
		[
			'a long value of a custom field',
			{ customFields: { field: [{ key: 'stage', value: 'x'.repeat(513) }] } },
			'Custom field stage is 513 bytes long',
		],
		['rows that are none', { customFields: { field: 'stage' } }, 'Custom Fields holds "stage"'],
		[
			'eleven custom fields',
			{
				customFields: {
					field: Array.from({ length: 11 }, (_one, index) => ({ key: `k${index}`, value: 'x' })),
				},
			},
			'Custom Fields holds 11 fields',
		],
	])('is refused with %s', (_name, updateFields, reason) => {
		expect(updating(updateFields)).toContain(reason);
	});
});

describe('getting groups', () => {
	it('asks for 50 in a call, and for no members', () => {
		const items = Array.from({ length: 51 }, (_one, index) => ({ groupId: `g${index}` }));

		const bodies = bodiesFor(getGroups, ...items);

		expect(bodies.map(({ GroupIdList }) => (GroupIdList as unknown[]).length)).toEqual([50, 1]);
		expect(bodies[0]?.ResponseFilter).toEqual({
			GroupBaseInfoFilter: expect.arrayContaining(['Type', 'Name', 'Owner_Account']) as unknown,
		});
	});

	it('asks for custom fields by name', () => {
		const [body] = bodiesFor(getGroups, { groupId: 'deal', customTags: 'stage, region' });

		expect(body?.ResponseFilter).toMatchObject({
			AppDefinedDataFilter_Group: ['stage', 'region'],
		});
	});

	it('gives flat fields, times as Tencent gives them', () => {
		const GroupInfo = [
			{
				GroupId: 'deal',
				ErrorCode: 0,
				ErrorInfo: '',
				Type: 'Public',
				Name: 'Deal 1001',
				Owner_Account: 'sales',
				CreateTime: 1_760_000_000,
				MemberNum: 2,
				MaxMemberNum: 200,
				NextMsgSeq: 3,
				MuteAllMember: 'Off',
				AppDefinedData: [
					{ Key: 'stage', Value: 'won' },
					{ Key: '__proto__', Value: 'x' },
				],
			},
		];

		expect(resultsIn(getGroups, { GroupInfo }, ['deal']).deal).toEqual({
			code: 0,
			info: '',
			data: {
				groupType: 'Public',
				name: 'Deal 1001',
				ownerAccount: 'sales',
				createTime: 1_760_000_000,
				memberCount: 2,
				maxMemberCount: 200,
				nextMessageSeq: 3,
				muteAllMembers: false,
				customFields: Object.fromEntries([
					['stage', 'won'],
					['__proto__', 'x'],
				]),
			},
		});
	});

	it('has a code of its own for each group', () => {
		const GroupInfo = [
			{ GroupId: 'deal', ErrorCode: 0 },
			{ GroupId: 'gone', ErrorCode: 10010, ErrorInfo: 'unknown group' },
		];

		const results = resultsIn(getGroups, { GroupInfo }, ['deal', 'gone', 'lost']);

		expect(results).toEqual({
			deal: { code: 0, info: '', data: {} },
			gone: { code: 10010, info: 'unknown group', data: undefined },
		});
	});

	it.each([10010, 10015])('says notFound for %d, also when an answer was lost before', (code) => {
		const settlement = { kind: 'answered', code, info: '', attempts: 2 } as const;

		expect(toOutcome({ ...settlement, wasAmbiguous: true }, getGroups.vocabulary)).toMatchObject({
			outcome: 'notFound',
		});
	});

	it.each([[null], ['deal'], [[null, 7, [], { GroupId: {} }]], [{ length: 3 }]])(
		'makes nothing of the list %p',
		(GroupInfo) => {
			expect(resultsIn(getGroups, { GroupInfo }, ['deal'])).toEqual({});
		},
	);
});

describe('notifying groups', () => {
	it('names the members in one call, or nobody to tell all', () => {
		const some = { groupId: 'deal', content: 'hello', toAccount: 'a, b' };
		const all = { groupId: 'deal', content: 'hello', toAccount: '' };

		expect(bodiesFor(notifyGroups, some, all)).toEqual([
			{ GroupId: 'deal', Content: 'hello', ToMembers_Account: ['a', 'b'] },
			{ GroupId: 'deal', Content: 'hello' },
		]);
	});

	it('sends what items say each, even if they say the same', () => {
		const all = { groupId: 'deal', content: 'hello' };

		expect(bodiesFor(notifyGroups, all, all)).toHaveLength(2);
	});

	it('sends an object as its JSON', () => {
		expect(bodyOf(notifyGroups, { groupId: 'deal', content: { deal: 7 } })).toMatchObject({
			Content: '{"deal":7}',
		});
	});

	it.each([[[]], [' , '], [[null, '']]])(
		'is refused for %p, which was to name somebody and names nobody',
		(toAccount) => {
			const values = { groupId: 'deal', content: 'hello', toAccount };

			expect(bodyOf(notifyGroups, values)).toContain('To Account names nobody');
			expect(hintOf(notifyGroups, values)).toContain('leave the field empty to notify all');
		},
	);

	it('is refused without content', () => {
		expect(bodyOf(notifyGroups, { groupId: 'deal', content: null })).toBe('Content is empty');
	});

	it('is never done again after a lost answer', () => {
		expect(notifyGroups.repeatOf?.(null)).toEqual({ kind: 'never' });
	});
});
