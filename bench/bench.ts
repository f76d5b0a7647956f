/**
 * `npm run bench`: what a large run costs, beside what people would build without this node.
 * `npm run bench -- --case engine --sizes 1k,10k` measures a part; results are kept between runs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { readArguments, type CaseName } from './arguments';
import { compareChains, measureEngines, measureFaults, measureLane, type Bench } from './cases';
import { SimulatorProcess } from './n8n/simulatorProcess';
import { drawChart } from './report/chart';
import { fillPage } from './report/page';
import { describeResults } from './report/tables';
import { ResultFile } from './results';

const RUN: Readonly<Record<CaseName, (bench: Bench) => Promise<void>>> = {
	engine: measureEngines,
	chains: compareChains,
	lane: measureLane,
	faults: measureFaults,
};

async function main(): Promise<void> {
	const { cases, sizes, out } = readArguments(process.argv.slice(2));
	mkdirSync(out, { recursive: true });
	const file = new ResultFile(join(out, 'performance.json'));
	const simulator = new SimulatorProcess();
	const say = (line: string) => process.stderr.write(`${line} …\n`);
	try {
		for (const name of cases) await RUN[name]({ sizes, file, simulator, say });
	} finally {
		simulator.stop();
	}
	const tables = describeResults(file.results);
	process.stdout.write(`${tables}\n`);
	writeFileSync(join(out, 'performance.svg'), drawChart(file.results));
	fillPage(join(out, 'performance.md'), tables);
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});
