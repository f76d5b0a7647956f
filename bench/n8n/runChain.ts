import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ENDPOINTS } from '../../nodes/TencentChat/api/endpoints';
import { Host } from '../../harness/n8n/host';
import { createChain, WORKING_NODES, type ChainName } from '../chains/chain';
import { credentialFor, signedUrl } from './signedUrl';
import type { SimulatorProcess, SimulatorReport } from './simulatorProcess';
import { takeTimes } from './times';

/** What is run. */
export interface ChainSettings {
	readonly chain: ChainName;
	readonly friends: number;
	readonly owners: number;
	readonly hasFaults?: boolean;
}

/** What it took. */
export interface ChainRun {
	/** The working nodes' own time, as n8n has recorded it, in seconds. */
	readonly seconds: number;
	/** The most memory that n8n's process has held, in MB, rows included. */
	readonly peakMb: number;
	readonly server: SimulatorReport;
	/** Items on the outputs of the last node. */
	readonly items: readonly number[];
	/** What our node says about its run. */
	readonly hint: string;
}

/** How long the largest run may take, in milliseconds. */
const PATIENCE_MS = 1_800_000;

/** n8n needs more than Node's default for a million rows, and so does what runs its Code nodes. */
const HEAP_MB = 8192;

/** Runs a chain in a fresh n8n, after a small run that warms it up. */
export async function runChain(
	settings: ChainSettings,
	simulator: SimulatorProcess,
): Promise<ChainRun> {
	const folder = mkdtempSync(join(tmpdir(), 'tencent-chat-bench-'));
	const timesFile = join(folder, 'times.json');
	const host = await Host.start({
		nodeArguments: [`--max-old-space-size=${HEAP_MB}`],
		env: {
			EXTERNAL_HOOK_FILES: join(__dirname, 'timesHook.cjs'),
			BENCH_TIMES_FILE: timesFile,
			N8N_RUNNERS_MAX_OLD_SPACE_SIZE: String(HEAP_MB),
			N8N_RUNNERS_MAX_PAYLOAD: '2147483647',
			// A million rows keep a Code node busy for longer than n8n's patience.
			N8N_RUNNERS_HEARTBEAT_INTERVAL: '600',
			N8N_RUNNERS_TASK_TIMEOUT: '1800',
		},
	});
	try {
		await runOnce(host, simulator, { ...settings, ...warmUpOf(settings.chain) }, timesFile);
		return await runOnce(host, simulator, settings, timesFile);
	} finally {
		await host.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Enough to warm n8n up; those whom Send to Many reaches count against its budget for a minute. */
function warmUpOf(chain: ChainName) {
	return { friends: chain === 'sendToMany' ? 10 : 1000, owners: 10, hasFaults: false };
}

/** The command that a chain without a credential calls. */
function endpointOf(chain: ChainName) {
	return chain === 'sendByExpert' ? ENDPOINTS.sendMsg : ENDPOINTS.friendAdd;
}

async function runOnce(
	host: Host,
	simulator: SimulatorProcess,
	{ chain, friends, owners, hasFaults }: ChainSettings,
	timesFile: string,
): Promise<ChainRun> {
	const baseUrl = await simulator.reset(friends, owners, hasFaults);
	const fields = credentialFor(baseUrl);
	const credential = await host.workbench.createCredential('tencentChatApi', 'Simulator', fields);
	const url = await signedUrl(baseUrl, endpointOf(chain));
	const draft = createChain(chain, { friends, owners, url, credential });
	await host.workbench.startWorkflow(await host.workbench.createWorkflow(draft));
	const { nodes } = await takeTimes(timesFile, PATIENCE_MS);
	const working = nodes.filter(({ name }) => WORKING_NODES[chain].includes(name));
	return {
		seconds: working.reduce((sum, { executionMs }) => sum + executionMs, 0) / 1000,
		peakMb: peakMemoryMb(host.pid),
		server: await simulator.report(owners),
		items: working.at(-1)?.items ?? [],
		hint: working.at(-1)?.hints[0] ?? '',
	};
}

/** The high-water mark of a process's memory, as Linux keeps it. */
function peakMemoryMb(pid: number): number {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	const [, kilobytes = '0'] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
	return Math.round(Number(kilobytes) / 1024);
}
