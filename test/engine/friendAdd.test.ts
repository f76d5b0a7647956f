import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { useEngine } from './support/useEngine';

import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IRun,
	IWorkflowBase,
} from 'n8n-workflow';

import { setUpCustomers } from '../../examples/scene';
import { SAMPLE_APP, type SimulatorOptions } from '../../simulator/options';
import { startSimulator, type RunningSimulator } from '../../simulator/server';
import { credentialFor } from '../../harness/engine/engineRig';
import {
	aWorkflow,
	hintsOf,
	outcomesOf,
	outputsOf,
	type NodeSettings,
	type OutputName,
} from '../../harness/engine/workflows';

const tests = useEngine();

/** A simulator with an owner, `sales`, and customers `c1` to `c9`. */
async function aSimulator(options: SimulatorOptions = {}): Promise<RunningSimulator> {
	const started = tests.keep(await startSimulator(options));
	started.simulator.app().addAccounts('sales', ...customers(9));
	return started;
}

function customers(count: number): string[] {
	return Array.from({ length: count }, (_, index) => `c${index + 1}`);
}

function rowsFor(...to: readonly unknown[]): IDataObject[] {
	return to.map((id) => ({ from: 'sales', to: id as string }));
}

async function runNode(
	server: { url: string },
	rows: readonly IDataObject[],
	settings: NodeSettings = {},
	fields: ICredentialDataDecryptedObject = {},
): Promise<IRun> {
	return await tests.engine.run(aWorkflow(rows, settings), credentialFor(server, fields));
}

/** All that n8n would store or show of a run. */
function everythingSaid(run: IRun): string {
	const { error, runData } = run.data.resultData;
	const errors = [error, ...Object.values(runData).flatMap((tasks) => tasks.map((t) => t.error))];
	const said = errors.map((one) => [
		one?.message,
		one?.description,
		one?.stack,
		JSON.stringify(one),
	]);
	return JSON.stringify([run, said]);
}

describe('Friend → Add in the engine of n8n', () => {
	it('runs the example workflow and gives each of its friends one outcome', async () => {
		const server = tests.keep(await startSimulator());
		setUpCustomers(server.simulator);
		const example = JSON.parse(
			readFileSync(join(__dirname, '../../examples/add-friends.workflow.json'), 'utf8'),
		) as IWorkflowBase;

		const run = await tests.engine.run({ ...example, id: 'example' }, credentialFor(server));

		expect(run.status).toBe('success');
		expect(outcomesOf(run)).toEqual([
			[
				'customer_1001: added',
				'customer_1002: added',
				'customer_1003: pending',
				'customer_1007: alreadyFriends',
				'customer_1008: added',
				'customer_1009: added',
				'customer_1010: added',
				'customer_1001: added',
			],
			[
				'customer_1004: rejected',
				'customer_1005: rejected',
				'customer_1006: invalid',
				': invalid',
				'customer_1011: rejected',
			],
		]);
		expect(server.simulator.app().friend('sales_01', 'customer_1002')).toMatchObject({
			remark: '王芳 (上海)',
			groupNames: ['Customers'],
			addSource: 'AddSource_Type_CRM',
			addWording: 'Hello, this is your account manager',
		});
	});

	it('carries every field to the server and pairs each outcome with its row', async () => {
		const server = await aSimulator();
		const rows = rowsFor('c1', ['c2', 3, 'c4'], ' c5 , ,c6 ');
		server.simulator.app().addAccounts('3');

		const run = await runNode(server, rows);

		const [success = [], failed = []] = outputsOf(run);
		expect(failed).toEqual([]);
		expect(success.map(({ json, pairedItem }) => [json.toAccount, pairedItem])).toEqual([
			['c1', { item: 0 }],
			['c2', { item: 1 }],
			['3', { item: 1 }],
			['c4', { item: 1 }],
			['c5', { item: 2 }],
			['c6', { item: 2 }],
		]);
		expect(success[0]?.json).toEqual({
			fromAccount: 'sales',
			toAccount: 'c1',
			outcome: 'added',
			resultCode: 0,
			resultInfo: '',
			attempts: 1,
			input: { from: 'sales', to: 'c1' },
		});
		expect(server.simulator.app().friendsOf('sales')).toEqual(['c1', 'c2', '3', 'c4', 'c5', 'c6']);
	});

	it('says what happened, what to do and whether waiting helps for a friend that failed', async () => {
		const server = await aSimulator();

		const run = await runNode(server, rowsFor('stranger'));

		const [, failed = []] = outputsOf(run);
		expect(failed[0]?.json).toMatchObject({
			outcome: 'rejected',
			resultCode: 30003,
			attempts: 1,
			retryable: false,
			reason: expect.stringContaining('does not exist'),
			hint: expect.stringContaining('Account → Import'),
		});
	});

	it('sends only the friends again whose own result is a passing fault', async () => {
		const server = await aSimulator();
		server.simulator.faults.add({ on: { account: 'c2' }, effect: { resultCode: 30007 }, times: 2 });

		const run = await runNode(server, rowsFor('c1', 'c2', 'c3'));

		const [success = []] = outputsOf(run);
		expect(success.map(({ json }) => [json.toAccount, json.attempts])).toEqual([
			['c1', 1],
			['c2', 3],
			['c3', 1],
		]);
		expect(server.simulator.log.calls().map(({ items }) => items)).toEqual([3, 1, 1]);
	});

	it('takes a friend as added when the answer to the call that added it was lost', async () => {
		const server = await aSimulator();
		server.simulator.faults.add({ effect: { drop: 'after' } });

		const run = await runNode(server, rowsFor('c1'), {
			parameters: { options: { alreadyFriends: 'failed' } },
		});

		expect(outcomesOf(run)).toEqual([['c1: added'], []]);
	});

	it('has no write refused when twenty executions add one friend each for one owner', async () => {
		const server = await aSimulator({ latencyMs: 5 });
		const ids = Array.from({ length: 20 }, (_, index) => `new${index}`);
		server.simulator.app().addAccounts(...ids);

		const runs = await Promise.all(ids.map((id) => runNode(server, rowsFor(id))));

		expect(runs.map(outcomesOf)).toEqual(ids.map((id) => [[`${id}: added`], []]));
		expect(server.simulator.log.totals().byItemCode).toEqual({ 0: 20 });
	});

	it.each([
		['success', [['c1: added', 'c2: pending'], []]],
		['failed', [['c1: added'], ['c2: pending']]],
		['ownOutput', [['c1: added'], [], ['c2: pending']]],
	])('routes those who have to confirm to %s', async (pending, expected) => {
		const server = await aSimulator();
		server.simulator.app().addAccount('c2', { allowType: 'AllowType_Type_NeedConfirm' });

		const run = await runNode(server, rowsFor('c1', 'c2'), {
			parameters: { options: { pending } },
		});

		expect(outcomesOf(run)).toEqual(expected);
	});

	it("keeps three outputs apart from n8n's own error output", async () => {
		const server = await aSimulator();
		server.simulator.app().addAccount('c2', { allowType: 'AllowType_Type_NeedConfirm' });

		const run = await runNode(server, rowsFor('c1', 'c2', 'stranger'), {
			onError: 'continueErrorOutput',
			parameters: { options: { pending: 'ownOutput' } },
		});

		expect(outcomesOf(run)).toEqual([['c1: added'], ['stranger: rejected'], ['c2: pending'], []]);
	});

	it('refuses an expression for an option that decides the number of outputs', async () => {
		const server = await aSimulator();

		const run = await runNode(server, rowsFor('c1'), {
			parameters: { options: { pending: '={{ "failed" }}' } },
		});

		expect(run.status).toBe('error');
		expect(run.data.resultData.error?.message).toContain("Option 'Pending Requests' is");
		expect(run.data.resultData.error?.description).toContain('not an expression');
	});

	it('takes an item whose expression cannot be evaluated as invalid and goes on', async () => {
		const server = await aSimulator();

		const run = await runNode(server, rowsFor('c1', 'c2'), {
			parameters: { toAccount: '={{ $json.to === "c1" ? $json.missing.deep : $json.to }}' },
		});

		const [success = [], failed = []] = outputsOf(run);
		expect(success.map(({ json }) => json.toAccount)).toEqual(['c2']);
		expect(failed).toHaveLength(1);
		expect(failed[0]?.json).toMatchObject({ outcome: 'invalid', resultCode: null });
	});

	it('sends nothing in a dry run and shows which call would carry whom', async () => {
		const server = await aSimulator();

		const run = await runNode(server, rowsFor('c1', 'c2', 'c3', 'x'.repeat(33)), {
			parameters: { options: { dryRun: true, batchSize: 2 } },
		});

		const [success = [], failed = []] = outputsOf(run);
		expect(success.map(({ json }) => [json.toAccount, json.outcome, json.call])).toEqual([
			['c1', 'planned', 1],
			['c2', 'planned', 1],
			['c3', 'planned', 2],
		]);
		expect(success[0]?.json.request).toEqual({
			To_Account: 'c1',
			AddType: 'Add_Type_Both',
			ForceAddFlags: 0,
			AddSource: 'AddSource_Type_Workflow',
		});
		expect(failed.map(({ json }) => json.outcome)).toEqual(['invalid']);
		expect(server.simulator.log.totals().calls).toBe(0);
		expect(hintsOf(run)[0]?.message).toContain('Dry run: nothing was sent; it would take 2 calls');
	});

	it('gives out failures only, or one item with the totals, when a large run asks for that', async () => {
		const server = await aSimulator();
		const rows = rowsFor('c1', 'stranger');

		const failedOnly = await runNode(server, rows, {
			parameters: { options: { outputItems: 'failedOnly' } },
		});
		const summary = await runNode(server, rows, {
			parameters: { options: { outputItems: 'summary' } },
		});

		expect(outcomesOf(failedOnly)).toEqual([[], ['stranger: rejected']]);
		expect(outputsOf(summary)).toEqual([
			[
				{
					json: {
						total: 2,
						succeeded: 1,
						failed: 1,
						outcomes: { alreadyFriends: 1, rejected: 1 },
						calls: 1,
						retries: 0,
						throttledCalls: 0,
						limitedSeconds: 0,
						accountsCreated: 0,
						seconds: expect.any(Number),
						dryRun: false,
						cancelled: false,
					},
					pairedItem: { item: 0 },
				},
			],
			[],
		]);
	});

	it.each<[string, readonly OutputName[], string]>([
		['goes on when something is connected to Failed', ['failed'], 'success'],
		['fails when only Success is connected', ['success'], 'error'],
		['fails when nothing is connected', [], 'error'],
	])('in which every friend failed %s', async (_name, behind, status) => {
		const server = await aSimulator();
		const workflow = aWorkflow(rowsFor('stranger'), {}, behind);

		const run = await tests.engine.run(workflow, credentialFor(server));

		expect(run.status).toBe(status);
	});

	it('warns when every friend failed, and fails the execution when asked to', async () => {
		const server = await aSimulator();
		const options = { whenAllFailed: 'fail' };

		const warned = await runNode(server, rowsFor('stranger'));
		const failed = await runNode(server, rowsFor('stranger'), { parameters: { options } });
		const continued = await runNode(server, rowsFor('stranger'), {
			parameters: { options },
			onError: 'continueRegularOutput',
		});

		expect(hintsOf(warned)[0]).toMatchObject({
			type: 'warning',
			message: expect.stringContaining('Every friend failed'),
		});
		expect(failed.status).toBe('error');
		expect(failed.data.resultData.error?.message).toBe('Every friend failed (1)');
		expect(outcomesOf(continued)).toEqual([[], ['stranger: rejected']]);
	});

	it('gives everything to the first output when an AI agent uses the node as a tool', async () => {
		const server = await aSimulator();
		server.simulator.app().addAccount('c2', { allowType: 'AllowType_Type_NeedConfirm' });

		const run = await runNode(server, rowsFor('c1', 'stranger', 'c2'), {
			type: 'n8n-nodes-tencent-chat.tencentChatTool',
			parameters: { options: { pending: 'ownOutput' } },
		});

		expect(outcomesOf(run)).toEqual([['c1: added', 'stranger: rejected', 'c2: pending'], [], []]);
		expect(outputsOf(run)[0]?.[0]?.json).not.toHaveProperty('input');
	});
});

describe('Friend → Add when nothing can work', () => {
	const manyOwners = Array.from({ length: 50 }, (_, index) => ({ from: `o${index}`, to: 'c1' }));
	const wrongKey = { secretKey: 'wrong' };

	it('costs one call and fails the execution when the key is wrong', async () => {
		const server = await aSimulator();

		const run = await runNode(server, manyOwners, {}, wrongKey);

		expect(run.status).toBe('error');
		expect(run.data.resultData.error).toMatchObject({
			message: 'The UserSig does not match the key of the app',
			description: expect.stringContaining('ErrorCode 70009'),
		});
		expect(server.simulator.log.totals().calls).toBe(1);
	});

	it.each([
		['continueRegularOutput', { onError: 'continueRegularOutput' as const }, 2],
		['continueErrorOutput', { onError: 'continueErrorOutput' as const }, 3],
		['the legacy setting', { continueOnFail: true }, 2],
	])('puts every friend on Failed under %s', async (_name, settings, outputCount) => {
		const server = await aSimulator();

		const run = await runNode(server, rowsFor('c1', 'c2'), settings, wrongKey);

		const outputs = outputsOf(run);
		expect(run.status).toBe('success');
		expect(outputs).toHaveLength(outputCount);
		expect(outputs[0]).toEqual([]);
		expect(outputs[1]?.map(({ json }) => [json.toAccount, json.outcome, json.resultCode])).toEqual([
			['c1', 'notSent', 70009],
			['c2', 'notSent', 70009],
		]);
	});

	it.each([
		['is unreadable', 'rubbish', 'The pasted UserSig cannot be read'],
		['is missing', '', 'UserSig is empty'],
	])('makes no call when the pasted UserSig %s', async (_name, userSig, message) => {
		const server = await aSimulator();

		const run = await runNode(server, rowsFor('c1'), {}, { userSigSource: 'userSig', userSig });

		expect(run.data.resultData.error?.message).toBe(message);
		expect(server.simulator.log.totals().calls).toBe(0);
	});

	it('says that the host was never reached', async () => {
		const server = await aSimulator();
		await server.close();
		const parameters = { options: { maxAttempts: 2 } };

		const stopped = await runNode(server, rowsFor('c1'), { parameters });
		const continued = await runNode(server, rowsFor('c1'), {
			parameters,
			onError: 'continueRegularOutput',
		});

		expect(stopped.data.resultData.error?.message).toBe(
			'Tencent Chat could not be reached. The host refused the connection',
		);
		expect(outputsOf(continued)[1]?.[0]?.json).toMatchObject({
			outcome: 'notSent',
			resultCode: null,
			retryable: true,
		});
	});

	it('refuses options outside their limits before any call', async () => {
		const server = await aSimulator();
		const parameters = { options: { batchSize: 1001 } };

		const stopped = await runNode(server, rowsFor('c1'), { parameters });
		const continued = await runNode(server, rowsFor('c1'), {
			parameters,
			onError: 'continueRegularOutput',
		});

		expect(stopped.data.resultData.error?.message).toBe("Option 'Batch Size' is 1001");
		expect(outcomesOf(continued)).toEqual([[], ['c1: notSent']]);
		expect(server.simulator.log.totals().calls).toBe(0);
	});

	it('never lets a workflow of another version pass its items off as successes', async () => {
		const server = await aSimulator();
		const parameters = { operation: 'unheardOf' };

		const stopped = await runNode(server, rowsFor('c1'), { parameters });
		const continued = await runNode(server, rowsFor('c1'), {
			parameters,
			onError: 'continueRegularOutput',
		});

		expect(stopped.data.resultData.error?.message).toContain('does not know the operation');
		expect(outputsOf(continued).map((items) => items.length)).toEqual([0, 1]);
	});

	it('shows no secret in what n8n stores or shows', async () => {
		const server = await aSimulator();
		const secretKey = '0123456789abcdefwrong0123456789abcdef';
		server.simulator.faults.add({
			effect: { errorCode: 30001, errorInfo: 'bad call /v4/sns/friend_add?usersig=eJwLEAKED&x=1' },
		});
		const dead = { url: 'http://127.0.0.1:1' };
		const continues = { onError: 'continueRegularOutput' as const };

		const runs = [
			await runNode(server, rowsFor('c1'), continues),
			await runNode(server, rowsFor('c1'), {}, { secretKey }),
			await runNode(
				dead,
				rowsFor('c1'),
				{ parameters: { options: { maxAttempts: 1 } } },
				{ secretKey },
			),
		];

		for (const said of runs.map(everythingSaid)) {
			expect(said).not.toContain(secretKey);
			expect(said).not.toContain(SAMPLE_APP.secretKey);
			expect(said).not.toMatch(/usersig=|eJwLEAKED|eAE[A-Za-z0-9*_-]{40}/);
		}
	});
});

describe('Stop', () => {
	it('ends waits, starts no call, and agrees with the server about every friend', async () => {
		const server = await aSimulator({ latencyMs: 20 });
		const { simulator } = server;
		const ids = Array.from({ length: 400 }, (_, index) => `many${index}`);
		simulator.app().addAccounts(...ids);
		const workflow = aWorkflow(rowsFor(...ids), { parameters: { options: { batchSize: 5 } } });
		const execution = tests.engine.start(workflow, credentialFor(server));
		while (simulator.log.total < 10) await new Promise(setImmediate);

		execution.cancel();
		const run = await execution.finished;

		const [success = [], failed = []] = outputsOf(run);
		expect(success.map(({ json }) => json.toAccount)).toEqual(simulator.app().friendsOf('sales'));
		expect(new Set(failed.map(({ json }) => json.outcome))).toEqual(new Set(['notSent']));
		expect(success.length + failed.length).toBe(400);
	});
});
