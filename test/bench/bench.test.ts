import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readArguments } from '../../bench/arguments';
import {
	createChain,
	WORKING_NODES,
	type ChainName,
	type FriendChain,
} from '../../bench/chains/chain';
import { MAPPED_PARAMETERS } from '../../bench/engine/rows';
import { pacedFloor, rateFloor, receiversBurstFloor, receiversFloor } from '../../bench/floors';
import { drawChart } from '../../bench/report/chart';
import { describeMessages } from '../../bench/report/messageTables';
import { fillPage } from '../../bench/report/page';
import { describeResults } from '../../bench/report/tables';
import type { ChainResult, Results } from '../../bench/results';

function aRun(chain: FriendChain, friends: number, seconds: number): ChainResult {
	const server = { calls: friends / 100, byCode: {}, friends, messages: 0 };
	const items = [friends, 0];
	return { chain, friends, owners: friends / 100, seconds, peakMb: 500, server, items, hint: '' };
}

function someResults(overrides: Partial<Results> = {}): Results {
	const chains = [aRun('ours', 1000, 0.5), aRun('ours', 10_000, 1), aRun('expert', 1000, 2)];
	return { machine: 'a machine', engine: [], chains, messages: [], ...overrides };
}

describe('the arguments of the benchmark', () => {
	it('choose everything when there are none', () => {
		expect(readArguments([])).toEqual({
			cases: ['engine', 'chains', 'lane', 'faults', 'messages'],
			sizes: [1000, 10_000, 100_000, 1_000_000],
			messages: [10_000],
			receivers: [20_000],
			out: 'docs',
		});
	});

	it('choose cases and sizes', () => {
		const given = ['--case', 'lane,engine', '--sizes', '1k,250,1M', '--out', 'here'];
		const amounts = ['--messages', '500', '--receivers', '30k'];

		expect(readArguments([...given, ...amounts])).toEqual({
			cases: ['lane', 'engine'],
			sizes: [1000, 250, 1_000_000],
			messages: [500],
			receivers: [30_000],
			out: 'here',
		});
	});

	it.each([
		['--case', 'all'],
		['--sizes', '2m'],
		['--sizes', '0'],
		['--sizes', 'many'],
		['--messages', '2m'],
		['--receivers', '0'],
	])('%s %s are refused', (...given) => {
		expect(() => readArguments(given)).toThrow(RangeError);
	});
});

describe('a chain', () => {
	const fields = { friends: 1234, owners: 56, url: 'http://x', credential: { id: '7', name: 'S' } };

	it.each(Object.keys(WORKING_NODES) as ChainName[])('%s has everything filled in', (name) => {
		const draft = createChain(name, fields);

		expect(JSON.stringify(draft)).not.toMatch(/\{\{[A-Z_]+\}\}/);
		expect(JSON.stringify(draft)).toContain('const friends = 1234;');
		expect(draft.nodes.map((node) => node.name)).toEqual(
			expect.arrayContaining([...WORKING_NODES[name]]),
		);
	});

	it('with our node maps the fields that the engine is measured with', () => {
		const node = createChain('ours', fields).nodes.at(-1);

		expect(node?.parameters).toEqual({ ...MAPPED_PARAMETERS, options: { includeInput: false } });
	});
});

describe('the floors', () => {
	it('of Send to Many are what 12,000 receivers a minute allow', () => {
		expect([receiversFloor(20_000), receiversBurstFloor(12_000)]).toEqual([100, 0]);
		expect([receiversBurstFloor(12_001), receiversBurstFloor(100_000)]).toEqual([60, 480]);
	});

	it('are what a limit of 200 calls a second allows', () => {
		expect([rateFloor(100), rateFloor(1000), pacedFloor(1000)]).toEqual([0, 4, 5]);
	});
});

describe('the page', () => {
	it('gets its tables between its marks, and keeps what people wrote', () => {
		const folder = mkdtempSync(join(tmpdir(), 'bench-page-'));
		const path = join(folder, 'performance.md');
		const part = (name: string) =>
			`<!-- ${name}: made by npm run bench -->\n\nold\n\n<!-- /${name} -->`;
		writeFileSync(path, `above\n${part('measured')}\nbetween\n${part('messages')}\nbelow\n`);

		fillPage(path, { measured: 'friends $1', messages: 'texts' });
		const page = readFileSync(path, 'utf8');
		rmSync(folder, { recursive: true });

		expect(page.match(/^[a-z].*$/gm)).toEqual(['above', 'friends $1', 'between', 'texts', 'below']);
	});
});

describe('the report', () => {
	it('has a row for each run, with its distance from the floor', () => {
		expect(describeResults(someResults())).toMatch(
			/\| 10,000 +\| +this node \| +100 \| +0\.0 \| +0\.5 \| +1\.0 \| +2\.00 \| +10,000 \| +500 \|/,
		);
	});

	it('has rows for messages, with those that arrived and the calls that were refused', () => {
		const run = aRun('ours', 20_000, 110);
		const server = {
			calls: 45,
			byCode: { 0: 40, 91000: 3, 60007: 2 },
			friends: 0,
			messages: 19_990,
		};
		const hint = 'waited 60 s';
		const messages = [
			{ ...run, chain: 'send', server: { ...server, messages: 20_000 } },
			{ ...run, chain: 'sendToMany', server, hint },
		] as const;

		const report = describeMessages(someResults({ messages: [...messages] }));

		expect(report).toMatch(
			/\| 20,000 +\| +this node \| +45 \| +100\.0 \| +110\.0 \| +1\.10 \| +20,000 \| +5 \| +500 \|/,
		);
		expect(report).toMatch(
			/\| 20,000 +\| +45 \| +60\.0 \| +100\.0 \| +110\.0 \| +1\.10 \| +19,990 \| +5 \| +500 \|/,
		);
		expect(report).toContain('“waited 60 s”');
	});

	it('says what did not finish, and why', () => {
		const failed = {
			chain: 'expert',
			friends: 1000,
			owners: 10,
			failure: 'out of memory',
		} as const;

		const report = describeResults(someResults({ chains: [failed] }));

		expect(report).toContain('did not finish: out of memory');
	});

	it('counts friends that an unreliable day has lost', () => {
		const day = { ...aRun('ours', 1000, 2), items: [900, 60] };

		expect(describeResults(someResults({ faults: day }))).toMatch(/\| +60 \| +40 \|/);
	});

	it('draws a line with its name for each chain that was measured, and for the floor', () => {
		const chart = drawChart(someResults());

		expect(chart).toContain('This node, 1.0 s');
		expect(chart).toContain('Expert’s chain, 2.0 s');
		expect(chart).toContain('200 calls a second, 0.5 s');
		expect(chart).not.toContain('Plain chain');
		expect(chart).not.toContain('NaN');
	});

	it('draws an empty field when nothing was measured', () => {
		expect(drawChart(someResults({ chains: [] }))).not.toContain('NaN');
	});
});
