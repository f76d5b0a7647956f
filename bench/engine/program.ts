/** Measures the rooms of the node for one number of friends, in a process of its own. */
import { Engine } from '../../harness/engine/engine';
import { runStages } from './stages';

/** Runs before the measured one, so that Node has compiled what runs often. */
const WARM_UP = [10_000, 10_000, 10_000];

async function main(): Promise<void> {
	const engine = await Engine.load();
	for (const friends of WARM_UP) await runStages(engine, friends);
	process.send?.(await runStages(engine, Number(process.argv[2])));
	process.disconnect();
}

void main();
