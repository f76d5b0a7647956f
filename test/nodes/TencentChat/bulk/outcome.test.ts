import type { Stop } from '../../../../nodes/TencentChat/api/client';
import { CODES, describeCode } from '../../../../nodes/TencentChat/api/codes/codes';
import {
	CANCELLED_UNREAD,
	describeStop,
	FAILURE_WORDS,
	toInvalidOutcome,
	toLostOutcome,
	toNotStartedOutcome,
	toOutcome,
	toPlannedOutcome,
	wordsOf,
	type Outcome,
	type Vocabulary,
} from '../../../../nodes/TencentChat/bulk/outcome';
import type { Settlement } from '../../../../nodes/TencentChat/bulk/settleCall';
import { addFriends } from '../../../../nodes/TencentChat/operations/friend/add';
import { aProblem } from './support/friends';

type Answered = Extract<Settlement, { kind: 'answered' }>;

const FRIEND_EXISTS = 'Err_SNS_FriendAdd_Friend_Exist';

/** What to do when running again does no harm. */
const RUN_AGAIN: unknown = expect.stringMatching(
	/^Run again for this friend\b.* stay as they are\.$/,
);

function settle(settlement: Settlement): Outcome {
	return toOutcome(settlement, addFriends.vocabulary);
}

/** What comes of an answer with this code. */
function settleAnswer(code: number, overrides: Partial<Answered> = {}): Outcome {
	return settle({
		...{ kind: 'answered', code, info: '', wasAmbiguous: false, attempts: 1 },
		...overrides,
	});
}

function aRefusedStop(code: number, info = ''): Stop {
	return { kind: 'refused', code: describeCode(code), info };
}

describe('a friend that Tencent answered for', () => {
	it('is added with code 0, and nothing is left to say', () => {
		expect(settleAnswer(0, { attempts: 2 })).toEqual({
			outcome: 'added',
			resultCode: 0,
			resultInfo: '',
			attempts: 2,
			reason: '',
			hint: '',
			retryable: false,
		});
	});

	it.each([
		[30001, FRIEND_EXISTS],
		[30001, 'friend_exist'],
		[30520, ''],
	])('was a friend before with %d and the text "%s"', (code, info) => {
		expect(settleAnswer(code, { info })).toMatchObject({
			outcome: 'alreadyFriends',
			resultCode: code,
			resultInfo: info,
			retryable: false,
		});
	});

	it("is rejected with any other 30001, with Tencent's own text in the reason", () => {
		const outcome = settleAnswer(30001, { info: 'Err_SNS_FriendAdd_Source_Illegal' });

		expect(outcome).toMatchObject({ outcome: 'rejected', resultCode: 30001, retryable: false });
		expect(outcome.reason).toContain('(Err_SNS_FriendAdd_Source_Illegal)');
		expect(outcome.hint).toContain('Source_Illegal');
	});

	it('has to accept first with 30539, and the hint says that nothing is left to send', () => {
		expect(settleAnswer(30539)).toMatchObject({
			outcome: 'pending',
			resultCode: 30539,
			hint: describeCode(30539).hint,
			retryable: false,
		});
	});

	it.each([30003, 30010, 30014, 30515, 30516, 30525])('is rejected with %d', (code) => {
		const { meaning, hint } = describeCode(code);

		expect(settleAnswer(code)).toEqual({
			outcome: 'rejected',
			resultCode: code,
			resultInfo: '',
			attempts: 1,
			reason: meaning,
			hint,
			retryable: false,
		});
	});

	it('is rejected for now with 30540, when waiting alone can help', () => {
		expect(settleAnswer(30540)).toMatchObject({ outcome: 'rejected', retryable: true });
	});

	it.each([30006, 30007, 30008, 60004, 60007, 91000])(
		'has failed with the passing fault %d, so trying later can help',
		(code) => {
			expect(settleAnswer(code)).toMatchObject({ outcome: 'failed', retryable: true });
		},
	);

	it.each([424_242, -1, 1])('is rejected with the unknown code %d', (code) => {
		const outcome = settleAnswer(code, { info: 'new' });

		expect(outcome).toMatchObject({ outcome: 'rejected', resultCode: code, retryable: false });
		expect(outcome.reason).toContain('(new)');
	});

	const fatal = [...CODES.values()].filter(({ outcome }) => outcome === 'notSent');

	it.each(fatal.map(({ code }) => code))(
		'is rejected with %d, which would stop the run for a whole call, because it was sent',
		(code) => {
			expect(settleAnswer(code)).toMatchObject({ outcome: 'rejected', resultCode: code });
		},
	);
});

describe('a friend whose earlier attempt may have made the change', () => {
	const wasAmbiguous = true;

	it.each([
		[30001, FRIEND_EXISTS],
		[30520, ''],
	])('was added by this run when %d says that it is a friend', (code, info) => {
		expect(settleAnswer(code, { info, wasAmbiguous, attempts: 2 })).toEqual({
			outcome: 'added',
			resultCode: code,
			resultInfo: info,
			attempts: 2,
			reason: '',
			hint: '',
			retryable: false,
		});
	});

	it('still has to accept when the retry says so', () => {
		expect(settleAnswer(30539, { wasAmbiguous })).toMatchObject({ outcome: 'pending' });
	});

	it.each([30003, 30008])('may have been added although %d was answered at last', (code) => {
		const outcome = settleAnswer(code, { wasAmbiguous });

		expect(outcome.hint).toContain(describeCode(code).hint);
		expect(outcome.hint).toContain('may have been made');
	});
});

describe('a friend without an answer', () => {
	it('is unknown when the last attempt got none, and running again does no harm', () => {
		const outcome = settle({
			kind: 'unanswered',
			reason: 'No answer in time',
			attempts: 5,
			isAmbiguous: true,
		});

		expect(outcome).toEqual({
			outcome: 'unknown',
			resultCode: null,
			resultInfo: '',
			attempts: 5,
			reason: 'No answer in time; the change may have been made or not',
			hint: RUN_AGAIN,
			retryable: true,
		});
	});

	it('says that nothing was changed when no attempt can have arrived', () => {
		const outcome = settle({
			kind: 'unanswered',
			reason: 'The host refused the connection',
			attempts: 5,
			isAmbiguous: false,
		});

		expect(outcome.reason).toBe('The host refused the connection; the change was not made');
	});

	it('has failed when the answer does not name it', () => {
		const outcome = settle({ kind: 'leftOut', attempts: 1 });

		expect(outcome).toMatchObject({
			outcome: 'failed',
			resultCode: null,
			resultInfo: '',
			attempts: 1,
			reason: "Tencent Chat's answer does not name this friend",
			retryable: true,
		});
		expect(outcome.hint).toEqual(RUN_AGAIN);
	});

	it('has failed when its calls were refused as too frequent for ten minutes', () => {
		const outcome = settle({ kind: 'throttled', code: 60007, info: 'slow down', attempts: 0 });

		expect(outcome).toMatchObject({
			outcome: 'failed',
			resultCode: 60007,
			resultInfo: 'slow down',
			attempts: 0,
			reason: `${describeCode(60007).meaning}, for ten minutes without a pause`,
			hint: describeCode(60007).hint,
			retryable: true,
		});
	});
});

describe('a friend that was not sent', () => {
	it('says so when the run was cancelled, and that running again is fine', () => {
		expect(settle({ kind: 'notSent', attempts: 0, stop: undefined })).toMatchObject({
			outcome: 'notSent',
			resultCode: null,
			resultInfo: '',
			attempts: 0,
			reason: 'The run was cancelled before this friend was sent',
			hint: RUN_AGAIN,
			retryable: true,
		});
	});

	it.each([
		[70009, false],
		[60028, true],
	])('carries the code %d that stopped the run', (code, retryable) => {
		const { meaning, hint } = describeCode(code);

		const outcome = settle({ kind: 'notSent', attempts: 1, stop: aRefusedStop(code, 'text') });

		expect(outcome).toEqual({
			outcome: 'notSent',
			resultCode: code,
			resultInfo: 'text',
			attempts: 1,
			reason: `The run was stopped: ${meaning}`,
			hint,
			retryable,
		});
	});

	it('may work later when the host was never reached', () => {
		const stop: Stop = { kind: 'unreachable', reason: 'The host name is unknown' };

		const outcome = settle({ kind: 'notSent', attempts: 5, stop });

		expect(outcome).toMatchObject({
			outcome: 'notSent',
			resultCode: null,
			resultInfo: '',
			reason: 'The run was stopped: Tencent Chat could not be reached. The host name is unknown',
			retryable: true,
		});
		expect(outcome.hint).toContain('region');
	});

	it('names what is wrong with a credential that became unusable', () => {
		const account = { reason: 'The pasted UserSig expired', hint: 'Paste a new one.' };

		const outcome = settle({
			kind: 'notSent',
			attempts: 0,
			stop: { kind: 'unusable', problem: account },
		});

		expect(outcome).toMatchObject({
			resultCode: null,
			reason: 'The run was stopped: The pasted UserSig expired',
			hint: 'Paste a new one.',
			retryable: false,
		});
	});
});

describe('why a run was stopped', () => {
	it('is told in the words of the code', () => {
		const { meaning, hint } = describeCode(60020);

		expect(describeStop(aRefusedStop(60020))).toEqual({ reason: meaning, hint, retryable: false });
	});
});

describe('a friend that nothing was sent for', () => {
	const unanswered = { resultCode: null, resultInfo: '', attempts: 0 };

	it('is invalid when it was refused before sending, and trying again changes nothing', () => {
		expect(toInvalidOutcome(aProblem({ reason: 'why', hint: 'what' }))).toEqual({
			outcome: 'invalid',
			...unanswered,
			reason: 'why',
			hint: 'what',
			retryable: false,
		});
	});

	it('is not sent when its item was not even read, because the run was cancelled', () => {
		expect(toInvalidOutcome(CANCELLED_UNREAD)).toEqual({
			outcome: 'notSent',
			...unanswered,
			...CANCELLED_UNREAD,
			retryable: true,
		});
	});

	it('is planned in a dry run', () => {
		expect(toPlannedOutcome()).toEqual({
			outcome: 'planned',
			...unanswered,
			reason: '',
			hint: '',
			retryable: false,
		});
	});

	it('is not sent when the run could not begin', () => {
		expect(toNotStartedOutcome(aProblem({ reason: 'why', hint: 'what' }))).toEqual({
			outcome: 'notSent',
			...unanswered,
			reason: 'why',
			hint: 'what',
			retryable: false,
		});
	});

	it('is unknown when it was lost track of, because nobody knows what was done', () => {
		expect(toLostOutcome()).toMatchObject({
			outcome: 'unknown',
			...unanswered,
			reason: expect.stringContaining('report'),
			retryable: true,
		});
	});
});

describe('the words of an operation whose requests must not be done twice', () => {
	const messages: Vocabulary = {
		success: 'sent',
		noun: 'message',
		alreadyDone: [],
		interpret: () => undefined,
		findOut: 'Look at the conversation first.',
	};
	const refused = { kind: 'answered', info: '', wasAmbiguous: false, attempts: 1 } as const;

	it.each<[string, Settlement]>([
		['no answer came', { kind: 'unanswered', reason: 'Lost', attempts: 1, isAmbiguous: true }],
		['the answer leaves it open', { ...refused, code: 30008, isInDoubt: true }],
		['this node lost track of it', { kind: 'lost', attempts: 1 }],
	])('say how to find out what became of it when %s', (_when, settlement) => {
		expect(toOutcome(settlement, messages)).toMatchObject({
			outcome: 'unknown',
			hint: 'Look at the conversation first.',
			retryable: false,
		});
	});

	it('say to run again where nothing can have been done', () => {
		const unanswered = { kind: 'unanswered', reason: 'Refused', attempts: 1 } as const;

		expect(toOutcome({ ...unanswered, isAmbiguous: false }, messages)).toMatchObject({
			hint: 'Run again for this message.',
			retryable: true,
		});
	});

	it('call an answer a success that no code explains, where the server knows a repeat', () => {
		const repeat = { ...refused, isRepeatKnown: true };

		expect(toOutcome({ ...repeat, code: 29_999 }, messages).outcome).toBe('sent');
		expect(toOutcome({ ...repeat, code: 30003 }, messages).outcome).toBe('rejected');
		expect(toOutcome({ ...refused, code: 29_999 }, messages).outcome).toBe('rejected');
	});

	it('call a refusal a success that an attempt before explains, which may have worked', () => {
		const creation = { ...messages, doneCodes: [10025] };

		expect(toOutcome({ ...refused, code: 10025, wasAmbiguous: true }, creation).outcome).toBe(
			'sent',
		);
		expect(toOutcome({ ...refused, code: 10025 }, creation).outcome).toBe('rejected');
		expect(toOutcome({ ...refused, code: 30003, wasAmbiguous: true }, creation).outcome).toBe(
			'rejected',
		);
		expect(toOutcome({ ...refused, code: 10025, wasAmbiguous: true }, messages).outcome).toBe(
			'rejected',
		);
	});

	it('give the code with the doubt', () => {
		const { meaning } = describeCode(30008);
		const inDoubt = { ...refused, code: 30008, isInDoubt: true };

		expect(toOutcome({ ...inDoubt, info: 'busy' }, messages)).toMatchObject({
			reason: `${meaning} (busy); the change may have been made or not`,
			resultCode: 30008,
			resultInfo: 'busy',
		});
		expect(toOutcome(inDoubt, { ...messages, findOut: undefined })).toMatchObject({
			...{ hint: 'Run again for this message.', retryable: false },
		});
	});
});

describe('a caution that the change may have been made', () => {
	const CAUTION =
		'A call got no clear answer from the server, so the change may have been made all the same.';

	it('follows the hint of a code when the answer came with a server error', () => {
		expect(settleAnswer(30003, { isAmbiguous: true }).hint).toBe(
			`${describeCode(30003).hint} ${CAUTION}`,
		);
		expect(settleAnswer(30003).hint).toBe(describeCode(30003).hint);
	});

	it('is not given twice with a code whose hint gives it', () => {
		expect(settleAnswer(30006, { wasAmbiguous: true }).hint).toBe(describeCode(30006).hint);
	});

	it.each([
		[false, 'Check how the friend is spelled and what is sent for it.'],
		[true, `Check how the friend is spelled and what is sent for it. ${CAUTION}`],
	])('is given for a refusal without a code (%p)', (isAmbiguous, hint) => {
		expect(settle({ kind: 'unexplained', reason: 'No', attempts: 2, isAmbiguous })).toEqual({
			...{ outcome: 'rejected', resultCode: null, resultInfo: '', attempts: 2 },
			...{ reason: 'No', hint, retryable: false },
		});
	});
});

it('a question without a readable answer has failed, and may be asked again', () => {
	expect(settle({ kind: 'unreadable', reason: 'Lost', attempts: 2 })).toEqual({
		...{ outcome: 'failed', resultCode: null, resultInfo: '', attempts: 2 },
		...{ reason: 'Lost', hint: RUN_AGAIN, retryable: true },
	});
});

it('what was lost track of keeps its attempts, and a friend may be asked again', () => {
	expect(settle({ kind: 'lost', attempts: 3 })).toEqual({
		...{ outcome: 'unknown', resultCode: null, resultInfo: '', attempts: 3 },
		reason: 'This node lost track of the item through a fault of its own; please report it',
		hint: 'Run again for this item. What is already done stays done.',
		retryable: true,
	});
});

it('data that an answer carries comes out with the outcome', () => {
	expect(settleAnswer(0, { data: { status: 'Online' } }).data).toEqual({ status: 'Online' });
	expect(settleAnswer(0)).not.toHaveProperty('data');
});

it('the words of an operation for what is no failure are all that it has', () => {
	const { vocabulary } = addFriends;

	expect(wordsOf({ ...vocabulary, success: 'added', alreadyDone: ['there'] })).toEqual([
		...['added', 'there'],
	]);
	expect(wordsOf({ ...vocabulary, success: 'a', alreadyDone: ['b'], others: ['c'] })).toEqual([
		...['a', 'b', 'c'],
	]);
});

describe('what an operation says in place of the meaning of a code', () => {
	const { vocabulary } = addFriends;
	const own = { reason: 'Own reason', hint: 'Own hint.' };
	const answer = { kind: 'answered', info: 'x', wasAmbiguous: false, attempts: 1 } as const;

	it('is said of codes that only its endpoint has', () => {
		const explaining = { ...vocabulary, explained: new Map([[7, own]]) };

		expect(toOutcome({ ...answer, code: 7 }, explaining)).toMatchObject({
			...{ outcome: 'rejected', reason: 'Own reason (x)', hint: 'Own hint.' },
		});
		expect(toOutcome({ ...answer, code: 30003 }, explaining).hint).toBe(describeCode(30003).hint);
	});

	it('is said of outcomes that it has words for', () => {
		const saying = { ...vocabulary, sayings: { pending: own } };

		expect(toOutcome({ ...answer, code: 30539 }, saying)).toMatchObject({
			...{ outcome: 'pending', ...own },
		});
		expect(toOutcome({ ...answer, code: 30520 }, saying)).toMatchObject({
			...{ outcome: 'alreadyFriends', hint: describeCode(30520).hint },
		});
	});
});

it('the words for failures are those that no success has', () => {
	expect([...FAILURE_WORDS].toSorted()).toEqual([
		...['failed', 'invalid', 'notSent', 'rejected', 'unknown'],
	]);
});

it('the texts about the run as a whole say what to do', () => {
	expect(describeStop({ kind: 'unreachable', reason: 'No host' })).toEqual({
		reason: 'Tencent Chat could not be reached. No host',
		hint: 'Check the region or the base URL in the Tencent Chat API credential, and that this n8n may reach that host.',
		retryable: true,
	});
	expect(CANCELLED_UNREAD).toEqual({
		reason: 'The run was cancelled before this item was read',
		hint: 'Run again for this item.',
	});
});
