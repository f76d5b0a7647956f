/**
 * `npm run fuzz -- --runs N --seed S`: plays scenarios against a hostile server, one seed after the
 * other, and prints the first ones in which a promise did not hold.
 */
import { parseArgs } from 'node:util';

import { scenarioOf } from './scenario';
import { describeCounterexample } from './counterexample';
import { violationsOf } from './violations';

/** After so many counterexamples there is enough to look into. */
const ENOUGH = 5;

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			runs: { type: 'string', default: '2000' },
			seed: { type: 'string', default: '1' },
		},
	});
	const [runs, first] = [Number(values.runs), Number(values.seed)];
	const startedAt = performance.now();
	let found = 0;
	for (let seed = first; seed < first + runs && found < ENOUGH; seed++) {
		const scenario = scenarioOf(seed);
		const { violations, ledger } = await violationsOf(scenario);
		if (violations.length > 0) {
			found += 1;
			process.stdout.write(`${describeCounterexample(scenario, violations, ledger)}\n`);
		}
		if ((seed - first + 1) % 10_000 === 0) process.stdout.write(`${seed - first + 1} runs\n`);
	}
	const seconds = Math.round((performance.now() - startedAt) / 1000);
	process.stdout.write(`${runs} runs from seed ${first}: ${found} counterexamples, ${seconds} s\n`);
	if (found > 0) process.exitCode = 1;
}

void main();
