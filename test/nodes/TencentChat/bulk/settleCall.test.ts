import type { Answer } from '../../../../nodes/TencentChat/api/answer';
import type { CallResult, Stop } from '../../../../nodes/TencentChat/api/callResult';
import { NEVER, SAFE, type Repeat } from '../../../../nodes/TencentChat/bulk/repeat';
import {
	settleCall,
	settleHalted,
	settleLost,
	wasLastAttempt,
	type AnswerFormat,
	type ItemResult,
	type OpenEntry,
	type SettleRules,
	type SettledCall,
	type Settlement,
} from '../../../../nodes/TencentChat/bulk/settleCall';
import { anEntry } from './support/friends';

const KNOWN_FOR_A_WHILE: Repeat = { kind: 'deduplicated', windowMs: 120_000 };

const STOP: Stop = { kind: 'unreachable', reason: 'Nobody answers' };

/** A refusal that may be meant for one friend of several, and codes of other kinds. */
const [BAD_VALUE, REFUSED, PASSING, UNCLEAR] = [30001, 30003, 30008, 30006];

function anOpenEntry(subject: string, overrides: Partial<OpenEntry> = {}): OpenEntry {
	const untried = { attempts: 0, wasAmbiguous: false, inDoubtSince: undefined, last: undefined };
	return { entry: anEntry(subject), ...untried, ...overrides };
}

/** Answers that name friends with these results. */
function naming(results: Readonly<Record<string, ItemResult>> = {}): AnswerFormat {
	return { readResults: () => new Map(Object.entries(results)) };
}

function rules(overrides: Partial<SettleRules> = {}): SettleRules {
	return {
		format: naming(),
		maxAttempts: 5,
		repeatOf: () => SAFE,
		leftAt: 7000,
		stop: undefined,
		isHopeless: false,
		maySplit: true,
		...overrides,
	};
}

function answered(errorCode = 0, overrides: Partial<Answer> = {}, isAmbiguous = false): CallResult {
	const answer = { errorCode, errorInfo: 'info', hasFailed: errorCode !== 0, body: {} };
	return { kind: 'answered', answer: { ...answer, ...overrides }, isAmbiguous };
}

const AMBIGUOUS = answered(0, {}, true);

/** What a single friend was settled with. */
function settlementOf({ settled, again, parts }: SettledCall): Settlement | undefined {
	expect([again, parts]).toEqual([[], []]);
	expect(settled).toHaveLength(1);
	return settled[0]?.[1];
}

/** What a single friend goes again with. */
function againOf({ settled, again, parts }: SettledCall): OpenEntry | undefined {
	expect([settled, parts]).toEqual([[], []]);
	expect(again).toHaveLength(1);
	return again[0];
}

/** Settles one friend that the answer names with a code. */
function settleCode(
	code: number,
	repeat: Repeat,
	{ result = answered(), ...friend }: Partial<OpenEntry> & { result?: CallResult } = {},
): SettledCall {
	const format = naming({ a: { code, info: 'why' } });
	return settleCall([anOpenEntry('a', friend)], result, rules({ format, repeatOf: () => repeat }));
}

describe('a friend that the answer names', () => {
	const plain = { kind: 'answered', info: 'why', wasAmbiguous: false, attempts: 1 };

	it('is settled with its own code, text and data', () => {
		const data = { remark: 'x' };
		const format = naming({ a: { code: 0, info: 'fine', data } });

		const settlement = settlementOf(settleCall([anOpenEntry('a')], answered(), rules({ format })));

		expect(settlement).toEqual({ ...plain, code: 0, info: 'fine', data });
	});

	it('has succeeded without a doubt, whatever the HTTP status and the attempts before', () => {
		expect(settlementOf(settleCode(0, NEVER, { result: AMBIGUOUS }))).toEqual({
			...plain,
			code: 0,
		});
		expect(settlementOf(settleCode(0, KNOWN_FOR_A_WHILE, { wasAmbiguous: true }))).toEqual({
			...plain,
			...{ code: 0, wasAmbiguous: true },
		});
	});

	it.each<[string, Repeat, Partial<OpenEntry> & { result?: CallResult }, object]>([
		['in doubt when the status leaves it open', NEVER, { result: AMBIGUOUS }, { isInDoubt: true }],
		['in no doubt when it may be repeated at any time', SAFE, { result: AMBIGUOUS }, {}],
	])('and refused is %s', (_what, repeat, friend, doubt) => {
		const settlement = settlementOf(settleCode(REFUSED, repeat, friend));

		expect(settlement).toEqual({ ...plain, code: REFUSED, isAmbiguous: true, ...doubt });
	});

	it.each<[string, Repeat, boolean, object]>([
		[
			'is known as a repeat where the server knows one',
			KNOWN_FOR_A_WHILE,
			true,
			{ isRepeatKnown: true },
		],
		[
			'is known as none without an attempt before that may have worked',
			KNOWN_FOR_A_WHILE,
			false,
			{},
		],
		['is known as none where the server knows no repeat', NEVER, true, {}],
		['is known as none where repeats do no harm', SAFE, true, {}],
	])('and refused %s', (_what, repeat, wasAmbiguous, known) => {
		const settlement = settlementOf(settleCode(REFUSED, repeat, { wasAmbiguous }));

		expect(settlement).toEqual({ ...plain, code: REFUSED, wasAmbiguous, ...known });
	});

	it('goes again after a passing fault, with what it came to and no doubt', () => {
		expect(againOf(settleCode(PASSING, NEVER, { attempts: 1 }))).toEqual({
			...{ entry: anEntry('a'), attempts: 2, wasAmbiguous: false, inDoubtSince: undefined },
			last: { ...plain, code: PASSING, attempts: 2 },
		});
	});

	it('goes again after an unclear fault, in doubt since its call left', () => {
		expect(againOf(settleCode(UNCLEAR, KNOWN_FOR_A_WHILE))).toEqual({
			...{ entry: anEntry('a'), attempts: 1, wasAmbiguous: true, inDoubtSince: 7000 },
			last: { ...plain, code: UNCLEAR, isInDoubt: true },
		});
	});

	it('stays in doubt since the first attempt that was', () => {
		const friend = { wasAmbiguous: true, inDoubtSince: 3000 };

		expect(againOf(settleCode(UNCLEAR, SAFE, friend))).toMatchObject({ inDoubtSince: 3000 });
		expect(againOf(settleCode(PASSING, SAFE, friend))).toMatchObject({
			...{ inDoubtSince: 3000, wasAmbiguous: true },
		});
	});

	it.each([
		['an unclear fault', UNCLEAR, {}],
		['a passing fault after an attempt that may have worked', PASSING, { wasAmbiguous: true }],
		['a passing fault with a server error', PASSING, { result: AMBIGUOUS }],
	])('does not go again after %s when it must not be done twice', (_what, code, friend) => {
		expect(settlementOf(settleCode(code, NEVER, friend))).toMatchObject({ code, isInDoubt: true });
	});

	it('does not go again after Max Attempts', () => {
		expect(settlementOf(settleCode(PASSING, SAFE, { attempts: 4 }))).toEqual({
			...plain,
			...{ code: PASSING, attempts: 5 },
		});
	});
});

describe('a friend that is refused without a code', () => {
	function settleUnexplained(repeat: Repeat, wasAmbiguous: boolean, result = answered()) {
		const format = naming({ a: { unexplained: 'No' } });
		const given = rules({ format, repeatOf: () => repeat });
		return settlementOf(settleCall([anOpenEntry('a', { wasAmbiguous })], result, given));
	}

	it.each<[string, Repeat, boolean, CallResult, string, boolean]>([
		['unexplained', SAFE, false, answered(), 'unexplained', false],
		['unexplained, maybe done before', SAFE, true, answered(), 'unexplained', true],
		['unexplained, maybe done now', SAFE, false, AMBIGUOUS, 'unexplained', true],
		['unexplained when no attempt can have worked', NEVER, false, answered(), 'unexplained', false],
		['open when one before may have worked', NEVER, true, answered(), 'unanswered', true],
		['open when this one may have worked', NEVER, false, AMBIGUOUS, 'unanswered', true],
	])('is %s', (_what, repeat, wasAmbiguous, result, kind, isAmbiguous) => {
		expect(settleUnexplained(repeat, wasAmbiguous, result)).toEqual({
			...{ kind, reason: 'No', isAmbiguous, attempts: 1 },
		});
	});
});

describe('a friend that the answer does not name', () => {
	const isDone = { ...naming(), isDoneUnnamed: () => true };

	it('is left out', () => {
		expect(settlementOf(settleCall([anOpenEntry('a')], answered(), rules()))).toEqual({
			...{ kind: 'leftOut', attempts: 1 },
		});
	});

	it('is left out where its kind of answer would name it', () => {
		const format = { ...naming(), isDoneUnnamed: () => false };

		expect(settlementOf(settleCall([anOpenEntry('a')], answered(), rules({ format })))).toEqual({
			...{ kind: 'leftOut', attempts: 1 },
		});
	});

	it('is open when it must not be done twice', () => {
		const given = rules({ repeatOf: () => NEVER });

		expect(settlementOf(settleCall([anOpenEntry('a')], answered(), given))).toEqual({
			kind: 'unanswered',
			reason: 'The answer to the call does not say what became of it',
			attempts: 1,
			isAmbiguous: true,
		});
	});

	it('has succeeded where only failures are named', () => {
		const given = rules({ format: isDone });

		expect(settlementOf(settleCall([anOpenEntry('a')], answered(), given))).toEqual({
			...{ kind: 'answered', code: 0, info: '', wasAmbiguous: false, attempts: 1 },
		});
	});

	it('is refused without a code when the answer says FAIL', () => {
		const failed = answered(0, { hasFailed: true });

		expect(settlementOf(settleCall([anOpenEntry('a')], failed, rules({ format: isDone })))).toEqual(
			{
				kind: 'unexplained',
				reason: 'Tencent Chat answered FAIL and does not say why',
				isAmbiguous: false,
				attempts: 1,
			},
		);
	});
});

describe('friends that are refused together', () => {
	const three = ['a', 'b', 'c'].map((name) => anOpenEntry(name));
	const refusal = answered(BAD_VALUE);
	const unclear = answered(BAD_VALUE, {}, true);

	function subjectsOf(parts: SettledCall['parts']): string[][] {
		return parts.map((part) => part.map(({ entry }) => entry.subject));
	}

	it('go in halves, of which the first is the larger, with nothing counted', () => {
		const { settled, again, parts } = settleCall(three, refusal, rules());

		expect([settled, again]).toEqual([[], []]);
		expect(parts).toEqual([three.slice(0, 2), three.slice(2)]);
	});

	it('are settled when calls are split no more', () => {
		const { settled, parts } = settleCall(three, refusal, rules({ maySplit: false }));

		expect(parts).toEqual([]);
		expect(settled.map(([, settlement]) => settlement)).toEqual(
			three.map(() => ({
				...{ kind: 'answered', code: BAD_VALUE, info: 'info', attempts: 1 },
				wasAmbiguous: false,
			})),
		);
	});

	it('go in halves for a code that only this command gives for one of them', () => {
		const format = { ...naming(), refusedForOne: [REFUSED] };

		const { settled, parts } = settleCall(three, answered(REFUSED), rules({ format }));

		expect(settled).toEqual([]);
		expect(subjectsOf(parts)).toEqual([['a', 'b'], ['c']]);
	});

	it('are settled for a code that concerns all of them', () => {
		const { settled, parts } = settleCall(three, answered(REFUSED), rules());

		expect([settled.length, parts]).toEqual([3, []]);
	});

	it('are two when they go apart, and one alone is settled', () => {
		expect(subjectsOf(settleCall(three.slice(0, 2), refusal, rules()).parts)).toEqual([
			['a'],
			['b'],
		]);
		expect(settlementOf(settleCall(three.slice(0, 1), refusal, rules()))).toMatchObject({
			...{ code: BAD_VALUE, attempts: 1 },
		});
	});

	it('leave those out whom the answer names, who have their own code', () => {
		const format = naming({ a: { code: BAD_VALUE, info: 'own' } });

		const { settled, parts } = settleCall(three, refusal, rules({ format }));

		expect(settled).toMatchObject([[{ subject: 'a' }, { code: BAD_VALUE, info: 'own' }]]);
		expect(subjectsOf(parts)).toEqual([['b'], ['c']]);
	});

	it('go in parts after a server error with the doubt, and keep an older one', () => {
		const open = [anOpenEntry('a'), anOpenEntry('b', { attempts: 1, inDoubtSince: 3000 })];
		const last = {
			kind: 'unanswered',
			reason: 'The call was refused with a server error',
			isAmbiguous: true,
		};

		const { parts } = settleCall(open, unclear, rules());

		expect(parts).toEqual([
			[{ ...open[0], wasAmbiguous: true, inDoubtSince: 7000, last: { ...last, attempts: 1 } }],
			[{ ...open[1], wasAmbiguous: true, inDoubtSince: 3000, last: { ...last, attempts: 2 } }],
		]);
	});

	it('stay together after a server error when one of them must not be done twice', () => {
		const repeatOf = (payload: unknown) =>
			(payload as { To_Account: string }).To_Account === 'b' ? NEVER : SAFE;

		const { settled, parts } = settleCall(three.slice(0, 2), unclear, rules({ repeatOf }));

		expect(subjectsOf(parts)).toEqual([]);
		expect(settled).toMatchObject([
			[{ subject: 'b' }, { isInDoubt: true }],
			[{ subject: 'a' }, { isAmbiguous: true }],
		]);
		expect(settled[1]?.[1]).not.toHaveProperty('isInDoubt');
	});

	it('go in parts without a server error also when they must not be done twice', () => {
		const given = rules({ repeatOf: () => NEVER });

		expect(subjectsOf(settleCall(three, refusal, given).parts)).toEqual([['a', 'b'], ['c']]);
	});
});

describe('a call without an answer', () => {
	function unanswered(mayHaveArrived: boolean): CallResult {
		return { kind: 'unanswered', reason: 'Lost', mayHaveArrived };
	}

	it('goes again, in doubt since it left when it may have arrived', () => {
		expect(againOf(settleCall([anOpenEntry('a')], unanswered(true), rules()))).toEqual({
			...{ entry: anEntry('a'), attempts: 1, wasAmbiguous: true, inDoubtSince: 7000 },
			last: { kind: 'unanswered', reason: 'Lost', attempts: 1, isAmbiguous: true },
		});
		expect(againOf(settleCall([anOpenEntry('a')], unanswered(false), rules()))).toEqual({
			...{ entry: anEntry('a'), attempts: 1, wasAmbiguous: false, inDoubtSince: undefined },
			last: { kind: 'unanswered', reason: 'Lost', attempts: 1, isAmbiguous: false },
		});
	});

	it.each([true, false])('keeps the doubt of an earlier one (arrived: %p)', (mayHaveArrived) => {
		const friend = anOpenEntry('a', { wasAmbiguous: true, inDoubtSince: 3000 });

		expect(againOf(settleCall([friend], unanswered(mayHaveArrived), rules()))).toMatchObject({
			...{ wasAmbiguous: true, inDoubtSince: 3000, last: { isAmbiguous: true } },
		});
	});

	it('is the last one after Max Attempts, for those whom it concerns', () => {
		const open = [anOpenEntry('a', { attempts: 4 }), anOpenEntry('b', { attempts: 3 })];

		const { settled, again } = settleCall(open, unanswered(false), rules());

		expect(settled).toEqual([
			[anEntry('a'), { kind: 'unanswered', reason: 'Lost', attempts: 5, isAmbiguous: false }],
		]);
		expect(again.map(({ entry }) => entry.subject)).toEqual(['b']);
	});

	it.each<[string, Repeat, boolean, boolean]>([
		['goes again when it did not arrive', NEVER, false, true],
		['goes no more when it may have arrived', NEVER, true, false],
		['goes again when the server knows a repeat', KNOWN_FOR_A_WHILE, true, true],
	])('of what must not be done twice %s', (_what, repeat, mayHaveArrived, goesAgain) => {
		const given = rules({ repeatOf: () => repeat });

		const { again } = settleCall([anOpenEntry('a')], unanswered(mayHaveArrived), given);

		expect(again).toHaveLength(goesAgain ? 1 : 0);
	});

	it('settles everybody when another would not get there either', () => {
		const given = rules({ isHopeless: true, stop: STOP });

		expect(settlementOf(settleCall([anOpenEntry('a')], unanswered(false), given))).toEqual({
			...{ kind: 'notSent', stop: STOP, attempts: 1 },
		});
	});
});

describe('a call that was not carried out', () => {
	const open = [anOpenEntry('a', { attempts: 1 })];

	it.each<[CallResult, object]>([
		[{ kind: 'stopped' }, { kind: 'notSent', stop: STOP, attempts: 2 }],
		[{ kind: 'expired' }, { kind: 'notSent', stop: STOP, attempts: 1 }],
		[{ kind: 'notSent' }, { kind: 'notSent', stop: STOP, attempts: 1 }],
		[
			{ ...answered(60007), kind: 'throttled' } as CallResult,
			{ kind: 'throttled', code: 60007, info: 'info', attempts: 1 },
		],
	])('settles its friends: %p', (result, settlement) => {
		expect(settlementOf(settleCall(open, result, rules({ stop: STOP })))).toEqual(settlement);
	});

	const unanswered = {
		kind: 'unanswered',
		reason: 'Lost',
		isAmbiguous: true,
		attempts: 1,
	} as const;
	const failed = { kind: 'answered', code: PASSING, info: '', wasAmbiguous: false } as const;

	it('leaves friends with the last answer', () => {
		const friend = anOpenEntry('a', { attempts: 2, last: { ...failed, attempts: 2 } });

		expect(settlementOf(settleHalted([friend], STOP))).toEqual({ ...failed, attempts: 2 });
	});

	it('leaves friends open whom an attempt without an answer may have served', () => {
		const friend = { attempts: 1, last: unanswered };

		const served = anOpenEntry('a', { ...friend, wasAmbiguous: true });
		const unserved = anOpenEntry('a', { ...friend, wasAmbiguous: false });
		expect(settlementOf(settleHalted([served], STOP))).toEqual(unanswered);
		expect(settlementOf(settleHalted([unserved], STOP))).toMatchObject({ kind: 'notSent' });
	});

	it('counts the attempt of a call that went on in parts', () => {
		const friend = anOpenEntry('a', { attempts: 0, wasAmbiguous: true, last: unanswered });
		const later = anOpenEntry('a', { attempts: 3, wasAmbiguous: true, last: unanswered });

		expect(settlementOf(settleHalted([friend], undefined))).toMatchObject({ attempts: 1 });
		expect(settlementOf(settleHalted([later], undefined))).toMatchObject({ attempts: 3 });
	});

	it('by a fault of ours leaves its friends lost, with the attempt counted', () => {
		expect(settlementOf(settleLost(open))).toEqual({ kind: 'lost', attempts: 2 });
	});
});

it('knows the last attempt for any of several friends', () => {
	const open = [anOpenEntry('a', { attempts: 1 }), anOpenEntry('b', { attempts: 2 })];

	expect(wasLastAttempt(open, 3)).toBe(true);
	expect(wasLastAttempt(open, 4)).toBe(false);
});
