import type { Problem } from './problem';
import type { Answer } from './answer';
import type { Code } from './codes/codes';

/** How a call ended. */
export type CallResult =
	| {
			readonly kind: 'answered';
			readonly answer: Answer;
			/** Whether the HTTP status (5xx) leaves open what the server has done, whatever the answer says. */
			readonly isAmbiguous: boolean;
	  }
	/** No readable answer. */
	| { readonly kind: 'unanswered'; readonly reason: string; readonly mayHaveArrived: boolean }
	/** Too frequent for ten minutes. */
	| { readonly kind: 'throttled'; readonly answer: Answer }
	/** This call was refused for a reason that holds for the whole run. */
	| { readonly kind: 'stopped' }
	/** The time in which the call may leave was over before it could. */
	| { readonly kind: 'expired' }
	/** The run was halted before the call left. */
	| { readonly kind: 'notSent' };

/** Why no call of this run can succeed. */
export type Stop =
	| { readonly kind: 'refused'; readonly code: Code; readonly info: string }
	| { readonly kind: 'unreachable'; readonly reason: string }
	| { readonly kind: 'unusable'; readonly problem: Problem };
