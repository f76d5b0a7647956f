import { describeCode } from '../../../../nodes/TencentChat/api/codes/codes';
import { ENDPOINTS } from '../../../../nodes/TencentChat/api/endpoints';
import { Halt } from '../../../../nodes/TencentChat/api/halt';
import { ask, type Reply } from '../../../../nodes/TencentChat/bulk/ask';
import type { Outcome } from '../../../../nodes/TencentChat/bulk/outcome';
import { aRun, type Run, type RunOptions } from '../api/support/aRun';
import { aRefusal, aReply, inTurn } from '../api/support/fakeServer';
import { VirtualClock } from '../../../support/virtualClock';
import { LOST, UNREACHED } from './support/answers';

interface Asked extends Run {
	readonly reply: Reply;
}

/** Asks for a list with at most three attempts. */
async function askFor(options: RunOptions = {}): Promise<Asked> {
	const run = aRun({ endpoint: ENDPOINTS.friendGet, ...options });
	const { client, clock } = run;
	const reply = await clock.run(ask('{}', { client, maxAttempts: 3 }));
	return { ...run, reply };
}

function failureOf({ reply }: Asked): Outcome | undefined {
	return 'failure' in reply ? reply.failure : undefined;
}

describe('a question', () => {
	it('comes back with the answer', async () => {
		const { reply, server } = await askFor({ reply: () => aReply({ FriendNum: 7 }) });

		expect(reply).toMatchObject({ answer: { errorCode: 0, body: { FriendNum: 7 } } });
		expect(server.requests).toHaveLength(1);
	});

	it.each([
		['no answer came', LOST],
		['the connection failed', UNREACHED],
		['Tencent had a passing fault', aRefusal(30007)],
	])('is asked again when %s, as asking changes nothing', async (_name, fault) => {
		const { reply, server } = await askFor({ reply: inTurn(fault, aReply()) });

		expect(reply).toHaveProperty('answer');
		expect(server.requests).toHaveLength(2);
	});

	it('is not asked again when Tencent said no', async () => {
		const asked = await askFor({ reply: () => aRefusal(30003, 'nobody') });

		expect(failureOf(asked)).toMatchObject({
			outcome: 'rejected',
			resultCode: 30003,
			resultInfo: 'nobody',
			attempts: 1,
			hint: describeCode(30003).hint,
		});
		expect(asked.server.requests).toHaveLength(1);
	});

	it('is not asked again when Tencent said no without a code', async () => {
		const asked = await askFor({ reply: () => aReply({ ActionStatus: 'FAIL' }) });

		expect(failureOf(asked)).toMatchObject({
			outcome: 'rejected',
			resultCode: null,
			attempts: 1,
			reason: 'Tencent Chat answered FAIL and does not say why',
		});
		expect(asked.server.requests).toHaveLength(1);
	});

	it.each([
		['a passing fault', aRefusal(30007), { outcome: 'failed', resultCode: 30007, attempts: 3 }],
		['no answer', LOST, { resultCode: null, attempts: 3, retryable: true }],
	])('fails after Max Attempts with %s', async (_name, fault, failure) => {
		const asked = await askFor({ reply: () => fault });

		expect(failureOf(asked)).toMatchObject(failure);
		expect(asked.server.requests).toHaveLength(3);
	});

	it('does not claim that a change may have been made, as it changes nothing', async () => {
		const asked = await askFor({ reply: () => LOST });

		expect(failureOf(asked)).toMatchObject({
			outcome: 'failed',
			reason: 'No answer in time',
			hint: 'Run again for this item.',
		});
		expect(asked.client.stop).toBeUndefined();
		expect(failureOf(asked)?.reason).not.toContain('change');
	});

	it('stops the run when the host was never reached', async () => {
		const asked = await askFor({ reply: () => UNREACHED });

		expect(asked.client.stop).toMatchObject({ kind: 'unreachable' });
		expect(failureOf(asked)).toMatchObject({ outcome: 'notSent', attempts: 3 });
	});

	it('fails when the run is stopped for the credential', async () => {
		const asked = await askFor({ reply: () => aRefusal(70009) });

		expect(failureOf(asked)).toMatchObject({ outcome: 'notSent', resultCode: 70009, attempts: 1 });
	});

	it('fails without an attempt when it was refused as too frequent for ten minutes', async () => {
		const asked = await askFor({ reply: () => aRefusal(60007) });

		expect(failureOf(asked)).toMatchObject({
			outcome: 'failed',
			resultCode: 60007,
			attempts: 0,
			hint: describeCode(60007).hint,
		});
	});

	it('is not asked when the run was cancelled before', async () => {
		const halt = new Halt();
		halt.halt();

		const asked = await askFor({ halt });

		expect(failureOf(asked)).toMatchObject({ outcome: 'notSent', attempts: 0, resultCode: null });
		expect(asked.server.requests).toEqual([]);
	});

	it('is not asked again when the run is cancelled meanwhile', async () => {
		const clock = new VirtualClock();
		const halt = new Halt();
		void clock.sleep(120).then(() => halt.halt());

		const asked = await askFor({ clock, halt, reply: () => LOST });

		expect(asked.server.requests).toHaveLength(1);
		expect(failureOf(asked)).toMatchObject({ outcome: 'notSent', attempts: 1 });
	});
});
