import { measureBareCall } from './bareCall';
import type { FriendChain, MessageChain } from './chains/chain';
import { measureEngine } from './engine/engineCase';
import { ownersOf } from './engine/rows';
import { runChain, type ChainSettings } from './n8n/runChain';
import type { SimulatorProcess } from './n8n/simulatorProcess';
import type { ChainResult, ResultFile } from './results';

/** Where a case gets its sizes from and where its results go. */
export interface Bench {
	readonly sizes: readonly number[];
	readonly messages: readonly number[];
	readonly receivers: readonly number[];
	readonly file: ResultFile;
	readonly simulator: SimulatorProcess;
	readonly say: (line: string) => void;
}

/** Friends of the account that all calls of the case `lane` are for; the most that one may have. */
const LANE_FRIENDS = 3000;

/** The size of the run on an unreliable day. */
const FAULTY_FRIENDS = 100_000;

/** The plain chain makes one call for each friend, so larger sizes only take long. */
const MOST_PLAIN_FRIENDS = 1000;

/** The node's own work, without a network. */
export async function measureEngines({ sizes, file, say }: Bench): Promise<void> {
	for (const friends of sizes) {
		say(`The node's own work, ${friends.toLocaleString('en-US')} friends`);
		file.addEngine(await measureEngine(friends));
	}
}

/** Our node beside what people build without it. */
export async function compareChains(bench: Bench): Promise<void> {
	for (const friends of bench.sizes) {
		const chains: readonly FriendChain[] =
			friends <= MOST_PLAIN_FRIENDS ? ['ours', 'expert', 'plain'] : ['ours', 'expert'];
		for (const chain of chains) {
			bench.file.addChain(await tryChain(bench, { chain, friends, owners: ownersOf(friends) }));
		}
	}
}

/** One account: its calls may not overlap, so latency is all that counts. */
export async function measureLane(bench: Bench): Promise<void> {
	const bareCallSeconds = await measureBareCall(bench.simulator);
	const run = await tryChain(bench, { chain: 'ours', friends: LANE_FRIENDS, owners: 1 });
	bench.file.set({ lane: { run, bareCallSeconds } });
}

/** Friends with passing faults and calls that are cut off. */
export async function measureFaults(bench: Bench): Promise<void> {
	const friends = FAULTY_FRIENDS;
	const settings = { chain: 'ours', friends, owners: ownersOf(friends), hasFaults: true } as const;
	bench.file.set({ faults: await tryChain(bench, settings) });
}

/** Messages of their own beside what people build without the node, and one message to many. */
export async function measureMessages(bench: Bench): Promise<void> {
	for (const friends of bench.messages) {
		for (const chain of ['send', 'sendByExpert'] as const) {
			bench.file.addMessages(await tryChain(bench, { chain, friends, owners: 1 }));
		}
	}
	for (const friends of bench.receivers) {
		bench.file.addMessages(await tryChain(bench, { chain: 'sendToMany', friends, owners: 1 }));
	}
}

/** A chain that does not reach its end is a result, too. */
async function tryChain<Chain extends FriendChain | MessageChain>(
	bench: Bench,
	settings: ChainSettings & { readonly chain: Chain },
): Promise<ChainResult<Chain>> {
	const { chain, friends, owners } = settings;
	bench.say(
		`Chain "${chain}", ${friends.toLocaleString('en-US')} receivers or friends of ${owners} accounts`,
	);
	try {
		return { chain, friends, owners, ...(await runChain(settings, bench.simulator)) };
	} catch (error) {
		return { chain, friends, owners, failure: error instanceof Error ? error.message : 'unknown' };
	}
}
