/**
 * What the client does with a code:
 * - `accept`: not a fault; `outcome` says what it means
 * - `reject`: Tencent said no; sending the same again changes nothing now
 * - `retry`: a passing fault; send again up to the run's attempts
 * - `retryOnce`: may be a passing fault or bad input; send again once at most
 * - `throttle`: too many calls; slow down and send again without counting an attempt
 * - `renewUserSig`: sign a new UserSig once, then stop the run
 * - `stopRun`: concerns the credential or the app; no call of this run can succeed
 */
export type CodeHandling =
	'accept' | 'reject' | 'retry' | 'retryOnce' | 'throttle' | 'renewUserSig' | 'stopRun';

/** One `ErrorCode` or `ResultCode` of Tencent Chat. */
export interface Code {
	readonly code: number;
	/** What happened, as a sentence without a final period. */
	readonly meaning: string;
	/** What the reader can do next, as full sentences. */
	readonly hint: string;
	readonly handling: CodeHandling;
	/** Whether the same request can succeed later without anybody changing anything here. */
	readonly retryable: boolean;
	/** The outcome of a friend that is left with this code. */
	readonly outcome: CodeOutcome;
	/** The server may have made the change although it answered with this code. */
	readonly isAmbiguous?: true;
	/** When it refuses a call as a whole, the reason may lie in a single one of those that it carries. */
	readonly mayConcernOne?: true;
}

export type CodeOutcome = 'alreadyFriends' | 'failed' | 'notSent' | 'pending' | 'rejected';
