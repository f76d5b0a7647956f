import type { Call, HostileServer, Line, Reply } from './hostileServer';

/** What a client in the same process sees of a call. */
export type Seen =
	| { readonly kind: 'reply'; readonly statusCode: number; readonly body: unknown }
	| { readonly kind: 'failure'; readonly reason: string; readonly mayHaveArrived: boolean };

const BROKEN: Seen = { kind: 'failure', reason: 'The connection broke', mayHaveArrived: true };

const TIMED_OUT: Seen = { kind: 'failure', reason: 'No answer in time', mayHaveArrived: true };

const REFUSED: Seen = {
	kind: 'failure',
	reason: 'The host refused the connection',
	mayHaveArrived: false,
};

/** Makes a call without a network, and gives it up after a time, as a client on a network does. */
export async function callInProcess(
	server: HostileServer,
	call: Call,
	{ timeoutMs, sleep }: { timeoutMs: number; sleep: (ms: number) => Promise<void> },
): Promise<Seen> {
	const line: Line = { isCut: false };
	let isOver = false;
	const timeout = sleep(timeoutMs).then(() => {
		if (!isOver) line.isCut = true;
		return TIMED_OUT;
	});
	const seen = server.receive(call, line).then(async (reply) => {
		if (reply.kind === 'silence') return await timeout;
		isOver = true;
		return toSeen(reply);
	});
	return await Promise.race([seen, timeout]);
}

function toSeen(reply: Reply): Seen {
	switch (reply.kind) {
		case 'answer':
			return { kind: 'reply', statusCode: reply.status, body: parse(reply.text) };
		case 'refused':
			return REFUSED;
		case 'halfAnswer':
		case 'reset':
		case 'silence':
			return BROKEN;
	}
}

/** Parsed where it is JSON, as n8n hands bodies on. */
function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
