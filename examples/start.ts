/**
 * `npm start`: a workflow in n8n's own engine, with the built node, against the simulator.
 * `npm start -- --friends 10000 --owners 100` makes a bulk import of it.
 */
import { parseArgs } from 'node:util';

import type { IRun, IWorkflowBase } from 'n8n-workflow';

import { SAMPLE_APP } from '../simulator/options';
import { startSimulator, type RunningSimulator } from '../simulator/server';
import { Engine } from '../harness/engine/engine';
import { showProgress } from './progress';
import { printNextSteps, printRun } from './report';
import { setUpBulk, setUpCustomers } from './scene';
import workflow from './add-friends.workflow.json';

/** How long the simulator takes for an answer, in milliseconds; a usual way to a data center. */
const LATENCY_MS = 30;

/** Friends that one account may have. */
const MAX_FRIENDS = 3000;

const TRIGGER = 'When clicking ‘Execute workflow’';

async function main(): Promise<void> {
	const { friends, owners } = readArguments();
	const running = await startSimulator({ latencyMs: LATENCY_MS });
	try {
		print(`The simulator of Tencent Chat listens on ${running.url}`);
		const run =
			friends === undefined ? await runExample(running) : await runBulk(running, friends, owners);
		printRun(run, { showItems: friends === undefined });
		printNextSteps();
		if (run.status !== 'success') process.exitCode = 1;
	} finally {
		await running.close();
	}
}

async function runExample(running: RunningSimulator): Promise<IRun> {
	setUpCustomers(running.simulator);
	print('Running examples/add-friends.workflow.json in the engine of n8n …\n');
	return await runWorkflow(workflow as unknown as IWorkflowBase, running);
}

async function runBulk(running: RunningSimulator, friends: number, owners: number): Promise<IRun> {
	const rows = setUpBulk(running.simulator, friends, owners);
	print(`Importing ${friends.toLocaleString('en-US')} friends of ${owners} accounts …\n`);
	const pinData = { [TRIGGER]: rows.map((row) => ({ json: { ...row } })) };
	const stopProgress = showProgress(running.simulator, friends);
	try {
		return await runWorkflow({ ...withoutWelcome(), pinData }, running);
	} finally {
		stopProgress();
	}
}

/** The example as far as the import goes: it is what is to be seen, and greetings take a call each. */
function withoutWelcome(): IWorkflowBase {
	const example = workflow as unknown as IWorkflowBase;
	const [, failed = []] = example.connections['Add Friends']?.main ?? [];
	const connections = { ...example.connections, 'Add Friends': { main: [[], failed] } };
	return { ...example, connections };
}

async function runWorkflow(data: IWorkflowBase, { url }: RunningSimulator): Promise<IRun> {
	const engine = await Engine.load();
	const { sdkAppId, secretKey } = SAMPLE_APP;
	const credential = { sdkAppId, secretKey, region: 'custom', baseUrl: url };
	return await engine.run(data, { tencentChatApi: credential });
}

function readArguments(): { friends: number | undefined; owners: number } {
	const { values } = parseArgs({
		options: { friends: { type: 'string' }, owners: { type: 'string' } },
	});
	const friends = values.friends === undefined ? undefined : readCount('friends', values.friends);
	const fewest = Math.ceil((friends ?? 1) / MAX_FRIENDS);
	const owners =
		values.owners === undefined
			? Math.max(fewest, Math.ceil((friends ?? 1) / 100))
			: readCount('owners', values.owners);
	if (owners < fewest) {
		throw new RangeError(
			`--owners must be ${fewest} or more: an account may have ${MAX_FRIENDS} friends`,
		);
	}
	return { friends, owners };
}

function readCount(name: string, text: string): number {
	const count = Number(text);
	if (Number.isSafeInteger(count) && count >= 1 && count <= 1_000_000) return count;
	throw new RangeError(`--${name} must be a whole number from 1 to 1000000, not "${text}"`);
}

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});
