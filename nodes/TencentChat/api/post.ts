import type { Problem } from './problem';

/** One HTTP POST to Tencent Chat; the UserSig and the rest of the query are added on the way. */
export interface PostRequest {
	/** Absolute, without a query. */
	readonly url: string;
	/** JSON. */
	readonly body: string;
	/** Milliseconds until the call counts as unanswered. */
	readonly timeoutMs: number;
}

/** What came back: an HTTP answer of any status, or none. */
export type PostResult =
	| { readonly kind: 'reply'; readonly statusCode: number; readonly body: unknown }
	| {
			readonly kind: 'failure';
			/** What happened, without addresses or secrets. */
			readonly reason: string;
			/** Whether the server may have received the request. */
			readonly mayHaveArrived: boolean;
	  }
	/** The credential became unusable, such as a pasted UserSig that expired in the middle of a run. */
	| { readonly kind: 'unusable'; readonly problem: Problem };

/** Sends a request; never rejects for a fault of the network or the server. */
export type Post = (request: PostRequest) => Promise<PostResult>;
