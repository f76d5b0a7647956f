import { importFriends } from '../../../../../nodes/TencentChat/operations/friend/import';
import { TIMEZONE } from '../../../../../nodes/TencentChat/operations/times';
import { aPair, bodiesFor, hintOf, reasonsOf, resultsIn } from '../support/calls';

function valuesWith(additionalFields: unknown) {
	return aPair({ additionalFields, [TIMEZONE]: 'Asia/Shanghai' });
}

/** The friend object of the only call. */
function entryWith(additionalFields: unknown): unknown {
	const [body] = bodiesFor(importFriends, valuesWith(additionalFields));
	return (body?.AddFriendItem as unknown[] | undefined)?.[0];
}

function reasonWith(additionalFields: unknown): string | undefined {
	return reasonsOf(importFriends, valuesWith(additionalFields))[0];
}

describe('the call that imports friends', () => {
	it('has the body that Tencent documents', () => {
		const additionalFields = {
			remark: 'Anna',
			remarkTime: 1_420_000_001,
			groupNames: ['Customers', 'Leads'],
			addSource: 'CRM',
			addWording: 'Hello',
			addTime: 1_420_000_000,
			customFields: { field: [{ tag: 'Level', value: 'gold' }] },
		};

		expect(bodiesFor(importFriends, valuesWith(additionalFields))).toEqual([
			{
				From_Account: 'owner',
				AddFriendItem: [
					{
						To_Account: 'a',
						Remark: 'Anna',
						RemarkTime: 1_420_000_001,
						GroupName: ['Customers', 'Leads'],
						AddSource: 'AddSource_Type_CRM',
						AddWording: 'Hello',
						AddTime: 1_420_000_000,
						CustomItem: [{ Tag: 'Tag_SNS_Custom_Level', Value: 'gold' }],
					},
				],
			},
		]);
	});

	it('carries friends with different fields together, as each entry has its own', () => {
		const bodies = bodiesFor(
			importFriends,
			valuesWith({ remark: 'Anna' }),
			aPair({ toAccount: 'b', additionalFields: { remark: 'Bob' } }),
		);

		expect(bodies).toHaveLength(1);
		expect(bodies[0]?.AddFriendItem).toMatchObject([{ Remark: 'Anna' }, { Remark: 'Bob' }]);
	});

	it.each([[undefined], [null], [{}]])(
		'has nothing but the source when the fields are %p, because Tencent demands that',
		(additionalFields) => {
			expect(entryWith(additionalFields)).toEqual({
				To_Account: 'a',
				AddSource: 'AddSource_Type_Workflow',
			});
		},
	);

	it('leaves out fields that were added and not filled', () => {
		const additionalFields = {
			...{ remark: '', groupNames: [], addTime: '', remarkTime: null },
			customFields: { field: [{ tag: 'Level', value: '' }, { tag: 'City' }] },
		};

		expect(entryWith(additionalFields)).toEqual({
			To_Account: 'a',
			AddSource: 'AddSource_Type_Workflow',
		});
	});
});

describe('the answer to an import', () => {
	it('has a result for each friend', () => {
		const body = {
			ResultItem: [
				{ To_Account: 'a', ResultCode: 0, ResultInfo: '' },
				{ To_Account: 'b', ResultCode: 30010, ResultInfo: 'Err_SNS_FriendImport_My_Friend' },
			],
			Fail_Account: ['b'],
		};

		expect(resultsIn(importFriends, body, ['a', 'b'])).toMatchObject({
			a: { code: 0 },
			b: { code: 30010, info: 'Err_SNS_FriendImport_My_Friend' },
		});
	});

	it.each([[{}], [{ ResultItem: null }], [{ ResultItem: ['a'] }], [{ ResultItem: [{}] }]])(
		'says nothing about anybody when it is %p',
		(body) => {
			expect(resultsIn(importFriends, body)).toEqual({});
		},
	);
});

describe.each([
	['addTime', 'AddTime', 'Add Time'],
	['remarkTime', 'RemarkTime', 'Remark Time'],
])('the time %s', (name, key, field) => {
	it.each([
		['an ISO time', '2026-01-31T09:00:00Z', 1_769_850_000],
		["an ISO time without a zone, in the workflow's", '2026-01-31T17:00:00', 1_769_850_000],
		['an ISO time with a zone', '2026-01-31T17:00:00.000+08:00', 1_769_850_000],
		['a date object', new Date('2026-01-31T09:00:00.900Z'), 1_769_850_000],
		['seconds', 1_769_850_000, 1_769_850_000],
		['seconds with a fraction', 1_769_850_000.9, 1_769_850_000],
		['the first second of all', 0, 0],
		['the last second of 32 bits', 2 ** 32 - 1, 2 ** 32 - 1],
	])('can be %s', (_name, value, seconds) => {
		expect(entryWith({ [name]: value })).toMatchObject({ [key]: seconds });
	});

	it.each([
		['text that is no time', 'yesterday'],
		['a time before 1970', '1969-12-31T23:59:59Z'],
		['a negative number', -1],
		['milliseconds, which are far in the future as seconds', 1_769_850_000_000],
		['an object without a text', { toString: 1 }],
		['a boolean', true],
		['an object', { seconds: 1 }],
	])('cannot be %s', (_name, value) => {
		expect(reasonWith({ [name]: value })).toBe(
			`${field} is ${JSON.stringify(value)}, which is no time`,
		);
	});

	it('says in the hint which forms are fine', () => {
		expect(hintOf(importFriends, valuesWith({ [name]: 'yesterday' }))).toContain(
			'2026-01-31T09:00:00Z',
		);
	});
});

describe('an import that cannot be sent', () => {
	it.each([
		['the remark', { remark: 'x'.repeat(97) }, 'Remark is 97 bytes long'],
		['a friend list', { groupNames: ['x'.repeat(31)] }, 'Friend Lists is 31 bytes long'],
		['the wording', { addWording: 'x'.repeat(257) }, 'Add Wording is 257 bytes long'],
		['the source', { addSource: 'My CRM' }, 'Add Source is 6 bytes long or holds more'],
		[
			'a custom field',
			{ customFields: { field: [{ tag: 'Level2', value: '' }] } },
			'Custom field "Level2"',
		],
	])('is refused for %s before any call', (_name, additionalFields, reason) => {
		expect(reasonWith(additionalFields)).toContain(reason);
	});
});
