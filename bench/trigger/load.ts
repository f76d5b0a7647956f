import { Agent, request } from 'node:http';

/** How long the answers to a stream of requests took, in milliseconds. */
export interface LoadResult {
	readonly ratePerSecond: number;
	readonly requests: number;
	readonly p50Ms: number;
	readonly p99Ms: number;
	readonly maxMs: number;
	/** Answers with another status than the one that was expected, and broken connections. */
	readonly failures: number;
}

/** One request of a stream. */
export interface LoadRequest {
	readonly url: string;
	readonly body: string;
}

export interface LoadPlan {
	readonly ratePerSecond: number;
	readonly seconds: number;
	readonly expectedStatus: number;
	/** Makes the next request; each may be signed for its moment. */
	readonly next: (index: number) => LoadRequest;
}

/**
 * Sends requests at a rate, whether or not earlier ones have been answered, as Tencent Chat does.
 * A request's time begins when it was due, so that a slow sender cannot hide a slow server.
 */
export async function sendLoad(plan: LoadPlan): Promise<LoadResult> {
	const { ratePerSecond, seconds, expectedStatus, next } = plan;
	const agent = new Agent({ keepAlive: true });
	const count = Math.round(ratePerSecond * seconds);
	const startsAt = performance.now();
	const sent: Array<Promise<SentResult>> = [];
	for (let index = 0; index < count; index++) {
		const dueAt = startsAt + (index * 1000) / ratePerSecond;
		await wait(dueAt - performance.now());
		sent.push(send(next(index), agent, dueAt));
	}
	const answers = await Promise.all(sent);
	agent.destroy();
	const times = answers.map(({ ms }) => ms).sort((left, right) => left - right);
	return {
		ratePerSecond,
		requests: count,
		p50Ms: quantile(times, 0.5),
		p99Ms: quantile(times, 0.99),
		maxMs: quantile(times, 1),
		failures: answers.filter(({ status }) => status !== expectedStatus).length,
	};
}

interface SentResult {
	readonly status: number;
	readonly ms: number;
}

async function send({ url, body }: LoadRequest, agent: Agent, dueAt: number): Promise<SentResult> {
	return await new Promise((resolve) => {
		const end = (status: number) => resolve({ status, ms: performance.now() - dueAt });
		const options = { method: 'POST', agent, headers: { 'Content-Type': 'application/json' } };
		const sent = request(url, options, (response) => {
			response.resume().once('end', () => end(response.statusCode ?? 0));
		});
		sent.once('error', () => {
			// n8n closed an idle connection at the moment it was used; it has seen nothing of the request.
			if (sent.reusedSocket) resolve(send({ url, body }, agent, dueAt));
			else end(0);
		});
		sent.end(body);
	});
}

async function wait(ms: number): Promise<void> {
	if (ms <= 0) return;
	await new Promise((resolve) => setTimeout(resolve, ms));
}

function quantile(sorted: readonly number[], share: number): number {
	const index = Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1);
	return Math.round(sorted[Math.max(0, index)] ?? NaN);
}
