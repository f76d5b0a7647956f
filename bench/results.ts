import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

import type { ChainName, FriendChain, MessageChain } from './chains/chain';
import type { EngineResult } from './engine/engineCase';
import type { ChainRun } from './n8n/runChain';

/** What came of a chain. */
export type ChainResult<Chain extends ChainName = FriendChain> = {
	readonly chain: Chain;
	readonly friends: number;
	readonly owners: number;
} & (ChainRun | { readonly failure: string });

/** Everything that has been measured so far. */
export interface Results {
	machine: string;
	engine: EngineResult[];
	chains: ChainResult[];
	/** Messages; `friends` are their receivers. */
	messages: Array<ChainResult<MessageChain>>;
	/** One owner: every call waits for the one before. */
	lane?: { readonly run: ChainResult; readonly bareCallSeconds: number };
	/** An unreliable day. */
	faults?: ChainResult;
}

/** Keeps results in a file, so that cases can be measured one by one. */
export class ResultFile {
	readonly results: Results;

	constructor(private readonly path: string) {
		const known: Partial<Results> = existsSync(path)
			? (JSON.parse(readFileSync(path, 'utf8')) as Partial<Results>)
			: {};
		this.results = { engine: [], chains: [], messages: [], ...known, machine: describeMachine() };
	}

	addEngine(result: EngineResult): void {
		const { results } = this;
		const others = results.engine.filter(({ friends }) => friends !== result.friends);
		results.engine = [...others, result].sort((left, right) => left.friends - right.friends);
		this.save();
	}

	addChain(result: ChainResult): void {
		const { results } = this;
		results.chains = withResult(results.chains, result);
		this.save();
	}

	addMessages(result: ChainResult<MessageChain>): void {
		const { results } = this;
		results.messages = withResult(results.messages, result);
		this.save();
	}

	set(part: Partial<Pick<Results, 'faults' | 'lane'>>): void {
		Object.assign(this.results, part);
		this.save();
	}

	private save(): void {
		writeFileSync(this.path, `${JSON.stringify(this.results, undefined, '\t')}\n`);
	}
}

/** The results by size, with this one in the place of an older one of its kind. */
function withResult<Chain extends ChainName>(
	known: ReadonlyArray<ChainResult<Chain>>,
	result: ChainResult<Chain>,
): Array<ChainResult<Chain>> {
	const others = known.filter(
		({ chain, friends }) => chain !== result.chain || friends !== result.friends,
	);
	return [...others, result].sort((left, right) => left.friends - right.friends);
}

function describeMachine(): string {
	const [cpu] = cpus();
	const memory = Math.round(totalmem() / 2 ** 30);
	const cores = `${cpus().length} cores of ${cpu?.model.trim() ?? 'an unknown CPU'}`;
	return `${cores}, ${memory} GB of memory, ${process.platform}, shared by n8n and the simulator`;
}
