import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import {
	OK_ANSWER,
	type CallbackAnswer,
} from '../../../../nodes/TencentChatTrigger/reply/callbackAnswer';
import {
	DECISION_MS,
	findOpenReply,
	keepOpen,
	type WallClock,
} from '../../../../nodes/TencentChatTrigger/reply/openReplies';
import {
	Reply,
	type GivenAnswer,
	type WebResponse,
} from '../../../../nodes/TencentChatTrigger/reply/reply';

const NO: CallbackAnswer = { ActionStatus: 'OK', ErrorCode: 1, ErrorInfo: 'No' };

const BY_TRIGGER: GivenAnswer = { by: 'trigger', answer: OK_ANSWER };

/** Takes an answer of the workflow, and makes the trigger's of everything else. */
function interpret(said: unknown): GivenAnswer {
	return said === 'no' ? { by: 'workflow', answer: NO } : BY_TRIGGER;
}

/** What n8n's web server puts on top of Node's response. */
function likeExpress(raw: ServerResponse): ServerResponse & WebResponse {
	return Object.assign(raw, {
		status: (code: number) => Object.assign(raw, { statusCode: code }),
		json: (body?: unknown) => {
			raw.setHeader('Content-Type', 'application/json');
			return raw.end(JSON.stringify(body));
		},
	});
}

/** A clock that a test sets forward; sleeps end a little early, as timers may. */
class ManualClock implements WallClock {
	private time = 1_000_000;

	private readonly waiting = new Set<() => void>();

	now(): number {
		return this.time;
	}

	async sleep(): Promise<void> {
		await new Promise<void>((resolve) => {
			this.waiting.add(resolve);
		});
	}

	async advance(ms: number): Promise<void> {
		this.time += ms;
		for (const wake of this.waiting) wake();
		this.waiting.clear();
		for (let turn = 0; turn < 5; turn++) await Promise.resolve();
	}
}

let server: Server;
let answering: (response: ServerResponse & WebResponse) => void;

beforeAll(async () => {
	server = createServer((_request, response) => answering(likeExpress(response)));
	await new Promise<void>((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
});

afterAll(() => {
	server.close();
	server.closeAllConnections();
});

/** What a client gets when the server does this with its response. */
async function get(act: (response: ServerResponse & WebResponse) => void) {
	answering = act;
	const { port } = server.address() as AddressInfo;
	const reply = await fetch(`http://127.0.0.1:${port}/`);
	return { status: reply.status, body: JSON.parse(await reply.text()) as unknown };
}

describe('a reply', () => {
	it('is what the workflow says', async () => {
		const settled: unknown[] = [];

		const got = await get((response) => {
			const reply = new Reply(response, interpret);
			void reply.settled.then((by) => settled.push(by));
			response.json('no');
		});

		expect(got).toEqual({ status: 200, body: NO });
		expect(settled).toEqual(['workflow']);
	});

	it.each<[name: string, act: (response: ServerResponse & WebResponse) => void]>([
		['ends without a word', (response) => response.json(undefined)],
		['fails', (response) => (response.status(500), response.json({ message: 'Error' }))],
		['is answered with a text', (response) => void response.end('Workflow was started')],
	])('is valid, whatever n8n says when a workflow %s', async (_name, act) => {
		const got = await get((response) => {
			new Reply(response, interpret);
			act(response);
		});

		expect(got).toEqual({ status: 200, body: OK_ANSWER });
	});

	it('is given once, and what comes later does no harm', async () => {
		const faults: unknown[] = [];

		const got = await get((response) => {
			const reply = new Reply(response, interpret);
			reply.give({ by: 'workflow', answer: NO });
			try {
				reply.give(BY_TRIGGER);
				response.status(500);
				response.setHeader('X-Late', '1');
				response.setHeaders(new Map([['x-late', '1']]));
				response.json({ message: 'late' });
				response.end('late');
				response.end();
			} catch (error) {
				faults.push(error);
			}
		});

		expect(got).toEqual({ status: 200, body: NO });
		expect(faults).toEqual([]);
	});

	it('waits when n8n ends a response that says nothing yet', async () => {
		const got = await get((response) => {
			new Reply(response, interpret);
			response.end();
			response.json('no');
		});

		expect(got.body).toEqual(NO);
	});
});

describe('an open reply', () => {
	const clock = new ManualClock();

	function openReply(friends?: readonly string[]) {
		const sent: unknown[] = [];
		const response: WebResponse = {
			status: () => response,
			json: (body) => sent.push(body),
			end: () => response,
		};
		const reply = new Reply(response, interpret);
		const ticket = keepOpen(reply, { friends, fallback: BY_TRIGGER, clock });
		return { reply, response, ticket, sent };
	}

	it('tells until when it waits and whom it is about', () => {
		const { ticket } = openReply(['a', 'b']);

		expect(ticket).toEqual({
			id: expect.any(String) as unknown,
			due: new Date(clock.now() + DECISION_MS).toISOString(),
			friends: ['a', 'b'],
		});
		expect(openReply().ticket).not.toHaveProperty('friends');
	});

	it('waits for the whole time and no longer', async () => {
		const { sent, reply } = openReply();

		await clock.advance(DECISION_MS - 1);
		expect(sent).toEqual([]);

		await clock.advance(1);
		expect(sent).toEqual([OK_ANSWER]);
		expect(await reply.settled).toBe('trigger');
	});

	it('is left alone once the workflow has answered', async () => {
		const { sent, response } = openReply();

		response.json('no');
		await clock.advance(DECISION_MS);

		expect(sent).toEqual([NO]);
	});

	it('is found by its ticket until it is answered', async () => {
		const { reply, ticket, response } = openReply();
		expect(findOpenReply(ticket.id)).toBe(reply);

		response.json('no');
		await reply.settled;

		expect(findOpenReply(ticket.id)).toBeUndefined();
	});

	it('answers in time for Tencent Chat, which waits for two seconds', () => {
		expect(DECISION_MS).toBe(1500);
	});
});
