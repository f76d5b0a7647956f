import { Dice } from '../../harness/hostile/dice';
import { anyDoor, type Door } from '../../harness/hostile/doors';
import { anyTemper, type Temper } from '../../harness/hostile/temper';
import type { RunOptions } from '../../nodes/TencentChat/host/options/runOptions';
import type { BulkOperation } from '../../nodes/TencentChat/operations/operation';
import { OPERATIONS } from '../../nodes/TencentChat/operations/registry';
import { anyItem } from './values';

export const BULK_OPERATIONS = OPERATIONS.filter((operation) => operation.kind === 'bulk');

/** One execution of a scenario. */
export interface PlannedExecution {
	readonly name: string;
	readonly operation: BulkOperation;
	readonly items: ReadonlyArray<Readonly<Record<string, unknown>>>;
	readonly options: Partial<RunOptions>;
	/** Milliseconds after the begin of the scenario. */
	readonly startsAt: number;
	/** Milliseconds after its own begin; undefined for one that nobody stops. */
	readonly cancelledAfter: number | undefined;
	/** Executions with the same number use the same credential. */
	readonly credential: number;
}

/** All that happens in a run of the fuzzer, by its seed. */
export interface Scenario {
	readonly seed: number;
	readonly executions: readonly PlannedExecution[];
	readonly temper: Temper;
	readonly door: Door;
	/** For the server's decisions while it runs. */
	readonly serverDice: Dice;
	/** For the clock and the backoff of the node. */
	readonly nodeDice: Dice;
	/** How late timers ring at most, in milliseconds. */
	readonly lateness: number;
}

/** The scenario of a seed; each operation gets its turn as seeds count up. */
export function scenarioOf(seed: number): Scenario {
	const dice = new Dice(Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995);
	const first = BULK_OPERATIONS[seed % BULK_OPERATIONS.length] ?? dice.pick(BULK_OPERATIONS);
	const isAlike = dice.chance(0.5);
	const operations = Array.from({ length: dice.pick([1, 1, 2, 3]) }, (_, index) =>
		index === 0 || isAlike ? first : dice.pick(BULK_OPERATIONS),
	);
	return {
		seed,
		executions: operations.map((operation, index) => anExecution(operation, index, dice)),
		temper: anyTemper(dice),
		door: anyDoor(dice),
		serverDice: dice.fork(),
		nodeDice: dice.fork(),
		lateness: dice.pick([0, 0, 15, 300]),
	};
}

function anExecution(operation: BulkOperation, index: number, dice: Dice): PlannedExecution {
	const count = dice.pick([0, 1, 3, 8, 8, 20]);
	const limit = operation.endpoint.maxItemsPerCall;
	return {
		name: `execution${index + 1}`,
		operation,
		items: Array.from({ length: count }, () => anyItem(operation, dice)),
		options: {
			batchSize: Math.min(dice.pick([1, 2, 5, 20]), limit),
			maxAttempts: dice.whole(1, 4),
			maxParallelCalls: dice.pick([1, 3, 200]),
			maxCallsPerSecond: dice.pick([5, 50, 190]),
			callTimeout: dice.pick([100, 1000, 10_000]),
			pending: dice.pick(['success', 'failed', 'ownOutput']),
			alreadyFriends: dice.pick(['success', 'failed']),
			nothingToDo: dice.pick(['success', 'failed']),
			includeInput: dice.chance(0.5),
		},
		startsAt: index === 0 ? 0 : dice.whole(0, dice.pick([10, 2000])),
		cancelledAfter: dice.chance(0.35) ? dice.whole(0, dice.pick([50, 1000, 8000])) : undefined,
		credential: dice.whole(1, 2),
	};
}
