import { ALLOW, type Decision } from '../../../../nodes/TencentChatTrigger/decision';
import {
	createAnswer,
	createFriendAnswer,
	OK_ANSWER,
	readDecisions,
} from '../../../../nodes/TencentChatTrigger/reply/callbackAnswer';
import { readCallback, type Callback } from '../../../../nodes/TencentChatTrigger/callback';
import { findEvent } from '../../../../nodes/TencentChatTrigger/events';
import {
	aCallback,
	friendsRequested,
	messageBefore,
	NOW,
	type SentCallback,
} from '../../../../harness/callbacks';

const NO: Decision = { code: 38_001, text: 'No' };

function read({ query, body }: SentCallback): Callback {
	const event = findEvent(String(query.CallbackCommand));
	if (!event) throw new Error('The callback has no event');
	return readCallback(event, { query, body }, NOW);
}

const REQUEST = read(friendsRequested('a', 'b'));
const MESSAGE = read(messageBefore());

function entry(friend: string, { code, text }: Decision) {
	return { To_Account: friend, ResultCode: code, ResultInfo: text };
}

describe('the answer to a friend request', () => {
	it.each([
		['allows', ALLOW],
		['refuses', NO],
	])('%s every friend one by one, as Tencent Chat ignores the code of the whole', (_name, all) => {
		expect(createAnswer(REQUEST, all)).toEqual({
			...OK_ANSWER,
			ResultItem: [entry('a', all), entry('b', all)],
		});
	});

	it('has the decisions, the fallback for the rest, and nobody else', () => {
		const decisions = new Map([
			['b', NO],
			['stranger', NO],
		]);

		expect(createAnswer(REQUEST, ALLOW, decisions)).toEqual({
			...OK_ANSWER,
			ResultItem: [entry('a', ALLOW), entry('b', NO)],
		});
	});

	it('leaves out friends without a name', () => {
		const odd = read(aCallback('Sns.CallbackPrevFriendAdd', { FriendItem: [{ To_Account: 7 }] }));

		expect(createAnswer(odd, NO)).toEqual({ ...OK_ANSWER, ResultItem: [] });
	});

	it('holds for the whole where the list of friends cannot be read', () => {
		const odd = read(aCallback('Sns.CallbackPrevFriendAdd', { FriendItem: 'a' }));

		expect(createAnswer(odd, NO)).toEqual({ ...OK_ANSWER, ErrorCode: 1, ErrorInfo: 'No' });
	});
});

describe('the answer to a message', () => {
	it('allows it', () => {
		expect(createAnswer(MESSAGE, ALLOW)).toEqual(OK_ANSWER);
	});

	it('refuses it with the code that Tencent Chat knows for that', () => {
		expect(createAnswer(MESSAGE, NO)).toEqual({ ...OK_ANSWER, ErrorCode: 1, ErrorInfo: 'No' });
	});

	it('is that of the workflow rather than the fallback', () => {
		expect(createAnswer(MESSAGE, NO, new Map([['', ALLOW]]))).toEqual(OK_ANSWER);
	});

	it('refuses when one decision does', () => {
		const decisions = new Map([
			['a', ALLOW],
			['b', NO],
		]);

		expect(createAnswer(MESSAGE, ALLOW, decisions)).toMatchObject({ ErrorCode: 1 });
	});
});

describe('what a workflow handed over', () => {
	it('is read as it was written', () => {
		const decisions = new Map([
			['a', ALLOW],
			['b', NO],
		]);

		expect(readDecisions(createFriendAnswer(decisions))).toEqual(decisions);
	});

	it.each([
		['nothing', undefined],
		['a text', 'done'],
		['what n8n says of a failed workflow', { message: 'Error in workflow' }],
		['an answer without entries', OK_ANSWER],
	])('is not %s', (_name, said) => {
		expect(readDecisions(said)).toBeUndefined();
	});

	it('leaves out entries that say nothing', () => {
		const said = { ResultItem: [null, 'a', { To_Account: 'a' }, { ResultCode: '38001' }] };

		expect(readDecisions(said)).toEqual(new Map([['', { code: 38_001, text: '' }]]));
	});
});
