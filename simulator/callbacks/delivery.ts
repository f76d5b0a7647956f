import type { SimulatorClock } from '../clock';
import { type JsonObject, parseJsonObject } from '../json';
import type { CallbackPost, CallbackRequest, CallbackResponse } from './post';

/**
 * How one attempt to deliver a callback ended:
 * - `answered`: with HTTP 200 and a JSON object
 * - `timedOut`: no answer in time
 * - `badStatus`: with another status than 200
 * - `notJson`: with HTTP 200 and no JSON object
 * - `unreachable`: there was nobody, or the connection broke
 * - `stopped`: the simulator was stopped or reset meanwhile
 */
export type Delivery =
	| { readonly result: 'answered'; readonly httpStatus: number; readonly answer: JsonObject }
	| { readonly result: 'badStatus' | 'notJson'; readonly httpStatus: number }
	| { readonly result: 'unreachable'; readonly error: string }
	| { readonly result: 'timedOut' | 'stopped' };

/** What a delivery goes through. */
export interface Route {
	readonly post: CallbackPost;
	readonly clock: SimulatorClock;
	readonly timeoutMs: number;
	/** Ends the delivery early. */
	readonly stopping: AbortSignal;
}

/** Posts a callback and waits for the answer, as long as it may take. */
export async function deliver(
	message: Omit<CallbackRequest, 'signal'>,
	{ post, clock, timeoutMs, stopping }: Route,
): Promise<Delivery> {
	const over = new AbortController();
	const signal = AbortSignal.any([stopping, over.signal]);

	const delivery = await Promise.race([
		post({ ...message, signal }).then(judge, explain),
		clock.sleep(timeoutMs, signal).then((): Delivery => ({ result: 'timedOut' })),
	]);

	// Whichever of the two is still under way has no meaning any more.
	over.abort();
	return stopping.aborted ? { result: 'stopped' } : delivery;
}

function judge({ status, body }: CallbackResponse): Delivery {
	if (status !== 200) return { result: 'badStatus', httpStatus: status };

	const answer = parseJsonObject(body);
	return answer
		? { result: 'answered', httpStatus: status, answer }
		: { result: 'notJson', httpStatus: status };
}

function explain(error: unknown): Delivery {
	return { result: 'unreachable', error: error instanceof Error ? error.message : String(error) };
}
