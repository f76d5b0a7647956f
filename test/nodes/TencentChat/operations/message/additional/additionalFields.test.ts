import { NodeHelpers, type INodeProperties, type INodeTypeDescription } from 'n8n-workflow';

import {
	additionalFieldsFor,
	checkAdditionalFields,
	type MessageEndpoint,
} from '../../../../../../nodes/TencentChat/operations/message/additional/additionalFields';
import { resultOf } from '../support/messages';

const ENDPOINTS: readonly MessageEndpoint[] = ['one', 'many', 'group', 'update'];

function check(fields: unknown, endpoint: MessageEndpoint = 'one'): unknown {
	return resultOf(checkAdditionalFields(fields, endpoint));
}

function namesFor(endpoint: MessageEndpoint): string[] {
	return (additionalFieldsFor(endpoint).options ?? []).map(({ name }) => name).sort();
}

describe('the additional fields', () => {
	const SHARED = ['cloudCustomData', 'needReadReceipt', 'noLastMessage', 'noUnread', 'offlinePush'];
	const OF_PEOPLE = ['copyToSender', 'lifetime', 'withMuteNotifications'];

	it.each<[MessageEndpoint, string[]]>([
		['one', [...SHARED, ...OF_PEOPLE, 'onlineOnly', 'allowExtensions', 'forbidCallbacks']],
		['many', [...SHARED, ...OF_PEOPLE, 'onlineOnly']],
		[
			'group',
			[
				...SHARED,
				...['onlineOnly', 'allowExtensions', 'forbidCallbacks'],
				...['mentionAll', 'mentions', 'priority', 'toAccount'],
			],
		],
		['update', ['cloudCustomData']],
	])('are those that the endpoint takes: %s', (endpoint, names) => {
		expect(namesFor(endpoint)).toEqual([...names].sort());
	});

	it.each<[string, MessageEndpoint, object, object]>([
		['as text', 'one', { cloudCustomData: 'a' }, { CloudCustomData: 'a' }],
		['as JSON', 'update', { cloudCustomData: { a: [1] } }, { CloudCustomData: '{"a":[1]}' }],
		['to devices', 'one', { copyToSender: 'devices' }, { SyncOtherMachine: 1 }],
		['to the history', 'many', { copyToSender: 'history' }, {}],
		['to nowhere', 'many', { copyToSender: 'none' }, { SyncOtherMachine: 2 }],
		['for a day', 'one', { lifetime: '86400' }, { MsgLifeTime: 86_400 }],
		['for no time', 'many', { lifetime: 0 }, { MsgLifeTime: 0 }],
		['online only', 'many', { onlineOnly: true }, { OnlineOnlyFlag: 1 }],
		['not online only', 'group', { onlineOnly: false }, {}],
		['with a receipt', 'one', { needReadReceipt: true }, { IsNeedReadReceipt: 1 }],
		['with receipts of a group', 'group', { needReadReceipt: true }, { NeedReadReceipt: 1 }],
		['with extensions', 'group', { allowExtensions: true }, { SupportMessageExtension: 1 }],
		['at a priority', 'group', { priority: 'High' }, { MsgPriority: 'High' }],
		[
			'with all controls',
			'one',
			{ noUnread: true, noLastMessage: true, withMuteNotifications: true },
			{ SendMsgControl: ['NoLastMsg', 'NoUnread', 'WithMuteNotifications'] },
		],
		['with no controls', 'one', { noUnread: false, noLastMessage: null }, {}],
		[
			'without callbacks',
			'one',
			{ forbidCallbacks: ['before', 'after'] },
			{ ForbidCallbackControl: ['ForbidBeforeSendMsgCallback', 'ForbidAfterSendMsgCallback'] },
		],
		['with all callbacks', 'group', { forbidCallbacks: [] }, {}],
		['to some members', 'group', { toAccount: 'a, b,a' }, { To_Account: ['a', 'b'] }],
		[
			'with mentions',
			'group',
			{ mentionAll: true, mentions: ['b', 7] },
			{
				GroupAtInfo: [
					{ GroupAtAllFlag: 1 },
					{ GroupAtAllFlag: 0, GroupAt_Account: 'b' },
					{ GroupAtAllFlag: 0, GroupAt_Account: '7' },
				],
			},
		],
		['with a push', 'group', { offlinePush: { title: 'T' } }, { OfflinePushInfo: { Title: 'T' } }],
		['without a push of its own', 'one', { offlinePush: {} }, {}],
	])('become what is sent: %s', (_name, endpoint, fields, wire) => {
		expect(check(fields, endpoint)).toEqual(wire);
	});

	it.each(ENDPOINTS)('say nothing when none is given: %s', (endpoint) => {
		const missing = Object.fromEntries(namesFor(endpoint).map((name) => [name, undefined]));

		for (const fields of [undefined, null, {}, missing])
			expect(check(fields, endpoint)).toEqual({});
	});

	it('of other endpoints are not read, as a workflow may keep them', () => {
		expect(check({ priority: 'Urgent', toAccount: [{}], mentions: [{}] }, 'many')).toEqual({});
		expect(check({ onlineOnly: 'yes', offlinePush: 7, lifetime: -1 }, 'update')).toEqual({});
	});

	it.each<[MessageEndpoint, object, RegExp]>([
		['one', { cloudCustomData: 'x\ud83d' }, /^Cloud Custom Data holds half a character$/],
		['one', { copyToSender: 1 }, /^Copy to Sender is 1$/],
		['one', { copyToSender: 'toString' }, /^Copy to Sender is "toString"$/],
		['one', { lifetime: 604_801 }, /^Lifetime is 604801$/],
		['one', { lifetime: 1.5 }, /^Lifetime is 1.5$/],
		['one', { onlineOnly: 'true' }, /^Online Only is "true", which is neither true nor false$/],
		['one', { noUnread: 1 }, /^No Unread is 1, /],
		['one', { forbidCallbacks: ['never'] }, /^Forbid Callbacks holds "never"$/],
		['one', { forbidCallbacks: [{}] }, /^Forbid Callbacks is an object/],
		['one', { offlinePush: 'T' }, /^Offline Push is a string, but must be an object with fields$/],
		['group', { priority: 'high' }, /^Priority is "high"$/],
		['group', { toAccount: [{}] }, /^To Account is an object/],
		['group', { toAccount: ids(51) }, /^To Account names more than 50 accounts$/],
		['group', { mentions: ids(31) }, /^Mentions names more than 30 accounts$/],
		['group', { mentions: ids(30), mentionAll: true }, /^Mentions names more than 29 accounts$/],
		['group', { mentions: 'x'.repeat(33) }, /^Mentions is 33 bytes long/],
		['group', { onlineOnly: true, noUnread: true }, /^Online Only is on together with /],
	])('are refused by their name: %s, %p', (endpoint, fields, reason) => {
		expect(check(fields, endpoint)).toMatch(reason);
	});

	it.each([['text'], [7], [true], [[]]])('are refused as %p', (fields) => {
		expect(check(fields)).toMatch(/^Additional Fields is /);
	});

	it('take as many mentions and receivers as a group does', () => {
		expect(check({ mentions: ids(30), toAccount: ids(50) }, 'group')).toMatchObject({
			GroupAtInfo: { length: 30 },
			To_Account: { length: 50 },
		});
	});

	it.each(ENDPOINTS)('reach the node as n8n keeps them, to the last setting: %s', (endpoint) => {
		const field = additionalFieldsFor(endpoint);
		const stored = Object.fromEntries((field.options as INodeProperties[]).map(someValue));

		const kept = NodeHelpers.getNodeParameters(
			[field],
			{ additionalFields: stored },
			false,
			false,
			null,
			{ properties: [field] } as unknown as INodeTypeDescription,
		);
		expect(kept).toEqual({ additionalFields: stored });
	});
});

function ids(count: number): string[] {
	return Array.from({ length: count }, (_, index) => `member_${index}`);
}

/** A value that is not the default, which n8n would not keep. */
function someValue({ name, type, options }: INodeProperties): [string, never] {
	if (type !== 'collection') return [name, 'x' as never];
	return [name, Object.fromEntries((options as INodeProperties[]).map(someValue)) as never];
}
