import { spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';

import type { IDataObject } from 'n8n-workflow';

import { friendsAdded, friendsRequested, SECRET, signAs } from '../trigger/support/callbacks';
import { findFreePort } from './host/ports';
import { Program } from './host/program';
import type { StoredExecution } from './host/workbench';
import { jsonOf } from './support/executions';
import { Station } from './support/station';
import {
	ActiveWorkflow,
	aRespondNode,
	aTriggerNode,
	chain,
	createWebhookCredential,
	TRIGGER,
	type Answered,
} from './support/triggerStation';

const OK = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

let redis: Program;
let worker: Program;
let station: Station;

/** A main process that hands executions to a worker by way of Redis. */
async function open(): Promise<void> {
	const port = await findFreePort();
	const logFile = '/dev/null';
	redis = new Program('Redis', 'redis-server', ['--port', String(port), '--save', ''], {
		env: process.env,
		logFile,
	});
	await redis.untilReady(async () => await isListening(port));
	const env = {
		EXECUTIONS_MODE: 'queue',
		QUEUE_BULL_REDIS_HOST: '127.0.0.1',
		QUEUE_BULL_REDIS_PORT: String(port),
	};
	station = await Station.open({ env });
	worker = await startWorker(env);
}

async function startWorker(env: NodeJS.ProcessEnv): Promise<Program> {
	const { installed, environment, userFolder } = station.host;
	const healthPort = await findFreePort();
	const program = new Program(
		'n8n worker',
		installed.node,
		[installed.script, 'worker', '--concurrency=10'],
		{
			env: {
				...environment,
				...env,
				N8N_RUNNERS_BROKER_PORT: String(await findFreePort()),
				QUEUE_HEALTH_CHECK_ACTIVE: 'true',
				QUEUE_HEALTH_CHECK_PORT: String(healthPort),
			},
			logFile: join(userFolder, 'worker.log'),
		},
	);
	await program.untilReady(async () => {
		try {
			return (await fetch(`http://127.0.0.1:${healthPort}/healthz`)).ok;
		} catch {
			return false;
		}
	});
	return program;
}

async function isListening(port: number): Promise<boolean> {
	return await new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		socket.once('connect', () => (socket.destroy(), resolve(true)));
		socket.once('error', () => resolve(false));
	});
}

// Without Redis there is no queue to test.
(hasRedis ? describe : describe.skip)('in queue mode', () => {
	beforeAll(open);

	afterAll(async () => {
		await worker?.stop();
		await station?.close();
		await redis?.stop();
	});

	/** Posts a callback that is signed for this moment, and waits for the workflow. */
	async function call(
		parameters: IDataObject,
		callback: ReturnType<typeof friendsAdded>,
		respond?: IDataObject,
	): Promise<{ answered: Answered; execution: StoredExecution }> {
		const credential = await createWebhookCredential(station);
		const trigger = aTriggerNode(parameters, credential);
		const nodes = respond ? [trigger, aRespondNode(respond)] : [trigger];
		const workflow = await ActiveWorkflow.open(station, chain(...nodes));
		const now = Math.floor(Date.now() / 1000);
		const signed = { Sign: signAs(SECRET.token, now), RequestTime: String(now) };
		const query = { ...callback.query, ...signed };
		const answered = await workflow.post({ query, body: callback.body });
		const [execution] = await workflow.untilExecuted(1);
		if (!execution) throw new Error('The workflow did not run');
		await workflow.deactivate();
		return { answered, execution };
	}

	const asking = { events: ['Sns.CallbackPrevFriendAdd'], respond: 'workflow' };

	it('a worker runs the workflow of a callback that was answered before', async () => {
		const { answered, execution } = await call({}, friendsAdded('a'));

		expect(answered).toMatchObject({ status: 200, body: OK });
		expect(jsonOf(execution, TRIGGER)).toMatchObject([[{ toAccount: 'a' }]]);
	});

	it('the answer of a worker reaches Tencent Chat, and the worker does not claim more', async () => {
		const decision = "={{ $json.toAccount === 'b' ? 'refuse' : 'allow' }}";

		const { answered, execution } = await call(asking, friendsRequested('a', 'b'), { decision });

		expect(answered).toMatchObject({
			status: 200,
			body: {
				...OK,
				ResultItem: [
					{ To_Account: 'a', ResultCode: 0 },
					{ To_Account: 'b', ResultCode: 38_000 },
				],
			},
		});
		expect(jsonOf(execution, 'Respond')).toMatchObject([
			[
				{ outcome: 'sent', resultCode: 0 },
				{ outcome: 'sent', resultCode: 38_000 },
			],
			[],
		]);
	});

	it('the default holds when the worker’s workflow ends without an answer', async () => {
		const { answered } = await call({ ...asking, fallback: 'refuse' }, friendsRequested('a'));

		expect(answered).toMatchObject({
			status: 200,
			body: { ...OK, ResultItem: [{ To_Account: 'a', ResultCode: 38_000 }] },
		});
	});

	it('nobody answers twice', () => {
		expect(station.host.log).not.toMatch(/ERR_HTTP_HEADERS_SENT|Error in handling webhook/);
	});
});
