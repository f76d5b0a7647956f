import { NEVER, type Repeat } from '../../../../nodes/TencentChat/bulk/repeat';
import type { Vocabulary } from '../../../../nodes/TencentChat/bulk/outcome';
import { Halt } from '../../../../nodes/TencentChat/api/halt';
import { aRefusal, aReply, inTurn, type Reply } from '../api/support/fakeServer';
import { anAnswer, LOST, UNREACHED } from './support/answers';
import { aLane } from './support/friends';
import { send, type SendOptions } from './support/sendRun';

const WINDOW: Repeat = { kind: 'deduplicated', windowMs: 120_000 };

const MESSAGES: Vocabulary = {
	success: 'sent',
	noun: 'message',
	alreadyDone: [],
	interpret: () => undefined,
	findOut: 'Look at the conversation first.',
};

/** Sends one message of which each try gets the next answer; the last one again and again. */
async function sendOne(repeat: Repeat, reply: Reply, options: SendOptions = {}) {
	const run = await send([aLane('sales', ['a'])], {
		reply,
		repeatOf: () => repeat,
		vocabulary: MESSAGES,
		...options,
	});
	return { run, tries: run.server.requests.length, outcome: run.outcomes[0] };
}

const DONE = anAnswer({ a: 0 });

describe('what must never be done twice', () => {
	it.each([
		['no answer came', LOST],
		['the server spoke of a fault in the middle', aRefusal(91000)],
		['its own result is a timeout', anAnswer({ a: 70169 })],
		['a gateway answered with a server error', { ...aRefusal(30006), statusCode: 502 } as never],
	])('is not asked for again when %s', async (_what, answer) => {
		const { tries, outcome } = await sendOne(NEVER, inTurn(answer, DONE));

		expect(tries).toBe(1);
		expect(outcome).toMatchObject({
			outcome: 'unknown',
			retryable: false,
			hint: 'Look at the conversation first.',
			attempts: 1,
		});
		expect(outcome?.reason).toMatch(/; the change may have been made or not$/);
	});

	it.each([
		['never got there', UNREACHED],
		['was refused as too frequent', aRefusal(60007)],
	])('is asked for again when the call %s', async (_what, answer) => {
		const { tries, outcome } = await sendOne(NEVER, inTurn(answer, DONE));

		expect(tries).toBe(2);
		expect(outcome?.outcome).toBe('sent');
	});

	it('keeps the code that Tencent gave', async () => {
		const { outcome } = await sendOne(NEVER, inTurn(aRefusal(91000)));

		expect(outcome?.resultCode).toBe(91000);
	});

	it.each([
		['with a server error', { ...aRefusal(30001), statusCode: 503 } as never],
		['with a code that may be meant for one of them', aRefusal(60013)],
	])(
		'is not sent in parts after a refusal %s that leaves open what was done',
		async (_how, refused) => {
			const run = await send([aLane('sales', ['a', 'b'])], {
				reply: inTurn(refused, anAnswer({ a: 0, b: 0 })),
				repeatOf: () => NEVER,
				vocabulary: MESSAGES,
			});

			expect(run.calls).toEqual([['a', 'b']]);
			expect(run.outcomes.map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown']);
		},
	);
});

describe('what the server knows again for a while', () => {
	it('is sent with the same bytes while nobody knows of the first try', async () => {
		let made = 0;
		const { run, outcome } = await sendOne(WINDOW, inTurn(LOST, LOST, DONE), {
			createKeys: () => ({ seq: ++made, random: made }),
		});

		expect(new Set(run.server.bodies).size).toBe(1);
		expect(run.server.requests).toHaveLength(3);
		expect(outcome?.outcome).toBe('sent');
	});

	it('is not sent once an answer might come after the window', async () => {
		// The second try would be answered after 120 s.
		const reply: Reply = (_request, index) => (index === 0 ? LOST : DONE);
		const { tries, outcome } = await sendOne(WINDOW, reply, { latencyMs: 111_000 });

		expect(tries).toBe(1);
		expect(outcome).toMatchObject({ outcome: 'unknown', attempts: 1, retryable: false });
	});

	it('is not sent after a wait for the rate that took the window', async () => {
		const reply: Reply = (_request, index) => (index === 0 ? LOST : aRefusal(60007));
		const { run, outcome } = await sendOne(WINDOW, reply);

		const last = run.server.requests.at(-1);
		expect(last?.startedAt).toBeLessThanOrEqual(110_000);
		expect(run.clock.now()).toBeGreaterThan(110_000);
		expect(outcome).toMatchObject({ outcome: 'unknown', attempts: 1 });
	});

	it('counts its window from the first try that may have worked', async () => {
		const answers = [UNREACHED, LOST, LOST, DONE];
		const reply: Reply = (_request, index) => answers[index] ?? DONE;
		const { tries, outcome } = await sendOne(WINDOW, reply, { latencyMs: 36_000 });

		// From the second try on, three times 36 s are within 110 s.
		expect(tries).toBe(4);
		expect(outcome?.outcome).toBe('sent');
	});

	it('was sent, whatever code that nobody has documented the repeat is answered with', async () => {
		const { outcome } = await sendOne(WINDOW, inTurn(LOST, aRefusal(29_999)));

		expect(outcome).toMatchObject({ outcome: 'sent', attempts: 2 });
	});

	it('is rejected when such a code comes at once', async () => {
		const { outcome } = await sendOne(WINDOW, inTurn(aRefusal(29_999)));

		expect(outcome?.outcome).toBe('rejected');
	});

	it('is rejected when the repeat is refused for what would have stopped the first try', async () => {
		const { outcome } = await sendOne(WINDOW, inTurn(LOST, aRefusal(30003)));

		expect(outcome?.outcome).toBe('rejected');
		expect(outcome?.hint).toMatch(/may have been made all the same/);
	});

	it('stays unknown when passing faults are all that follows', async () => {
		const { outcome, tries } = await sendOne(WINDOW, inTurn(LOST, aRefusal(30006)));

		expect(tries).toBe(5);
		expect(outcome).toMatchObject({ outcome: 'unknown', resultCode: 30006 });
	});

	it('stays unknown when the run is cancelled after a try without an answer', async () => {
		const halt = new Halt();
		const reply: Reply = () => {
			halt.halt();
			return LOST;
		};
		const { outcome, tries } = await sendOne(WINDOW, reply, { halt });

		expect(tries).toBe(1);
		expect(outcome?.outcome).toBe('unknown');
	});
});

describe('what may be done twice', () => {
	it('is asked for again as often as the run allows', async () => {
		const { tries, outcome } = await sendOne({ kind: 'safe' }, inTurn(LOST));

		expect(tries).toBe(5);
		expect(outcome).toMatchObject({ outcome: 'unknown', retryable: false });
	});
});

it('leaves open what became of a message that the answer does not name', async () => {
	const { outcome } = await sendOne(NEVER, inTurn(aReply({ ResultItem: [] }), DONE));

	expect(outcome).toMatchObject({ outcome: 'unknown', attempts: 1 });
});
