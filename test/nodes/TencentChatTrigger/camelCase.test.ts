import fc from 'fast-check';

import {
	MAX_NAME_LENGTH,
	toCamelCase,
	withCamelCase,
} from '../../../nodes/TencentChatTrigger/camelCase';

it.each([
	['From_Account', 'fromAccount'],
	['EventTime', 'eventTime'],
	['MsgBody', 'msgBody'],
	['FileURL', 'fileUrl'],
	['GroupID', 'groupId'],
	['ClientIP', 'clientIp'],
	['URLPrefix', 'urlPrefix'],
	['OldOwner_Account', 'oldOwnerAccount'],
	['CtxcbRequestId', 'ctxcbRequestId'],
	['already', 'already'],
	['alreadyCamel', 'alreadyCamel'],
	['C2C', 'c2C'],
	['__proto__', 'proto'],
	['测试', '测试'],
	['', ''],
])('%p becomes %p', (name, camelCase) => {
	expect(toCamelCase(name)).toBe(camelCase);
});

it('leaves a name as it is that is longer than any of Tencent Chat’s', () => {
	const longest = 'A_B_'.repeat(MAX_NAME_LENGTH / 4);

	expect(toCamelCase(longest)).toMatch(/^aBAB/);
	expect(toCamelCase(`${longest}_`)).toBe(`${longest}_`);
});

it('finds the same words as a search that takes whole runs of capitals', () => {
	const letters = fc.constantFrom('A', 'B', 'c', 'd', '1', '_', 'É');

	fc.assert(
		fc.property(fc.string({ unit: letters, maxLength: 30 }), (name) => {
			const runs = name.replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2');

			expect(toCamelCase(name)).toBe(toCamelCase(runs));
			expect(name.replace(/[A-Z](?=[A-Z][a-z])/g, '$&_')).toBe(runs);
		}),
		{ numRuns: 5000 },
	);
});

it('goes into lists and objects, and leaves values as they are', () => {
	expect(
		withCamelCase({
			ProfileItem: [{ Tag: 'Tag_Profile_IM_Nick', Value: 'From_Account' }],
			Info: { To_Account: null },
			Count: 1,
		}),
	).toEqual({
		profileItem: [{ tag: 'Tag_Profile_IM_Nick', value: 'From_Account' }],
		info: { toAccount: null },
		count: 1,
	});
});

it('lets no name reach the prototype of an object', () => {
	const hostile: unknown = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"Prototype":2}}');

	expect(withCamelCase(hostile)).toEqual({ proto: { polluted: 1 }, constructor: { prototype: 2 } });
	expect({}).not.toHaveProperty('polluted');
});
