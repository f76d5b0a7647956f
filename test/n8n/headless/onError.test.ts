import type { IDataObject } from 'n8n-workflow';

import { hintsOf, itemsOf, jsonOf, outcomesOf, taskOf } from '../support/executions';
import { findSecrets, tracesOf } from '../support/secrets';
import { credentialFields, N8nRig, withCredential } from '../../../harness/n8n/n8nRig';

const ROWS: readonly IDataObject[] = [
	{ from: 'sales', to: 'friend' },
	{ from: 'sales', to: 'nobody' },
	{ from: 'sales', to: '' },
];

const WRONG_KEY = 'a-key-of-another-app';

let station: N8nRig;

beforeAll(async () => {
	station = await N8nRig.open();
});

afterAll(async () => {
	await station.close();
});

beforeEach(() => {
	station.reset('sales', 'friend');
});

/** Runs the rows with a key that Tencent does not take. */
async function runRefused(settings: Parameters<N8nRig['run']>[1]) {
	const { workbench } = station.host;
	const fields = credentialFields(station.server.url, { secretKey: WRONG_KEY });
	const wrong = await workbench.createCredential('tencentChatApi', 'Wrong', fields);
	return await workbench.runWorkflow(withCredential(station.draft(ROWS, settings), wrong));
}

describe('On Error', () => {
	it.each([
		['Stop Workflow', {}],
		['Continue', { onError: 'continueRegularOutput' as const }],
		['the legacy continueOnFail', { continueOnFail: true }],
	])('with %s, a friend that fails comes out on Failed', async (_name, settings) => {
		const execution = await station.run(ROWS, settings);

		expect(execution.status).toBe('success');
		expect(outcomesOf(execution)).toEqual([['friend: added'], ['nobody: rejected', ': invalid']]);
	});

	it('with Continue (using error output), n8n’s own output stays empty', async () => {
		const execution = await station.run(ROWS, { onError: 'continueErrorOutput' });

		expect(outcomesOf(execution)).toEqual([
			['friend: added'],
			['nobody: rejected', ': invalid'],
			[],
		]);
	});

	it('puts n8n’s own output behind Pending', async () => {
		station.app.addAccount('asks', { allowType: 'AllowType_Type_NeedConfirm' });

		const execution = await station.run([{ from: 'sales', to: 'asks' }], {
			onError: 'continueErrorOutput',
			parameters: { options: { pending: 'ownOutput' } },
		});

		expect(outcomesOf(execution)).toEqual([[], [], ['asks: pending'], []]);
	});

	it('stops the workflow when nothing could be done, with what to do about it', async () => {
		const execution = await runRefused({});

		expect(execution.status).toBe('error');
		const error = taskOf(execution)?.error;
		expect(error?.message).toContain('The UserSig does not match the key of the app');
		expect(error?.description).toMatch(/Secret Key/i);
	});

	it.each([
		['Continue', { onError: 'continueRegularOutput' as const }, 2],
		['Continue (using error output)', { onError: 'continueErrorOutput' as const }, 3],
		['the legacy continueOnFail', { continueOnFail: true }, 2],
	])('with %s, everybody comes out on Failed when nothing could be done', async (...row) => {
		const [, settings, outputs] = row;

		const execution = await runRefused(settings);

		expect(execution.status).toBe('success');
		expect(itemsOf(execution)).toHaveLength(outputs);
		expect(outcomesOf(execution)[0]).toEqual([]);
		expect(outcomesOf(execution)[1]).toEqual(['friend: notSent', 'nobody: notSent', ': invalid']);
		expect(hintsOf(execution)[0]).toContain('Every friend failed');
	});
});

describe('Retry On Fail', () => {
	it('does not run the node again for friends that failed', async () => {
		await station.run(ROWS, { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 });

		expect(station.server.simulator.log.total).toBe(1);
	});

	it('runs the node again when nothing could be done, and then it can succeed', async () => {
		station.server.simulator.faults.add({
			on: { path: 'v4/sns/friend_add' },
			effect: { errorCode: 60016 },
			times: 1,
		});

		const execution = await station.run(ROWS.slice(0, 1), {
			retryOnFail: true,
			maxTries: 2,
			waitBetweenTries: 0,
		});

		expect(execution.status).toBe('success');
		expect(jsonOf(execution)[0]).toMatchObject([{ toAccount: 'friend', outcome: 'added' }]);
	});
});

describe('what n8n stores and prints', () => {
	it('holds the friends, and no secret', () => {
		expect(tracesOf(station.host).some(({ text }) => text.includes('nobody'))).toBe(true);
		expect(findSecrets(station.host, [WRONG_KEY])).toEqual([]);
	});
});
