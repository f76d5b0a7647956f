/** The simulator in a process of its own, so that it takes no time from n8n's. */
import { SAMPLE_APP } from '../../simulator/options';
import { startSimulator, type RunningSimulator } from '../../simulator/server';
import { rowAt } from '../engine/rows';
import type { SimulatorReply, SimulatorRequest } from './simulatorProcess';

/** A usual way to a data center and back, in milliseconds. */
const LATENCY_MS = 30;

/** What the faults of an unreliable day hit: friends with a passing fault, and calls that are cut off. */
const FAULTS = { friends: 0.05, calls: 0.02 };

let running: RunningSimulator | undefined;

/** Starts over with the accounts that the rows name. */
async function reset({ friends, owners, hasFaults }: SimulatorRequest & { kind: 'reset' }) {
	await running?.close();
	running = await startSimulator({ latencyMs: LATENCY_MS });
	const { simulator } = running;
	const app = simulator.app(SAMPLE_APP.sdkAppId);
	for (let index = 0; index < owners; index++) app.addAccount(rowAt(index, owners).manager);
	for (let index = 0; index < friends; index++) app.addAccount(rowAt(index, owners).customer_id);
	if (hasFaults) {
		const always = { times: 'always' } as const;
		const { faults } = simulator;
		faults.add({ effect: { drop: 'after' }, probability: FAULTS.calls / 2, ...always });
		faults.add({ effect: { drop: 'before' }, probability: FAULTS.calls / 2, ...always });
		faults.add({ effect: { resultCode: 30006 }, probability: FAULTS.friends, ...always });
	}
	return { url: running.url };
}

/** What the calls have come to. */
function report({ owners }: SimulatorRequest & { kind: 'report' }) {
	const app = running?.simulator.app(SAMPLE_APP.sdkAppId);
	const totals = running?.simulator.log.totals();
	let friends = 0;
	for (let index = 0; index < owners; index++) {
		friends += app?.friendsOf(rowAt(index, owners).manager).length ?? 0;
	}
	const messages = app?.messages.list().length ?? 0;
	return { calls: totals?.calls ?? 0, byCode: totals?.byCode ?? {}, friends, messages };
}

process.on('message', (request: SimulatorRequest) => {
	const answer = request.kind === 'reset' ? reset(request) : Promise.resolve(report(request));
	void answer.then((reply: SimulatorReply) => process.send?.(reply));
});
process.on('disconnect', () => process.exit());
