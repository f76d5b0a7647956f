import { Admission, type AdmissionOptions } from './admission/admission';
import type { Charge } from './admission/budget';
import { readAnswer, type Answer } from './answer';
import type { CallResult, Stop } from './callResult';
import { describeCode, type CodeHandling } from './codes/codes';
import type { Post, PostResult } from './post';
import { redactAnswer } from './redaction/redactAnswer';
import { backoffMs } from './retry';

export type { CallLimits } from './admission/admission';
export type { CallResult, Stop } from './callResult';

/** How long a run goes on when Tencent answers nothing but "too frequent", in milliseconds. */
const THROTTLE_PATIENCE_MS = 600_000;

export interface ClientOptions extends AdmissionOptions {
	readonly post: Post;
	/** A number from 0 to below 1. */
	readonly random: () => number;
}

/** What the calls of a run amounted to. */
export interface CallTotals {
	/** Calls that left, throttled ones included. */
	readonly calls: number;
	/** Calls that Tencent refused as too frequent. */
	readonly throttledCalls: number;
	/** Time in which calls waited for the rate limit, in milliseconds. */
	readonly limitedMs: number;
	/** Time in which calls waited for the endpoint's budget, in milliseconds. */
	readonly budgetedMs: number;
}

/** What holds for one call beside its body. */
export interface CallTerms {
	/** What it uses up of the endpoint's budget; by default one. */
	readonly charge?: Charge;
	/** The last moment at which it may leave, in milliseconds of the clock; by default there is none. */
	readonly leaveBy?: number;
	/**
	 * Called when the call leaves, which it does again when it was refused at the door.
	 *
	 * @param now milliseconds of the clock
	 */
	readonly onLeave?: (now: number) => void;
}

const ONE: Charge = { weight: 1, subject: '' };

/**
 * The one way out to Tencent Chat: one run's calls to one command, kept to the process-wide
 * rate and lanes. Knows HTTP, throttling, UserSig renewal and the codes that stop a run.
 */
export class Client {
	private readonly admission: Admission;

	private calls = 0;

	private throttledCalls = 0;

	private throttledSince: number | undefined;

	private hasArrived = false;

	private hasAnswer = false;

	private stopReason: Stop | undefined;

	private onProven: () => void = () => {};

	/** Resolves when Tencent has accepted the credential in this run. */
	readonly whenProven = new Promise<void>((resolve) => (this.onProven = resolve));

	constructor(private readonly options: ClientOptions) {
		this.admission = new Admission(options);
	}

	/** Why the run was stopped, when it was. */
	get stop(): Stop | undefined {
		return this.stopReason;
	}

	/** Whether Tencent has accepted the credential lately, in this run or another of this process. */
	get isProven(): boolean {
		const { account, clock, shared } = this.options;
		return shared.provenCredentials.isFresh(account.fingerprint, clock.now());
	}

	/**
	 * Waits for a call as long as it might show that the credential is wrong, so that a wrong key costs
	 * one call: until it is over, or until the credential has worked lately.
	 */
	async letProve(call: Promise<unknown>): Promise<void> {
		if (!this.isProven) await Promise.race([call, this.whenProven]);
	}

	/** Whether a call of this run may have arrived. */
	get hasReachedHost(): boolean {
		return this.hasArrived;
	}

	/**
	 * Whether it makes sense to go on after calls without an answer: something readable has come back
	 * in this run, or the host has worked before and calls may still arrive.
	 */
	get hasSignOfLife(): boolean {
		const { account, shared } = this.options;
		const hasWorked = shared.provenCredentials.has(account.fingerprint);
		return this.hasAnswer || (hasWorked && this.hasArrived);
	}

	/** Whether nothing new may begin. */
	get isHalted(): boolean {
		return this.options.halt.isHalted;
	}

	get totals(): CallTotals {
		const { calls, throttledCalls } = this;
		const { limitedMs, budgetedMs } = this.admission;
		return { calls, throttledCalls, limitedMs, budgetedMs };
	}

	/** To be called when the run is over. */
	close(): void {
		this.admission.close();
	}

	/** Halts the run: the host was never reached. */
	giveUp(reason: string): void {
		this.stopRun({ kind: 'unreachable', reason });
	}

	/** Waits between attempts; ends at once when the run is halted. */
	async waitBeforeAttempt(attempts: number): Promise<void> {
		const { clock, random, halt } = this.options;
		await clock.sleep(backoffMs(attempts, random()), halt);
	}

	/**
	 * Makes one call that counts. Calls that Tencent refuses at the door, as too frequent or for
	 * an expired UserSig, are made again here and do not count.
	 *
	 * @param lane what the call writes to, such as an account; calls with the same lane never overlap
	 * in this process
	 * @param onPlaced called when the call leaves, when it has to wait for its lane, and when it does
	 * not leave at all: from then on another call would not wait behind it
	 */
	async call(
		body: string,
		lane: string | undefined,
		onPlaced: () => void = () => {},
		terms: CallTerms = {},
	): Promise<CallResult> {
		let hasRenewed = false;
		for (let throttled = 1; ;) {
			const result = await this.callOnce(body, lane, onPlaced, terms);
			const handling = result.kind === 'answered' ? handlingOf(result.answer) : undefined;
			if (handling !== 'throttle') this.throttledSince = undefined;
			if (result.kind !== 'answered') return result;
			if (handling === 'throttle') {
				this.onThrottled();
				if (this.isOutOfPatience) return { kind: 'throttled', answer: result.answer };
				await this.waitBeforeAttempt(throttled++);
				continue;
			}
			if (handling === 'renewUserSig' && !hasRenewed) {
				hasRenewed = true;
				if (this.renewUserSig()) continue;
			}
			return this.concludeAnswer(result);
		}
	}

	private async callOnce(
		body: string,
		lane: string | undefined,
		onPlaced: () => void,
		{ charge = ONE, leaveBy = Number.POSITIVE_INFINITY, onLeave }: CallTerms,
	): Promise<CallResult> {
		const leave = await this.admission.enter(lane, charge, onPlaced);
		if (!leave) return { kind: 'notSent' };
		let wasCarriedOut = false;
		try {
			const now = this.options.clock.now();
			if (now > leaveBy) return { kind: 'expired' };
			onLeave?.(now);
			const result = this.readResult(await this.post(body));
			wasCarriedOut = result.kind === 'answered' && result.answer.errorCode === 0;
			return result;
		} finally {
			leave(wasCarriedOut);
		}
	}

	private async post(body: string): Promise<PostResult> {
		const { account, endpoint, limits, post } = this.options;
		const url = `${account.baseUrl}/${endpoint.path}`;
		return await post({ url, body, timeoutMs: limits.callTimeout });
	}

	private readResult(result: PostResult): CallResult {
		if (result.kind === 'unusable') {
			this.stopRun(result);
			return { kind: 'notSent' };
		}
		this.calls += 1;
		if (result.kind === 'failure') return this.leaveUnanswered(result);
		const { statusCode, body } = result;
		const answer = readAnswer(body);
		if (!answer) {
			const reason = `The answer is not Tencent Chat's (HTTP status ${statusCode})`;
			return this.leaveUnanswered({ reason, mayHaveArrived: !isRefusedOnTheWay(statusCode) });
		}
		this.hasArrived = true;
		this.hasAnswer = true;
		const redacted = redactAnswer(answer, this.options.account.redact);
		return { kind: 'answered', answer: redacted, isAmbiguous: statusCode >= 500 };
	}

	private leaveUnanswered({ reason, mayHaveArrived }: NoAnswer): CallResult {
		this.hasArrived ||= mayHaveArrived;
		return { kind: 'unanswered', reason, mayHaveArrived };
	}

	private onThrottled(): void {
		this.throttledCalls += 1;
		this.throttledSince ??= this.options.clock.now();
		this.admission.slowDown();
	}

	private get isOutOfPatience(): boolean {
		const since = this.throttledSince;
		return since !== undefined && this.options.clock.now() - since >= THROTTLE_PATIENCE_MS;
	}

	private renewUserSig(): boolean {
		this.options.account.renewUserSig?.();
		return this.options.account.renewUserSig !== undefined;
	}

	private concludeAnswer(result: Extract<CallResult, { kind: 'answered' }>): CallResult {
		const { answer } = result;
		const { account, clock, shared } = this.options;
		const handling = handlingOf(answer);
		if (handling === 'stopRun' || handling === 'renewUserSig') {
			const code = describeCode(answer.errorCode);
			shared.provenCredentials.revoke(account.fingerprint);
			this.stopRun({ kind: 'refused', code, info: answer.errorInfo });
			return { kind: 'stopped' };
		}
		shared.provenCredentials.add(account.fingerprint, clock.now());
		this.onProven();
		return result;
	}

	private stopRun(stop: Stop): void {
		this.stopReason ??= stop;
		this.options.halt.halt();
	}
}

type NoAnswer = Pick<Extract<CallResult, { kind: 'unanswered' }>, 'reason' | 'mayHaveArrived'>;

/**
 * Whether an answer that is not Tencent Chat's comes from something in front of it, such as a proxy
 * or a server at a wrong address, which has handed nothing on: a redirect, or a status of 400 to 499.
 */
function isRefusedOnTheWay(statusCode: number): boolean {
	return statusCode >= 300 && statusCode < 500;
}

/** What to do with the answer to a whole call; 0 is the code of one that went through. */
function handlingOf({ errorCode }: Answer): CodeHandling {
	return errorCode === 0 ? 'accept' : describeCode(errorCode).handling;
}
