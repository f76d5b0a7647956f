import { Agent as HttpAgent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import { Agent as HttpsAgent, request as requestSecurely } from 'node:https';

import { isNodeError } from '../nodeError';

/** A callback on its way. */
export interface CallbackRequest {
	readonly url: URL;
	readonly body: string;
	/** Breaks the request off. */
	readonly signal: AbortSignal;
}

/** What came back. */
export interface CallbackResponse {
	readonly status: number;
	readonly body: string;
}

/** Sends a callback; rejects when there is nobody to answer. */
export type CallbackPost = (request: CallbackRequest) => Promise<CallbackResponse>;

/** Posts callbacks over connections that stay open, as Tencent does. */
export class CallbackPoster {
	private readonly http = new HttpAgent({ keepAlive: true });
	private readonly https = new HttpsAgent({ keepAlive: true });

	readonly post: CallbackPost = (callback) => this.send(callback, 'may meet a closed connection');

	/** Closes the connections. */
	close(): void {
		this.http.destroy();
		this.https.destroy();
	}

	private send(
		callback: CallbackRequest,
		attempt: 'may meet a closed connection' | 'is the last',
	): Promise<CallbackResponse> {
		return new Promise((resolve, reject) => {
			const outgoing = this.open(callback, (incoming) => {
				read(incoming).then(resolve, reject);
			});
			outgoing.on('error', (error) => {
				// An idle connection that the other side was just closing carried nothing there.
				const isStale = outgoing.reusedSocket && isNodeError(error) && error.code === 'ECONNRESET';
				if (isStale && attempt !== 'is the last') {
					this.send(callback, 'is the last').then(resolve, reject);
				} else reject(error);
			});
			outgoing.end(callback.body);
		});
	}

	private open(
		{ url, body, signal }: CallbackRequest,
		onResponse: (incoming: IncomingMessage) => void,
	): ClientRequest {
		const headers = {
			'Content-Type': 'application/json',
			'Content-Length': Buffer.byteLength(body),
		};
		const options = { method: 'POST', headers, signal };

		return url.protocol === 'https:'
			? requestSecurely(url, { ...options, agent: this.https }, onResponse)
			: request(url, { ...options, agent: this.http }, onResponse);
	}
}

async function read(incoming: IncomingMessage): Promise<CallbackResponse> {
	const chunks: Buffer[] = [];
	for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
	return { status: incoming.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') };
}
