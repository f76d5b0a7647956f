import type { IDataObject } from 'n8n-workflow';

import { jsonOf } from '../support/executions';
import { N8nRig } from '../../../harness/n8n/n8nRig';

/** 30 calls, which go one after the other because they write to one account. */
const FRIENDS = 3000;

/** How many calls are let go before the run is stopped. */
const CALLS_BEFORE_STOP = 4;

/** Long enough for calls that should not be made to show, in milliseconds. */
const AFTERMATH_MS = 2000;

const rows: IDataObject[] = Array.from({ length: FRIENDS }, (_, index) => ({
	from: 'sales',
	to: `friend${index}`,
}));

let station: N8nRig;

beforeAll(async () => {
	station = await N8nRig.open({}, { latencyMs: 300 });
});

afterAll(async () => {
	await station.close();
});

async function pause(ms: number): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, ms));
}

async function untilCalls(count: number): Promise<void> {
	while (station.server.simulator.log.total < count) await pause(20);
}

describe('Stop in the middle of a run', () => {
	it('makes no new call, and a second run says who was added by the first', async () => {
		station.reset('sales', ...rows.map(({ to }) => String(to)));
		const { workbench } = station.host;
		const settings = {
			parameters: { fromAccount: 'sales', options: { includeInput: false } },
		};
		const workflow = await workbench.createWorkflow(station.draft(rows, settings));

		const id = await workbench.startWorkflow(workflow);
		await untilCalls(CALLS_BEFORE_STOP);
		await workbench.stopExecution(id);
		const stopped = await workbench.untilFinished(id);
		const callsAtStop = station.server.simulator.log.total;
		await pause(AFTERMATH_MS);

		expect(stopped.status).toBe('canceled');
		expect(station.server.simulator.log.total).toBe(callsAtStop);
		const held = station.app.friendsOf('sales');
		expect(held.length).toBeGreaterThanOrEqual((CALLS_BEFORE_STOP - 1) * 100);
		expect(held.length).toBeLessThan(FRIENDS);

		station.server.simulator.setLatency(0);
		const second = await workbench.untilFinished(await workbench.startWorkflow(workflow));

		const [succeeded = [], failed = []] = jsonOf(second);
		expect(failed).toEqual([]);
		expect(succeeded).toHaveLength(FRIENDS);
		const already = succeeded.filter(({ outcome }) => outcome === 'alreadyFriends');
		expect(already.map(({ toAccount }) => toAccount)).toEqual(held);
		const added = succeeded.filter(({ outcome }) => outcome === 'added');
		expect(added).toHaveLength(FRIENDS - held.length);
		expect(station.app.friendsOf('sales')).toHaveLength(FRIENDS);
	});
});
