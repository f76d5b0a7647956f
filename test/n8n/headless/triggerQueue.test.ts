import type { IDataObject } from 'n8n-workflow';

import { friendsAdded, friendsRequested, SECRET, signAs } from '../../../harness/callbacks';
import { hasRedis, startRedis } from '../../../harness/services/redis';
import type { Service } from '../../../harness/services/service';
import { Worker } from '../../../harness/n8n/worker';
import type { StoredExecution } from '../../../harness/n8n/workbench';
import { jsonOf } from '../support/executions';
import { describeWhere } from '../support/skip';
import { N8nRig } from '../../../harness/n8n/n8nRig';
import {
	ActiveWorkflow,
	aRespondNode,
	aTriggerNode,
	chain,
	createWebhookCredential,
	TRIGGER,
	type Answered,
} from '../../../harness/n8n/triggerRig';

const OK = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };

let redis: Service;
let worker: Worker;
let station: N8nRig;

const describeWithRedis = describeWhere(
	hasRedis(),
	'callbacks in queue mode: there is no Redis here; install redis-server',
);

describeWithRedis('in queue mode', () => {
	beforeAll(async () => {
		redis = await startRedis();
		station = await N8nRig.open({ env: redis.environment });
		worker = await Worker.start(station.host, { name: 'worker', concurrency: 10 });
	});

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
