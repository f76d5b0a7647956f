import type { Stop } from '../api/client';

/** What is known of one friend when nothing more will be sent for it. */
export type Settlement = {
	/** Calls that carried the friend, throttled ones left out. */
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
	  }
	/** Tencent said no without a code. */
	| { readonly kind: 'unexplained'; readonly reason: string }
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
	| { readonly kind: 'unread'; readonly reason: string }
	/** Too frequent for ten minutes. */
	| { readonly kind: 'throttled'; readonly code: number; readonly info: string }
	/** Cancelled when there is no `stop`. */
	| { readonly kind: 'notSent'; readonly stop: Stop | undefined }
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
