import type { Answer } from '../api/answer';
import type { CallResult, Stop } from '../api/callResult';
import { describeCode } from '../api/codes/codes';
import { shouldRetry } from '../api/retry';
import type { PlannedEntry } from './plan';
import type { Repeat } from './repeat';
import type { WireObject } from './request';

/** What is known of one friend when nothing more will be sent for it. */
export type Settlement = {
	/** Calls that carried the friend, throttled ones and those that were split left out. */
	readonly attempts: number;
} & (
	| {
			/** Answered for the friend, or for its whole call. */
			readonly kind: 'answered';
			readonly code: number;
			readonly info: string;
			readonly data?: ResultData;
			/** An earlier attempt may have made the change although nobody said so. */
			readonly wasAmbiguous: boolean;
			/** The answer came with an HTTP status that leaves open whether the change was made. */
			readonly isAmbiguous?: boolean;
			/** The change may have been made, and to ask for it again might make it twice. */
			readonly isInDoubt?: boolean;
			/** Some attempt may have made the change, and the server knows a repeat of it as such. */
			readonly isRepeatKnown?: boolean;
	  }
	/** Tencent said no without a code. */
	| {
			readonly kind: 'unexplained';
			readonly reason: string;
			/** Whether some attempt may have made the change. */
			readonly isAmbiguous?: boolean;
	  }
	/** The answer does not name the friend. */
	| { readonly kind: 'leftOut' }
	/** The last attempt got no readable answer. */
	| {
			readonly kind: 'unanswered';
			readonly reason: string;
			/** Whether some attempt may have made the change. */
			readonly isAmbiguous: boolean;
	  }
	/** A question got no readable answer; nothing can have been changed. */
	| { readonly kind: 'unreadable'; readonly reason: string }
	/** Too frequent for ten minutes. */
	| { readonly kind: 'throttled'; readonly code: number; readonly info: string }
	/** Cancelled when there is no `stop`. */
	| { readonly kind: 'notSent'; readonly stop: Stop | undefined }
	/** A fault of this package's own. */
	| { readonly kind: 'lost' }
);

/** What an answer says about one friend, with Tencent's code. */
export interface CodedResult {
	readonly code: number;
	readonly info: string;
	/** What was asked for, under the names that users see. */
	readonly data?: ResultData;
}

/** What an answer says about one friend. Some only name those that failed, without a code. */
export type ItemResult = CodedResult | { readonly unexplained: string };

/** Fields of an output item. */
export type ResultData = Readonly<Record<string, unknown>>;

/** How the answers of an endpoint are read. */
export interface AnswerFormat {
	/**
	 * The result of each account that the answer names.
	 *
	 * @param common what all entries of the call share
	 */
	readResults(
		body: Readonly<Record<string, unknown>>,
		subjects: readonly string[],
		common?: WireObject,
	): ReadonlyMap<string, ItemResult>;
	/** Whether a subject went well that an answer does not name although the call went through. */
	isDoneUnnamed?(subject: string, body: Readonly<Record<string, unknown>>): boolean;
	/** Codes that, here, a whole call may be refused with for the sake of a single one of those that it carries. */
	readonly refusedForOne?: readonly number[];
}

/** A friend whose last word has not been spoken. */
export interface OpenEntry {
	readonly entry: PlannedEntry;
	/** Calls that have carried it so far. */
	readonly attempts: number;
	/** An earlier attempt may have made the change. */
	readonly wasAmbiguous: boolean;
	/** When the first such attempt left, in milliseconds of the clock. */
	readonly inDoubtSince: number | undefined;
	/** What the last attempt came to; undefined before the first. */
	readonly last: Settlement | undefined;
}

/** What a call is judged by, beside its result. */
export interface SettleRules {
	readonly format: AnswerFormat;
	/** What all entries of the call share. */
	readonly common?: WireObject;
	readonly maxAttempts: number;
	/** What may follow an attempt without a readable answer. */
	readonly repeatOf: (payload: unknown) => Repeat;
	/** When the call left, in milliseconds of the clock. */
	readonly leftAt: number;
	/** Why the run goes no further, when it does not. */
	readonly stop: Stop | undefined;
	/** Whether the host was never reached, so that another attempt would not get there either. */
	readonly isHopeless: boolean;
	/** Whether the friends of a call that was refused for its input may be sent in smaller calls. */
	readonly maySplit: boolean;
}

export interface SettledCall {
	readonly settled: ReadonlyArray<readonly [entry: PlannedEntry, settlement: Settlement]>;
	/** Friends that go again, together. */
	readonly again: readonly OpenEntry[];
	/** Friends that go again in a call for each list, as nobody knows whom the refusal was for. */
	readonly parts: ReadonlyArray<readonly OpenEntry[]>;
}

type Settled = Array<readonly [PlannedEntry, Settlement]>;

/** What a call came to: who is settled, and who goes again. */
export function settleCall(
	open: readonly OpenEntry[],
	result: CallResult,
	rules: SettleRules,
): SettledCall {
	switch (result.kind) {
		case 'answered':
			return settleAnswered(open, result, rules);
		case 'unanswered':
			return settleUnanswered(open, result, rules);
		case 'throttled': {
			const { errorCode: code, errorInfo: info } = result.answer;
			return settleByLast(open, { kind: 'throttled', code, info });
		}
		case 'stopped':
			return settleHalted(countCall(open), rules.stop);
		case 'expired':
		case 'notSent':
			return settleHalted(open, rules.stop);
	}
}

/** Settles friends of a run that was cancelled or stopped. */
export function settleHalted(open: readonly OpenEntry[], stop: Stop | undefined): SettledCall {
	return settleByLast(open, { kind: 'notSent', stop });
}

/** Settles friends whose call ended in a fault of this package's own. */
export function settleLost(open: readonly OpenEntry[]): SettledCall {
	const settled: Settled = open.map(({ entry, attempts }) => [
		entry,
		{ kind: 'lost', attempts: attempts + 1 },
	]);
	return { settled, again: [], parts: [] };
}

/** Whether a call without an answer was the last one for some friend. */
export function wasLastAttempt(open: readonly OpenEntry[], maxAttempts: number): boolean {
	return open.some(({ attempts }) => attempts + 1 >= maxAttempts);
}

type Answered = Extract<CallResult, { kind: 'answered' }>;

function settleAnswered(
	open: readonly OpenEntry[],
	{ answer, isAmbiguous }: Answered,
	rules: SettleRules,
): SettledCall {
	const { format, common } = rules;
	const subjects = open.map(({ entry }) => entry.subject);
	// A gateway may refuse the call as a whole and still hand on what became of each friend.
	const results = format.readResults(answer.body, subjects, common);
	const settled: Settled = [];
	const again: OpenEntry[] = [];
	const refused: Refused[] = [];
	for (const friend of open) {
		const { entry } = friend;
		const named = results.get(entry.subject);
		const result = named ?? resultOfWhole(answer, format, entry.subject);
		if (result === undefined) {
			settled.push([entry, settleLeftOut(friend, rules)]);
			continue;
		}
		const judged = settleResult(friend, result, isAmbiguous, rules);
		if ('again' in judged) again.push(judged.again);
		else if (named === undefined && mayGoInParts(judged.settlement, result, format)) {
			refused.push([friend, judged.settlement]);
		} else settled.push([entry, judged.settlement]);
	}
	return concludeRefused({ settled, again, refused }, isAmbiguous, rules);
}

/** Whether what a friend asks for may be asked for again without being done twice, at any time. */
function isSafe({ entry }: OpenEntry, { repeatOf }: SettleRules): boolean {
	return repeatOf(entry.payload).kind === 'safe';
}

/** Of what must not be done twice, nobody can say that it was not done. */
function settleLeftOut(friend: OpenEntry, rules: SettleRules): Settlement {
	const attempts = friend.attempts + 1;
	if (isSafe(friend, rules)) return { kind: 'leftOut', attempts };
	const reason = 'The answer to the call does not say what became of it';
	return { kind: 'unanswered', reason, attempts, isAmbiguous: true };
}

/** A friend that was refused together with others, and what it is left with when it does not go again. */
type Refused = readonly [friend: OpenEntry, settlement: Settlement];

interface Judged {
	readonly settled: Settled;
	readonly again: readonly OpenEntry[];
	/** Refused together, for a reason that may lie in one of them. */
	readonly refused: readonly Refused[];
}

/** Friends refused together go again in two halves, so that one of them sinks no other. */
function concludeRefused(
	{ settled, again, refused }: Judged,
	isAmbiguous: boolean,
	rules: SettleRules,
): SettledCall {
	if (refused.length > 1 && rules.maySplit) {
		const carried = refused.map(([friend]) => (isAmbiguous ? leaveOpen(friend, rules) : friend));
		const half = Math.ceil(carried.length / 2);
		return { settled, again, parts: [carried.slice(0, half), carried.slice(half)] };
	}
	for (const [{ entry }, settlement] of refused) settled.push([entry, settlement]);
	return { settled, again, parts: [] };
}

/** A run that is halted before the friend goes again must not say that nothing was sent for it. */
function leaveOpen(friend: OpenEntry, { leftAt }: SettleRules): OpenEntry {
	const { inDoubtSince = leftAt } = friend;
	const attempts = friend.attempts + 1;
	const last = { kind: 'unanswered', reason: SERVER_ERROR, isAmbiguous: true, attempts } as const;
	return { ...friend, wasAmbiguous: true, inDoubtSince, last };
}

const SERVER_ERROR = 'The call was refused with a server error';

/** What the answer to a call says about a friend that it does not name. */
function resultOfWhole(
	{ errorCode: code, errorInfo: info, hasFailed, body }: Answer,
	{ isDoneUnnamed }: AnswerFormat,
	subject: string,
): ItemResult | undefined {
	if (code !== 0) return { code, info };
	if (!isDoneUnnamed?.(subject, body)) return undefined;
	return hasFailed ? { unexplained: FAILED_WITHOUT_CODE } : { code: 0, info: '' };
}

/** What {@link Answer.hasFailed} means where there is no code. */
export const FAILED_WITHOUT_CODE = 'Tencent Chat answered FAIL and does not say why';

/**
 * Whether a refusal of several friends may be meant for only one of them, and surely left nothing done that
 * must not be done twice.
 */
function mayGoInParts(
	settlement: Settlement,
	result: ItemResult,
	{ refusedForOne = [] }: AnswerFormat,
): boolean {
	if (settlement.kind === 'answered' && settlement.isInDoubt === true) return false;
	if (!('code' in result)) return false;
	const { code } = result;
	return describeCode(code).mayConcernOne === true || refusedForOne.includes(code);
}

/** Settles a friend by its result, or says how it goes again. */
function settleResult(
	friend: OpenEntry,
	result: ItemResult,
	isCallAmbiguous: boolean,
	{ maxAttempts, repeatOf, leftAt }: SettleRules,
): { readonly settlement: Settlement } | { readonly again: OpenEntry } {
	const { entry, wasAmbiguous } = friend;
	const repeat = repeatOf(entry.payload);
	const attempts = friend.attempts + 1;
	if ('unexplained' in result) {
		const reason = result.unexplained;
		const isAmbiguous = isCallAmbiguous || wasAmbiguous;
		if (isAmbiguous && repeat.kind !== 'safe') {
			return { settlement: { kind: 'unanswered', reason, attempts, isAmbiguous } };
		}
		return { settlement: { kind: 'unexplained', reason, isAmbiguous, attempts } };
	}
	const { code, info, data } = result;
	const isAmbiguous = isCallAmbiguous && code !== 0;
	const answered = { kind: 'answered', code, info, data, wasAmbiguous, attempts } as const;
	const settlement: AnsweredSettlement = isAmbiguous ? { ...answered, isAmbiguous } : answered;
	if (code === 0) return { settlement };
	const { handling, isAmbiguous: isCodeAmbiguous = false } = describeCode(code);
	const isNowAmbiguous = isAmbiguous || isCodeAmbiguous;
	const mayBeDone = wasAmbiguous || isNowAmbiguous;
	const last = judgeDoubt(settlement, repeat, { mayBeDone, isNowAmbiguous });
	const isOver = last.isInDoubt === true && repeat.kind === 'never';
	if (isOver || !shouldRetry(handling, attempts, maxAttempts)) return { settlement: last };
	const inDoubtSince = friend.inDoubtSince ?? (isNowAmbiguous ? leftAt : undefined);
	return { again: { entry, attempts, wasAmbiguous: mayBeDone, inDoubtSince, last } };
}

type AnsweredSettlement = Extract<Settlement, { kind: 'answered' }>;

/**
 * Says what an answer other than a success leaves open for what must not be done twice: a passing fault
 * after an attempt that may have worked says nothing about that attempt, and no more does an answer
 * that is ambiguous itself. Tencent does not document what a repeat that it knows is answered with.
 */
function judgeDoubt(
	settlement: AnsweredSettlement,
	{ kind }: Repeat,
	{ mayBeDone, isNowAmbiguous }: { mayBeDone: boolean; isNowAmbiguous: boolean },
): AnsweredSettlement {
	if (kind === 'safe' || !mayBeDone) return settlement;
	const isPassing = describeCode(settlement.code).outcome === 'failed';
	if (isNowAmbiguous || isPassing) return { ...settlement, isInDoubt: true };
	return kind === 'deduplicated' ? { ...settlement, isRepeatKnown: true } : settlement;
}

function settleUnanswered(
	open: readonly OpenEntry[],
	{ reason, mayHaveArrived }: Extract<CallResult, { kind: 'unanswered' }>,
	{ maxAttempts, repeatOf, leftAt, stop, isHopeless }: SettleRules,
): SettledCall {
	const next = open.map((friend) => {
		const attempts = friend.attempts + 1;
		const isAmbiguous = friend.wasAmbiguous || mayHaveArrived;
		const inDoubtSince = friend.inDoubtSince ?? (mayHaveArrived ? leftAt : undefined);
		const last = { kind: 'unanswered', reason, attempts, isAmbiguous } as const;
		return { entry: friend.entry, attempts, wasAmbiguous: isAmbiguous, inDoubtSince, last };
	});
	if (isHopeless) return settleHalted(next, stop);
	const isOver = ({ entry, attempts, wasAmbiguous }: OpenEntry) =>
		attempts >= maxAttempts || (wasAmbiguous && repeatOf(entry.payload).kind === 'never');
	return {
		settled: next.filter(isOver).map(({ entry, last }) => [entry, last] as const),
		again: next.filter((friend) => !isOver(friend)),
		parts: [],
	};
}

function countCall(open: readonly OpenEntry[]): readonly OpenEntry[] {
	return open.map((friend) => ({ ...friend, attempts: friend.attempts + 1 }));
}

type Unfinished =
	| { readonly kind: 'throttled'; readonly code: number; readonly info: string }
	| { readonly kind: 'notSent'; readonly stop: Stop | undefined };

/** Settles friends who get no further attempt: by what the last one came to, else as given. */
function settleByLast(open: readonly OpenEntry[], otherwise: Unfinished): SettledCall {
	const settled: Settled = open.map(({ entry, attempts, wasAmbiguous, last }) => {
		const isOpen = last?.kind === 'unanswered' && wasAmbiguous;
		const isKnown = last?.kind === 'answered' || isOpen;
		if (!isKnown) return [entry, { ...otherwise, attempts }];
		// Of a call that went on in parts, the attempt was not counted.
		return [entry, { ...last, attempts: Math.max(attempts, last.attempts) }];
	});
	return { settled, again: [], parts: [] };
}
