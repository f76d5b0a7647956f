import type { Problem } from '../api/problem';
import type { Stop } from '../api/callResult';
import { describeCode, isDocumented } from '../api/codes/codes';
import type { ResultData, Settlement } from './settleCall';

/** What happened to one friend, in the words that users' workflows rely on. */
export interface Outcome {
	/** A success word of the operation, or one of {@link FAILURE_WORDS}. */
	readonly outcome: string;
	/** Tencent's code as answered; null where there was no answer. */
	readonly resultCode: number | null;
	readonly resultInfo: string;
	/** Calls that carried the friend, throttled ones left out. */
	readonly attempts: number;
	/** What happened, for a person. */
	readonly reason: string;
	/** What to do next; empty when there is nothing to do. */
	readonly hint: string;
	/** Whether trying again later can help without a change. */
	readonly retryable: boolean;
	/** What was asked for. */
	readonly data?: ResultData;
}

/** The outcomes of those for whom an operation did not come to what it is for. */
export const FAILURE_WORDS: ReadonlySet<string> = new Set([
	'failed',
	'invalid',
	'notSent',
	'rejected',
	'unknown',
]);

/** How an operation names what its endpoint says. */
export interface Vocabulary {
	/** The outcome of code 0, such as `added`. */
	readonly success: string;
	/** The outcome of a code that is no failure although it is not 0. */
	interpret(code: number, info: string): string | undefined;
	/**
	 * The outcomes that mean "done already". After an attempt that may have made the change,
	 * they mean that it did.
	 */
	readonly alreadyDone: readonly string[];
	/** Other outcomes that {@link interpret} has for what is no failure, such as `notFound` for a question. */
	readonly others?: readonly string[];
	/** Refusals that, after an attempt that may have made the change, mean that it did. */
	readonly doneCodes?: readonly number[];
	/** What codes say that only this endpoint has, as none of Tencent's error codes is among them. */
	readonly explained?: ReadonlyMap<number, Problem>;
	/** What to say of outcomes that {@link interpret} has, in place of what their codes mean. */
	readonly sayings?: Readonly<Record<string, Problem>>;
	/** What the operation is about, in the singular. */
	readonly noun: 'friend' | 'account' | 'group' | 'item' | 'member' | 'message';
	/** What running again does to those for whom it was done already; a sentence. */
	readonly again?: string;
	/** For what must not be done twice: how to find out whether it was done, as full sentences. */
	readonly findOut?: string;
}

/** All words of an operation for what is no failure, except for `pending`. */
export function wordsOf({ success, alreadyDone, others = [] }: Vocabulary): readonly string[] {
	return [success, ...alreadyDone, ...others];
}

/** What to do for those of whom nobody knows whether it was done. */
function resolveDoubt(vocabulary: Vocabulary): string {
	return vocabulary.findOut ?? runAgain(vocabulary);
}

function runAgain({ noun, again }: Vocabulary): string {
	return `Run again for this ${noun}.${again === undefined ? '' : ` ${again}`}`;
}

/** Says what a settlement means. */
export function toOutcome(settlement: Settlement, vocabulary: Vocabulary): Outcome {
	if (settlement.kind === 'answered') return toAnsweredOutcome(settlement, vocabulary);
	const { attempts } = settlement;
	const hint = runAgain(vocabulary);
	switch (settlement.kind) {
		case 'throttled': {
			const { meaning, hint: advice } = describeCode(settlement.code);
			const reason = `${meaning}, for ten minutes without a pause`;
			return describe('failed', settlement, { reason, hint: advice, retryable: true });
		}
		case 'leftOut': {
			const reason = `Tencent Chat's answer does not name this ${vocabulary.noun}`;
			return describe('failed', { attempts }, { reason, hint, retryable: true });
		}
		case 'unanswered': {
			return toUnansweredOutcome(settlement, vocabulary);
		}
		case 'unexplained': {
			const { reason, isAmbiguous } = settlement;
			const advice = `Check how the ${vocabulary.noun} is spelled and what is sent for it.`;
			const caution = isAmbiguous ? `${advice} ${MAY_BE_DONE}` : advice;
			return describe('rejected', { attempts }, { reason, hint: caution, retryable: false });
		}
		case 'unreadable': {
			const { reason } = settlement;
			return describe('failed', { attempts }, { reason, hint, retryable: true });
		}
		case 'notSent':
			return toNotSentOutcome(settlement, vocabulary);
		case 'lost':
			return toLostOutcome(attempts, vocabulary);
	}
}

function toUnansweredOutcome(
	{ reason: fault, isAmbiguous, attempts }: Extract<Settlement, { kind: 'unanswered' }>,
	vocabulary: Vocabulary,
): Outcome {
	const { findOut } = vocabulary;
	const change = isAmbiguous ? 'may have been made or not' : 'was not made';
	const reason = `${fault}; the change ${change}`;
	const mayRepeat = findOut === undefined || !isAmbiguous;
	const hint = mayRepeat ? runAgain(vocabulary) : findOut;
	return describe('unknown', { attempts }, { reason, hint, retryable: mayRepeat });
}

/** Says what settlements mean. Those who went through alike, usually all, share one outcome. */
export function createOutcomes(vocabulary: Vocabulary): (settlement: Settlement) => Outcome {
	let latest: Outcome | undefined;
	return (settlement) => {
		const { kind, attempts } = settlement;
		if (kind !== 'answered' || settlement.code !== 0 || settlement.data !== undefined) {
			return toOutcome(settlement, vocabulary);
		}
		if (latest?.attempts !== attempts || latest.resultInfo !== settlement.info) {
			latest = toOutcome(settlement, vocabulary);
		}
		return latest;
	};
}

/** The problem of an item that nobody read because the run was cancelled. */
export const CANCELLED_UNREAD: Problem = {
	reason: 'The run was cancelled before this item was read',
	hint: 'Run again for this item.',
};

/** The outcome of a friend that was refused before sending. */
export function toInvalidOutcome(problem: Problem): Outcome {
	const { reason, hint } = problem;
	if (problem === CANCELLED_UNREAD) {
		return describe('notSent', { attempts: 0 }, { reason, hint, retryable: true });
	}
	return describe('invalid', { attempts: 0 }, { reason, hint, retryable: false });
}

/** The outcome of a friend of a dry run. */
export function toPlannedOutcome(): Outcome {
	return success('planned', { attempts: 0 });
}

/** The outcome of a friend whose own was lost to a fault of this package. */
export function toLostOutcome(
	attempts = 0,
	{ findOut }: Pick<Vocabulary, 'findOut'> = {},
): Outcome {
	const reason = 'This node lost track of the item through a fault of its own; please report it';
	const hint = findOut ?? 'Run again for this item. What is already done stays done.';
	return describe('unknown', { attempts }, { reason, hint, retryable: findOut === undefined });
}

/** The outcome of a friend whose run could not begin. */
export function toNotStartedOutcome({ reason, hint }: Problem): Outcome {
	return describe('notSent', { attempts: 0 }, { reason, hint, retryable: false });
}

function toAnsweredOutcome(
	settlement: Extract<Settlement, { kind: 'answered' }>,
	vocabulary: Vocabulary,
): Outcome {
	const { code, info, wasAmbiguous, isAmbiguous = false } = settlement;
	if (code === 0) return success(vocabulary.success, settlement);
	// Nobody knows Tencent's answer to a repeat; what is none of its documented refusals is that.
	const isRepeat = settlement.isRepeatKnown === true && !isDocumented(code);
	if (isRepeat) return success(vocabulary.success, settlement);
	if (wasAmbiguous && vocabulary.doneCodes?.includes(code)) {
		return success(vocabulary.success, settlement);
	}
	const known = describeCode(code);
	const { outcome, retryable, isAmbiguous: saysSo = false } = known;
	const { reason: meaning, hint } = vocabulary.explained?.get(code) ?? {
		reason: known.meaning,
		hint: known.hint,
	};
	const reason = info === '' ? meaning : `${meaning} (${info})`;
	const word = vocabulary.interpret(code, info);
	if (word !== undefined) {
		const isOwnDoing = wasAmbiguous && vocabulary.alreadyDone.includes(word);
		if (isOwnDoing) return success(vocabulary.success, settlement);
		const said = vocabulary.sayings?.[word] ?? { reason, hint };
		return describe(word, settlement, { ...said, retryable: false });
	}
	if (settlement.isInDoubt) {
		const words = { reason: `${reason}; the change may have been made or not` };
		const advice = { hint: resolveDoubt(vocabulary), retryable: false };
		return describe('unknown', settlement, { ...words, ...advice });
	}
	// A code for one friend never concerns the whole run, whatever it means for a whole call.
	const failed = outcome === 'failed' ? 'failed' : 'rejected';
	// The hint of an ambiguous code says it already.
	const caution = (wasAmbiguous || isAmbiguous) && !saysSo ? ` ${MAY_BE_DONE}` : '';
	return describe(failed, settlement, { reason, hint: hint + caution, retryable });
}

const MAY_BE_DONE =
	'A call got no clear answer from the server, so the change may have been made all the same.';

function toNotSentOutcome(
	{ attempts, stop }: Extract<Settlement, { kind: 'notSent' }>,
	vocabulary: Vocabulary,
): Outcome {
	if (stop === undefined) {
		const reason = `The run was cancelled before this ${vocabulary.noun} was sent`;
		const words = { reason, hint: runAgain(vocabulary), retryable: true };
		return describe('notSent', { attempts }, words);
	}
	const { reason, hint, retryable } = describeStop(stop);
	const answer = stop.kind === 'refused' ? { code: stop.code.code, info: stop.info } : {};
	const words = { reason: `The run was stopped: ${reason}`, hint, retryable };
	return describe('notSent', { attempts, ...answer }, words);
}

/** Why no call of a run can succeed, for a person. */
export function describeStop(stop: Stop): Problem & { readonly retryable: boolean } {
	switch (stop.kind) {
		case 'refused': {
			const { meaning, hint, retryable } = stop.code;
			return { reason: meaning, hint, retryable };
		}
		case 'unreachable':
			return {
				reason: `Tencent Chat could not be reached. ${stop.reason}`,
				hint: 'Check the region or the base URL in the Tencent Chat API credential, and that this n8n may reach that host.',
				retryable: true,
			};
		case 'unusable':
			return { ...stop.problem, retryable: false };
	}
}

interface Answered {
	readonly attempts: number;
	readonly code?: number;
	readonly info?: string;
	readonly data?: ResultData;
}

function success(outcome: string, answered: Answered): Outcome {
	return describe(outcome, answered, { reason: '', hint: '', retryable: false });
}

function describe(
	outcome: string,
	{ attempts, code, info = '', data }: Answered,
	words: Pick<Outcome, 'reason' | 'hint' | 'retryable'>,
): Outcome {
	const answered = { outcome, resultCode: code ?? null, resultInfo: info, attempts, ...words };
	return data === undefined ? answered : { ...answered, data };
}
