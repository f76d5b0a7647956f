import type { Clock } from '../../../../../nodes/TencentChat/api/clock';
import type { Post, PostRequest, PostResult } from '../../../../../nodes/TencentChat/api/post';

/** What the server says to the request with this number, from 0. */
export type Reply = (request: PostRequest, index: number) => PostResult;

/** A request with its time on the way. */
export interface SeenRequest extends PostRequest {
	readonly startedAt: number;
	endedAt: number | undefined;
}

/** Stands in for HTTP: takes its time by the clock and keeps what it saw. */
export class FakeServer {
	readonly requests: SeenRequest[] = [];

	mostInFlight = 0;

	private inFlight = 0;

	constructor(
		private readonly clock: Clock,
		private readonly reply: Reply,
		private readonly latencyMs: number,
	) {}

	/** The bodies of the requests, in the order in which they left. */
	get bodies(): string[] {
		return this.requests.map(({ body }) => body);
	}

	readonly post: Post = async (request) => {
		const seen: SeenRequest = { ...request, startedAt: this.clock.now(), endedAt: undefined };
		const result = this.reply(request, this.requests.length);
		this.requests.push(seen);
		this.inFlight += 1;
		this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
		await this.clock.sleep(this.latencyMs);
		this.inFlight -= 1;
		seen.endedAt = this.clock.now();
		return result;
	};
}

/** Says one result after the other; the last one again and again. */
export function inTurn(...results: readonly PostResult[]): Reply {
	return (_request, index) => {
		const result = results[Math.min(index, results.length - 1)];
		if (result === undefined) throw new Error('The script is empty');
		return result;
	};
}

/** An HTTP answer with Tencent Chat's envelope; by default a success. */
export function aReply(body: Readonly<Record<string, unknown>> = {}): PostResult {
	const envelope = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };
	return { kind: 'reply', statusCode: 200, body: { ...envelope, ...body } };
}

/** An HTTP answer that refuses the whole call. */
export function aRefusal(errorCode: number, errorInfo = 'refused'): PostResult {
	return aReply({ ActionStatus: 'FAIL', ErrorCode: errorCode, ErrorInfo: errorInfo });
}
