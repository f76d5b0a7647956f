import { isInvalid } from '../../../../../nodes/TencentChat/bulk/request';
import { getUnreadCount } from '../../../../../nodes/TencentChat/operations/message/getUnreadCount';
import { markRead } from '../../../../../nodes/TencentChat/operations/message/markRead';
import { recallMessages } from '../../../../../nodes/TencentChat/operations/message/recall';
import { sendMessages } from '../../../../../nodes/TencentChat/operations/message/send';
import { sendToMany } from '../../../../../nodes/TencentChat/operations/message/sendToMany';
import { updateMessages } from '../../../../../nodes/TencentChat/operations/message/update';
import { bodiesFor, friendsOf, reasonsOf, resultsIn } from '../support/calls';

const HELLO = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Hello' } }];

const TEXT = { text: 'Hello' };

const OK = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };

/** A message of the trigger. */
function aTriggerItem(fields: object = {}) {
	return {
		...{ event: 'C2C.CallbackAfterSendMsg', phase: 'after', text: 'Where is my order?' },
		...{ fromAccount: 'customer', toAccount: 'support' },
		...fields,
	};
}

describe('sending a message', () => {
	it('takes a sender, a receiver and a text', () => {
		expect(bodiesFor(sendMessages, { fromAccount: 'shop', toAccount: 'a', ...TEXT })).toEqual([
			{ From_Account: 'shop', To_Account: 'a', MsgBody: HELLO, MsgSeq: 7, MsgRandom: 9 },
		]);
	});

	it('names no sender when the admin of the credential is meant', () => {
		const [body] = bodiesFor(sendMessages, { fromAccount: ' ', toAccount: 'a', ...TEXT });

		expect(body).not.toHaveProperty('From_Account');
	});

	it('is one call for each receiver', () => {
		const bodies = bodiesFor(sendMessages, { toAccount: 'a, b', ...TEXT });

		expect(bodies.map(({ To_Account }) => To_Account)).toEqual(['a', 'b']);
	});

	it('says the same to the same receiver as often as it is asked to', () => {
		const item = { toAccount: 'a', ...TEXT };

		expect(bodiesFor(sendMessages, item, item)).toHaveLength(2);
	});

	it('goes one after the other for each pair of sender and receiver only', () => {
		const [one, other] = friendsOf(sendMessages, { toAccount: 'a, b', ...TEXT });
		const [again] = friendsOf(sendMessages, { toAccount: ' a', text: 'Another' });

		const laneOf = (entry = one) => (entry && !isInvalid(entry) ? entry.lane : undefined);
		expect(laneOf(one)).toBe(laneOf(again));
		expect(laneOf(one)).not.toBe(laneOf(other));
	});

	it('needs a receiver and something to say', () => {
		expect(reasonsOf(sendMessages, { toAccount: '', ...TEXT })).toEqual(['To Account is empty']);
		expect(reasonsOf(sendMessages, { toAccount: 'a', text: '' })).toEqual(['Text is empty']);
	});

	it('gives out what Tencent calls the message', () => {
		const body = { ...OK, MsgKey: '1_2_3', MsgTime: 3, MsgId: 'id' };

		expect(resultsIn(sendMessages, body)).toEqual({
			a: { code: 0, info: '', data: { messageKey: '1_2_3', messageTime: 3, messageId: 'id' } },
		});
	});

	it.each([
		{ ...OK, ActionStatus: 'FAIL' },
		{ ...OK, ErrorCode: 90003 },
	])('was not sent when the answer is %j', (body) => {
		expect(resultsIn(sendMessages, body)).toEqual({});
	});
});

describe('answering a message of the trigger', () => {
	it('crosses From and To', () => {
		expect(bodiesFor(sendMessages, { toAccount: aTriggerItem(), ...TEXT })).toEqual([
			expect.objectContaining({ From_Account: 'support', To_Account: 'customer' }),
		]);
	});

	it('goes back from another account where one is entered', () => {
		const [body] = bodiesFor(sendMessages, {
			fromAccount: 'boss',
			toAccount: aTriggerItem(),
			...TEXT,
		});

		expect(body).toMatchObject({ From_Account: 'boss', To_Account: 'customer' });
	});

	it('keeps a UserID whole that holds a comma', () => {
		const [body] = bodiesFor(sendMessages, {
			toAccount: aTriggerItem({ fromAccount: 'a,b' }),
			...TEXT,
		});

		expect(body).toMatchObject({ To_Account: 'a,b' });
	});

	it.each([
		[{ atRobotsAccount: ['@RBT#1', '@RBT#2'] }, '@RBT#1'],
		[{ atRobotAccount: '@RBT#1' }, '@RBT#1'],
		[{ atRobotsAccount: [null] }, ''],
		[{}, ''],
	])('goes into the group in which the message stood, from the robot in %j', (robots, owner) => {
		const item = aTriggerItem({ event: 'Bot.OnGroupMessage', groupId: 'deal_1', ...robots });
		const [entry] = friendsOf(sendMessages, { toAccount: item, ...TEXT });

		expect(entry).toMatchObject({
			...{ isElsewhere: true, owner, subject: 'deal_1', lane: 'deal_1' },
			payload: { GroupId: 'deal_1', MsgBody: HELLO },
		});
	});

	it.each([
		[aTriggerItem({ event: 'Sns.CallbackFriendAdd' }), /event that brings no message/],
		[aTriggerItem({ event: 'Group.CallbackAfterSendMsg' }), /names no group/],
		[aTriggerItem({ fromAccount: undefined }), /To Account is empty/],
		[{ some: 'object' }, /To Account is an object/],
	])('is refused for an item that says nowhere to go: %j', (toAccount, reason) => {
		expect(reasonsOf(sendMessages, { toAccount, ...TEXT })).toEqual([
			expect.stringMatching(reason),
		]);
	});
});

describe('sending to many', () => {
	it('shares calls between items that say the same', () => {
		const items = ['a', 'b', 'c'].map((toAccount) => ({ fromAccount: 'shop', toAccount, ...TEXT }));
		const other = { fromAccount: 'shop', toAccount: 'd', text: 'Else' };

		expect(bodiesFor(sendToMany, ...items, other)).toEqual([
			expect.objectContaining({ To_Account: ['a', 'b', 'c'], MsgBody: HELLO }),
			expect.objectContaining({ To_Account: ['d'] }),
		]);
	});

	it('names a receiver once in a call, and again in the next', () => {
		const item = { toAccount: 'a', ...TEXT };

		expect(bodiesFor(sendToMany, item, item).map(({ To_Account }) => To_Account)).toEqual([
			['a'],
			['a'],
		]);
	});

	const data = { messageKey: '1_2_3', messageTime: null };

	it('has reached all that the answer does not name', () => {
		const body = {
			...{ ...OK, ActionStatus: 'SomeError', MsgKey: '1_2_3' },
			ErrorList: [{ To_Account: 'b', ErrorCode: 70107 }],
		};

		expect(resultsIn(sendToMany, body, ['a', 'b'])).toEqual({
			a: { code: 0, info: '', data },
			b: { code: 70107, info: '' },
		});
	});

	it('has reached nobody for certain while one who failed cannot be made out', () => {
		for (const ErrorList of [[{ ErrorCode: 1 }], [null], 'odd']) {
			const body = { ...OK, ActionStatus: 'SomeError', MsgKey: '1_2_3', ErrorList };

			expect(resultsIn(sendToMany, body, ['a', 'b'])).toEqual({});
		}
	});
});

describe('recalling and updating a message', () => {
	const MESSAGE = { fromAccount: 'shop', toAccount: 'a', messageKey: ' 1_2_3 ' };

	it('names it by its accounts and its key', () => {
		const body = { From_Account: 'shop', To_Account: 'a', MsgKey: '1_2_3' };

		expect(bodiesFor(recallMessages, MESSAGE)).toEqual([body]);
		expect(bodiesFor(updateMessages, { ...MESSAGE, ...TEXT })).toEqual([
			{ ...body, MsgBody: HELLO },
		]);
	});

	it.each(['', null, '9'.repeat(51)])('refuses the key %j', (messageKey) => {
		expect(reasonsOf(recallMessages, { ...MESSAGE, messageKey })).toEqual([
			expect.stringMatching(/^Message Key is/),
		]);
	});

	it.each([20022, 20023])('finds with %i that there was nothing to recall', (code) => {
		expect(recallMessages.vocabulary.interpret(code, '')).toBe('notFound');
	});
});

describe('reading and clearing unread counts', () => {
	it('names up to ten conversations of an account', () => {
		expect(bodiesFor(getUnreadCount, { userId: 'me', peerAccount: 'a, b' })).toEqual([
			{ To_Account: 'me', Peer_Account: ['a', 'b'] },
		]);
		expect(bodiesFor(markRead, { userId: 'me', peerAccount: 'a' })).toEqual([
			{ Report_Account: 'me', Peer_Account: 'a' },
		]);
	});

	it('asks for the total by itself', () => {
		const bodies = bodiesFor(
			getUnreadCount,
			{ userId: 'me', peerAccount: '' },
			{ userId: 'me', peerAccount: 'a' },
		);

		expect(bodies).toEqual([{ To_Account: 'me' }, { To_Account: 'me', Peer_Account: ['a'] }]);
	});

	it('gives out each count, and who is not known', () => {
		const body = {
			...OK,
			C2CUnreadMsgNumList: [{ Peer_Account: 'a', C2CUnreadMsgNum: 3 }, null, {}],
			ErrorList: [{ Peer_Account: 'b', ErrorCode: 70107 }],
		};

		expect(resultsIn(getUnreadCount, body, ['a', 'b'])).toEqual({
			a: { code: 0, info: '', data: { unreadCount: 3 } },
			b: { code: 70107, info: '' },
		});
		expect(resultsIn(getUnreadCount, { ...OK, AllC2CUnreadMsgNum: 12 }, [''])).toEqual({
			'': { code: 0, info: '', data: { unreadCount: 12 } },
		});
	});
});
