/**
 * `npm run n8n`: the editor of a real n8n with this package, a simulator and the examples, ready to
 * be tried. `npm run n8n -- --major 1 --port 5678` chooses the release and the port.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { setUpCustomers, setUpShop } from '../../examples/scene';
import welcome from '../../examples/welcome-new-friend.workflow.json';
import { SAMPLE_APP } from '../../simulator/options';
import { OWNER } from './session';
import { findFreePort } from '../services/ports';
import { releaseOf } from './releases';
import type { WorkflowDraft } from './workbench';
import { N8nRig, withCredential } from './n8nRig';

const EXAMPLES = join(__dirname, '../../examples');

/** The ports that people know n8n and the simulator by; others are taken when these are busy. */
const USUAL_PORTS = { n8n: 5678, simulator: 9000 };

/** A usual way to a data center, in milliseconds. */
const LATENCY_MS = 30;

/** What the simulator signs its callbacks with; it guards nothing but this machine. */
const CALLBACK_TOKEN = 'simulated-callbacks';

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: { major: { type: 'string' }, port: { type: 'string' } },
	});
	const release = releaseOf(values.major ?? '2');
	const port = await findFreePort(Number(values.port ?? USUAL_PORTS.n8n));
	const webhookUrl = webhookUrlOf(port);
	const simulatorPort = await findFreePort(USUAL_PORTS.simulator);
	print(`Starting n8n ${release.version} …`);
	const station = await N8nRig.open(
		{ release, port },
		{
			port: simulatorPort,
			latencyMs: LATENCY_MS,
			webhook: { url: webhookUrl, token: CALLBACK_TOKEN },
		},
	);
	setUpCustomers(station.server.simulator);
	setUpShop(station.server.simulator);
	await saveExamples(station);
	print(describe(station, webhookUrl));
}

/** Where the simulator calls back: the trigger of the example that welcomes friends. */
function webhookUrlOf(port: number): string {
	const trigger = welcome.nodes.find(({ type }) => type.endsWith('Trigger'));
	return `http://127.0.0.1:${port}/webhook/${trigger?.webhookId ?? ''}/webhook`;
}

async function saveExamples({ host, credential }: N8nRig): Promise<void> {
	const webhook = await host.workbench.createCredential(
		'tencentChatWebhookApi',
		'Simulator Callbacks',
		{ sdkAppId: SAMPLE_APP.sdkAppId, token: CALLBACK_TOKEN },
	);
	for (const name of readdirSync(EXAMPLES).filter((file) => file.endsWith('.workflow.json'))) {
		const draft = JSON.parse(readFileSync(join(EXAMPLES, name), 'utf8')) as WorkflowDraft;
		const signed = withCredential(draft, credential);
		await host.workbench.createWorkflow(withCredential(signed, webhook, 'tencentChatWebhookApi'));
	}
}

function describe({ host, server }: N8nRig, webhookUrl: string): string {
	return [
		'',
		`n8n ${host.installed.release.version} is running. Press Ctrl-C to stop it.`,
		`  Address       ${host.url}`,
		`  Email         ${OWNER.email}`,
		`  Password      ${OWNER.password}`,
		`  Simulator     ${server.url} (SDKAppID ${SAMPLE_APP.sdkAppId})`,
		`  Callbacks     ${webhookUrl}`,
		'The example workflows and their credentials are there. Callbacks arrive once',
		`the workflow "${welcome.name}" is active.`,
		'',
	].join('\n');
}

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});
