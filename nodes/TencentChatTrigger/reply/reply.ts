import type { CallbackAnswer } from './callbackAnswer';

/** What is used of the response of n8n's web server. */
export interface WebResponse {
	status(code: number): unknown;
	json(body?: unknown): unknown;
	end(chunk?: unknown): unknown;
}

/** Who gave the answer that Tencent Chat got. */
export type AnsweredBy = 'workflow' | 'trigger';

/** An answer and who gives it. */
export interface GivenAnswer {
	readonly by: AnsweredBy;
	readonly answer: CallbackAnswer;
}

/**
 * The one answer to a callback, given by whoever comes first: the workflow through n8n, or the
 * trigger when the time is over. n8n writes to the response whenever a workflow answers, ends or
 * fails, so the response is taken over: what n8n says in words of its own becomes an answer that
 * Tencent Chat reads, and what comes after the answer is dropped.
 */
export class Reply {
	/** Who answered, once somebody has. */
	readonly settled: Promise<AnsweredBy>;

	private announce: (by: AnsweredBy) => void = () => {};

	private hasSettled = false;

	private readonly write: (answer: CallbackAnswer) => void;

	/** @param interpret makes an answer of the body that n8n wants to send */
	constructor(
		response: WebResponse,
		private readonly interpret: (said: unknown) => GivenAnswer,
	) {
		this.settled = new Promise((resolve) => {
			this.announce = resolve;
		});
		const { json, end } = response;
		this.write = (answer) => {
			Object.assign(response, { json, end });
			response.status(200);
			response.json(answer);
			silence(response);
		};
		response.json = (said) => {
			this.give(this.interpret(said));
			return response;
		};
		// n8n ends the response once more after each answer, then without a text.
		response.end = (said) => {
			if (said !== undefined) this.give(this.interpret(said));
			return response;
		};
	}

	get isSettled(): boolean {
		return this.hasSettled;
	}

	/** Answers, unless somebody has. */
	give({ by, answer }: GivenAnswer): void {
		if (this.hasSettled) return;
		this.hasSettled = true;
		this.write(answer);
		this.announce(by);
	}
}

/** Drops what is written to a response that has been sent: it would be an error of n8n's. */
function silence(response: WebResponse): void {
	const drop = () => response;
	Object.assign(response, { json: drop, end: drop, send: drop, setHeader: drop, setHeaders: drop });
}
