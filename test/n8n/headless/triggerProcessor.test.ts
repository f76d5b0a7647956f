import { randomUUID } from 'node:crypto';

import type { INode } from 'n8n-workflow';

import { friendsAdded, friendsRequested, SECRET, signAs } from '../../../harness/callbacks';
import { N8nRig } from '../../../harness/n8n/n8nRig';
import {
	ActiveWorkflow,
	aRespondNode,
	aTriggerNode,
	chain,
	createWebhookCredential,
	post,
	TRIGGER,
	type Answered,
} from '../../../harness/n8n/triggerRig';
import { WebhookProcessor } from '../../../harness/n8n/webhookProcessor';
import { Worker } from '../../../harness/n8n/worker';
import { hasRedis, startRedis, type RedisService } from '../../../harness/services/redis';
import { until } from '../../../harness/services/until';
import { jsonOf } from '../support/executions';
import { describeWhere } from '../support/skip';

const OK = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };

const REFUSED = { ...OK, ResultItem: [{ To_Account: 'a', ResultCode: 38_000 }] };

/** How long the slow workflow takes to decide, in milliseconds: the trigger has answered by then. */
const SLOW_MS = 3000;

let redis: RedisService;
let station: N8nRig;
let worker: Worker;
let processor: WebhookProcessor;
let quick: ActiveWorkflow;
let slow: ActiveWorkflow;

/** Posts a callback that is signed for this moment to the processor. */
async function ask(workflow: ActiveWorkflow, callback = friendsRequested('a')): Promise<Answered> {
	const now = Math.floor(Date.now() / 1000);
	const signed = { Sign: signAs(SECRET.token, now), RequestTime: String(now) };
	const url = workflow.url.replace(station.host.url, processor.url);
	return await post(url, { query: { ...callback.query, ...signed }, body: callback.body });
}

function waiting(ms: number): INode {
	const jsCode = `await new Promise((go) => setTimeout(go, ${ms}));\nreturn $input.all();`;
	return {
		id: randomUUID(),
		name: 'Code',
		type: 'n8n-nodes-base.code',
		typeVersion: 2,
		position: [200, 0],
		parameters: { jsCode },
	};
}

function raise(): never {
	throw new Error('The workflow did not run');
}

const describeWithRedis = describeWhere(
	hasRedis(),
	'webhook processors: there is no Redis here; install redis-server',
);

describeWithRedis('a webhook processor', () => {
	beforeAll(async () => {
		redis = await startRedis();
		station = await N8nRig.open({ env: redis.environment });
		worker = await Worker.start(station.host, { name: 'worker', concurrency: 10 });
		const credential = await createWebhookCredential(station);
		const events = ['Sns.CallbackPrevFriendAdd', 'Sns.CallbackFriendAdd'];
		const trigger = () => aTriggerNode({ events, respond: 'workflow' }, credential);
		const respond = () => aRespondNode({ decision: 'refuse' });
		quick = await ActiveWorkflow.open(station, chain(trigger(), respond()));
		slow = await ActiveWorkflow.open(station, chain(trigger(), waiting(SLOW_MS), respond()));
		processor = await WebhookProcessor.start(station.host);
		// It is ready before it knows its URLs.
		await until('the processor', async () => (await ask(quick, friendsAdded('a'))).status !== 404);
		await quick.untilExecuted(1);
	});

	afterAll(async () => {
		await processor?.stop();
		await worker?.stop();
		await station?.close();
		await redis?.stop();
	});

	it('tells a worker of an event', async () => {
		const before = (await quick.executions()).length;

		const answered = await ask(quick, friendsAdded('a'));

		expect(answered).toMatchObject({ status: 200, body: OK });
		const executions = await quick.untilExecuted(before + 1);
		expect(jsonOf(executions.at(-1) ?? raise(), TRIGGER)).toMatchObject([[{ toAccount: 'a' }]]);
	});

	it('gives the decision of a worker', async () => {
		// The first executions of a busy machine may come too late.
		const answered = await until('a decision in time', async () => {
			const { status, body } = await ask(quick);
			return JSON.stringify(body).includes('38000') && { status, body };
		});

		expect(answered).toMatchObject({ status: 200, body: REFUSED });
	});

	it('answers by itself while the worker is at it, and the worker hears that it was too late', async () => {
		const answered = await ask(slow);

		expect(answered.body).toMatchObject({ ResultItem: [{ To_Account: 'a', ResultCode: 0 }] });
		const [execution] = await slow.untilExecuted(1);
		expect(jsonOf(execution ?? raise(), 'Respond')).toMatchObject([[], [{ outcome: 'tooLate' }]]);
	});

	it('answers by itself when Redis is restarted meanwhile, and has decisions again afterwards', async () => {
		const asked = ask(slow);
		await new Promise((resolve) => setTimeout(resolve, 500));
		await redis.restart(1000);

		expect((await asked).body).toMatchObject({ ResultItem: [{ ResultCode: 0 }] });
		await until('a decision', async () =>
			JSON.stringify((await ask(quick)).body).includes('38000'),
		);
	});

	it('answers by itself when its worker dies', async () => {
		const asked = ask(slow);
		await new Promise((resolve) => setTimeout(resolve, 500));
		worker.kill();

		expect((await asked).body).toMatchObject({ ResultItem: [{ ResultCode: 0 }] });
	});
});
