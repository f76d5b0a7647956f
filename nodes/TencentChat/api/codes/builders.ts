import type { Code, CodeHandling, CodeOutcome } from './code';

/** One function for each way to handle a code, so that an entry of the catalogue is one call. */
type Build = (code: number, meaning: string, hint: string) => Code;

const PASSES = 'This usually passes by itself. Run again later for the friends that are left.';

function build(handling: CodeHandling, outcome: CodeOutcome, retryable: boolean): Build {
	return (code, meaning, hint) => ({ code, meaning, hint, handling, retryable, outcome });
}

/** The friend has to accept first; nothing is left to send. */
export const awaiting = build('accept', 'pending', false);

/** Both accounts are friends already; nothing is left to send. */
export const alreadyFriends = build('accept', 'alreadyFriends', false);

/** Tencent said no. */
export const reject = build('reject', 'rejected', false);

/** Tencent said no to a value; in a call that carries many, perhaps to that of a single one. */
export function rejectValue(code: number, meaning: string, hint: string): Code {
	return { ...reject(code, meaning, hint), mayConcernOne: true };
}

/** Tencent said no for now; waiting alone can help. */
export const rejectForNow = build('reject', 'rejected', true);

/** May be a passing fault or bad input. */
export function passingOrInput(code: number, meaning: string, hint: string): Code {
	return { ...retryOnce(code, meaning, hint), mayConcernOne: true };
}

/** Too many calls. */
export const slowDown = build('throttle', 'failed', true);

/** The UserSig has run out. */
export const renew = build('renewUserSig', 'notSent', false);

/** No call of this run can succeed. */
export const stop = build('stopRun', 'notSent', false);

/** No call of this run can succeed; waiting can help. */
export const stopForNow = build('stopRun', 'notSent', true);

const retry = build('retry', 'failed', true);

const retryOnce = build('retryOnce', 'failed', true);

/** A passing fault that left everything as it was. */
export function passing(code: number, meaning: string, hint = PASSES): Code {
	return retry(code, meaning, hint);
}

/** A passing fault after which the change may have been made or not. */
export function ambiguous(code: number, meaning: string, hint: string): Code {
	return { ...retry(code, meaning, hint), isAmbiguous: true };
}
