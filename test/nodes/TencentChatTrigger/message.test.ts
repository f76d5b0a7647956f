import type { IDataObject } from 'n8n-workflow';

import { contentFields } from '../../../nodes/TencentChat/operations/message/content/content';
import { findEvent, EVENTS } from '../../../nodes/TencentChatTrigger/events';
import { readCallback } from '../../../nodes/TencentChatTrigger/callback';
import { toItems } from '../../../nodes/TencentChatTrigger/items';
import { MAX_ID_LENGTH, MAX_TEXT_LENGTH } from '../../../nodes/TencentChatTrigger/message';
import { aCallback, messageBefore, NOW, type SentCallback } from '../../../harness/callbacks';

function itemOf({ query, body }: SentCallback): IDataObject {
	const event = findEvent(String(query.CallbackCommand));
	if (!event) throw new Error('The callback has no event');
	const { items } = toItems(readCallback(event, { query, body }, NOW), {
		splitPairs: true,
		initiatorOnly: false,
		includeRaw: false,
	});
	return items[0]?.json ?? {};
}

function sent(...elements: unknown[]): IDataObject {
	return itemOf(aCallback('C2C.CallbackAfterSendMsg', { MsgBody: elements as never }));
}

function aText(text: unknown): IDataObject {
	return { MsgType: 'TIMTextElem', MsgContent: { Text: text as never } };
}

const KEYS = ['groupId', 'messageKey', 'messageSeq', 'messageType', 'text'];

function readOf(item: IDataObject): IDataObject {
	return Object.fromEntries(Object.entries(item).filter(([name]) => KEYS.includes(name)));
}

describe('an item of a message', () => {
	it('has text, kind and key of a one-to-one message, beside the fields of the callback', () => {
		const item = itemOf(
			aCallback('C2C.CallbackAfterSendMsg', {
				From_Account: 'customer',
				To_Account: 'support',
				MsgSeq: 48374,
				MsgRandom: 2837546,
				MsgKey: '48374_2837546_1700000000',
				MsgBody: [aText('Hello')],
			}),
		);

		expect(item).toMatchObject({
			fromAccount: 'customer',
			toAccount: 'support',
			messageType: 'text',
			text: 'Hello',
			messageKey: '48374_2837546_1700000000',
			msgBody: [{ msgType: 'TIMTextElem', msgContent: { text: 'Hello' } }],
		});
		expect(item).not.toHaveProperty('messageSeq');
		expect(item).not.toHaveProperty('groupId');
	});

	it('has group and number of a group message, which has no key', () => {
		const item = itemOf(
			aCallback('Group.CallbackAfterSendMsg', {
				GroupId: '@TGS#2J4SZEAEL',
				From_Account: 'customer',
				MsgSeq: 123,
				MsgBody: [aText('Hello')],
			}),
		);

		expect(readOf(item)).toEqual({
			groupId: '@TGS#2J4SZEAEL',
			messageSeq: 123,
			messageType: 'text',
			text: 'Hello',
		});
	});

	it('has no number before the message is sent', () => {
		const callback = aCallback('Group.CallbackBeforeSendMsg', {
			GroupId: 'g',
			MsgBody: [aText('x')],
		});

		expect(readOf(itemOf(callback))).toEqual({ groupId: 'g', messageType: 'text', text: 'x' });
	});

	it('says who was spoken to, where a bot is mentioned in a group', () => {
		const callback = aCallback('Bot.OnGroupMessage', {
			GroupId: 'g',
			From_Account: 'customer',
			AtRobots_Account: ['@RBT#001'],
			MsgBody: [aText('@@RBT#001 hello')],
		});

		expect(itemOf(callback)).toMatchObject({
			fromAccount: 'customer',
			groupId: 'g',
			atRobotsAccount: ['@RBT#001'],
			text: '@@RBT#001 hello',
		});
	});

	it.each([
		['TIMTextElem', 'text'],
		['TIMCustomElem', 'custom'],
		['TIMFaceElem', 'face'],
		['TIMFileElem', 'file'],
		['TIMImageElem', 'image'],
		['TIMLocationElem', 'location'],
		['TIMSoundElem', 'sound'],
		['TIMVideoFileElem', 'video'],
		['TIMRelayElem', 'elements'],
		['toString', 'elements'],
	])('gives %s as %s', (MsgType, messageType) => {
		expect(sent({ MsgType, MsgContent: { Desc: 'x' } })).toMatchObject({ messageType });
	});

	it('joins the texts of several elements as a push does, and leaves the others out', () => {
		const face = { MsgType: 'TIMFaceElem', MsgContent: { Index: 1, Data: 'x' } };

		expect(sent(aText('Hello, '), face, aText('world'))).toMatchObject({
			messageType: 'elements',
			text: 'Hello, world',
		});
	});

	it.each([
		['no elements', []],
		['elements that are none', [null, 7, 'x', [], {}]],
		['a text that is none', [aText(7)]],
		['a text without content', [{ MsgType: 'TIMTextElem' }]],
		['content that is a list', [{ MsgType: 'TIMTextElem', MsgContent: ['x'] }]],
	])('has an empty text with %s', (_name, elements) => {
		expect(sent(...elements)).toMatchObject({ text: '' });
	});

	it.each([undefined, null, 'x', 7, { MsgType: 'TIMTextElem' }])(
		'is of unknown kind where its body is %p',
		(MsgBody) => {
			const item = itemOf(aCallback('C2C.CallbackAfterSendMsg', { MsgBody: MsgBody as never }));

			expect(readOf(item)).toEqual({ messageType: 'elements', text: '' });
		},
	);

	it('has no more text than a message can hold, cut between characters', () => {
		const emoji = '😀'.repeat(MAX_TEXT_LENGTH);

		expect(sent(aText('x'.repeat(1_000_000)), aText('y')).text).toBe('x'.repeat(MAX_TEXT_LENGTH));
		expect(sent(aText('x'), aText(emoji)).text).toBe(`x${emoji.slice(0, MAX_TEXT_LENGTH - 2)}`);
	});

	it('adds up the texts of many elements no further than that', () => {
		const { text } = sent(...Array.from({ length: 30_000 }, () => aText('xy')));

		expect(text).toBe('xy'.repeat(MAX_TEXT_LENGTH / 2));
	});
});

describe('what names a message', () => {
	it.each([
		['a number', 4711, '4711'],
		['an empty one', '', ''],
	])('is a text, also where a callback has %s', (_name, GroupId, groupId) => {
		expect(itemOf(aCallback('Group.CallbackAfterGroupFull', { GroupId }))).toMatchObject({
			groupId,
		});
	});

	it('is read of pushes, too, which write it in another way', () => {
		const item = itemOf(aCallback('Push.OfflinePush', { GroupID: 'g', MsgKey: 'k', MsgSeq: '12' }));

		expect(readOf(item)).toEqual({ groupId: 'g', messageKey: 'k', messageSeq: 12 });
		expect(item).not.toHaveProperty('bodyGroupId');
	});

	it('is the key of a message that was recalled', () => {
		const item = itemOf(aCallback('C2C.CallbackAfterMsgWithDraw', { MsgKey: 'k', MsgSeq: 1 }));

		expect(readOf(item)).toEqual({ messageKey: 'k' });
	});

	it.each<[name: string, id: unknown]>([
		['an object', { a: 1 }],
		['a list', ['g']],
		['longer than any', 'g'.repeat(MAX_ID_LENGTH + 1)],
		['no whole number', 1.5],
		['missing', undefined],
		['null', null],
	])('is left out where it is %s', (_name, id) => {
		const fields = { GroupId: id, MsgKey: id, MsgSeq: id } as IDataObject;

		const item = itemOf(aCallback('Group.CallbackAfterSendMsg', { ...fields, MsgBody: [] }));

		expect(readOf(item)).toEqual({ messageType: 'elements', text: '' });
		expect(item.bodyGroupId).toEqual(id);
	});

	it.each([-1, 1.5, 1e300, '-1', '1e3', '9'.repeat(400), ' 1', {}, [7], true])(
		'is no number of a message when it is %p',
		(MsgSeq) => {
			const fields = { GroupId: 'g', MsgSeq } as IDataObject;

			const item = itemOf(aCallback('Group.CallbackAfterSendMsg', fields));

			expect(item).not.toHaveProperty('messageSeq');
			expect(item.msgSeq).toEqual(MsgSeq);
		},
	);

	it('cannot be shadowed by other fields of a body, however they are written', () => {
		const forged = Object.fromEntries(
			['text', 'Message_Key', 'message_seq', 'MessageType', 'group_id', 'GroupID'].map((name) => [
				name,
				'forged',
			]),
		);
		const item = itemOf(
			aCallback('Group.CallbackAfterSendMsg', {
				GroupId: 'g',
				MsgSeq: 1,
				MsgBody: [aText('x')],
				...forged,
			}),
		);

		expect(readOf(item)).toEqual({ groupId: 'g', messageSeq: 1, messageType: 'text', text: 'x' });
		expect(item).toMatchObject({ bodyText: 'forged', bodyGroupId: 'forged' });
	});
});

it('reads content of the events that have one, and of no others', () => {
	const withContent = EVENTS.filter(
		({ command }) => 'text' in itemOf(aCallback(command, { MsgBody: [aText('x')] })),
	);

	expect(withContent.map(({ command }) => command)).toEqual([
		'C2C.CallbackBeforeSendMsg',
		'C2C.CallbackAfterSendMsg',
		'Group.CallbackBeforeSendMsg',
		'Group.CallbackAfterSendMsg',
		'Group.CallbackSendMsgException',
		'Bot.OnC2CMessage',
		'Bot.OnGroupMessage',
		'OfficialAccount.CallbackBeforeSendMsg',
		'OfficialAccount.CallbackAfterSendMsg',
	]);
});

it('names kinds in the words of Message → Send', () => {
	const kinds = ['Text', 'Custom', 'Face', 'File', 'Image', 'Location', 'Sound', 'VideoFile'].map(
		(kind) => sent({ MsgType: `TIM${kind}Elem`, MsgContent: {} }).messageType,
	);
	const { options = [] } = contentFields.find(({ name }) => name === 'messageType') ?? {};
	const choices = options.map((option) => 'value' in option && option.value);

	expect([...kinds, 'elements'].sort()).toEqual(choices.sort());
});

it('does not change the body', () => {
	const callback = messageBefore();
	const before = JSON.stringify(callback);

	itemOf(callback);

	expect(JSON.stringify(callback)).toBe(before);
});
