/**
 * `npm run bench`: what a large run costs, beside what people would build without this node.
 * `npm run bench -- --case engine --sizes 1k,10k` measures a part; results are kept between runs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { readArguments, type CaseName } from './arguments';
import {
	compareChains,
	measureEngines,
	measureFaults,
	measureLane,
	measureMessages,
	type Bench,
} from './cases';
import { SimulatorProcess } from './n8n/simulatorProcess';
import { drawChart } from './report/chart';
import { fillPage } from './report/page';
import { describeMessages } from './report/messageTables';
import { describeResults } from './report/tables';
import { ResultFile } from './results';

const RUN: Readonly<Record<CaseName, (bench: Bench) => Promise<void>>> = {
	engine: measureEngines,
	chains: compareChains,
	lane: measureLane,
	faults: measureFaults,
	messages: measureMessages,
};

async function main(): Promise<void> {
	const { cases, out, ...amounts } = readArguments(process.argv.slice(2));
	mkdirSync(out, { recursive: true });
	const file = new ResultFile(join(out, 'performance.json'));
	const simulator = new SimulatorProcess();
	const say = (line: string) => process.stderr.write(`${line} …\n`);
	try {
		for (const name of cases) await RUN[name]({ ...amounts, file, simulator, say });
	} finally {
		simulator.stop();
	}
	const tables = describeResults(file.results);
	const messages = describeMessages(file.results);
	process.stdout.write(`${tables}\n\n${messages}\n`);
	writeFileSync(join(out, 'performance.svg'), drawChart(file.results));
	fillPage(join(out, 'performance.md'), { measured: tables, messages });
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});
