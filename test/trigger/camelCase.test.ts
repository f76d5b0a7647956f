import { toCamelCase, withCamelCase } from '../../nodes/TencentChatTrigger/camelCase';

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
