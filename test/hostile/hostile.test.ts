import { commandAt } from '../../harness/hostile/commandTable';
import { wordsOf } from '../../nodes/TencentChat/bulk/outcome';
import { describeCounterexample } from './counterexample';
import { BULK_OPERATIONS, scenarioOf } from './scenario';
import { listUnknownParameters } from './values';
import { violationsOf } from './violations';

const RUNS = 2000;

const FIRST_SEED = 1;

describe('a server that does its worst', () => {
	it('knows the command of every bulk operation', () => {
		const unknown = BULK_OPERATIONS.filter(({ endpoint }) => !commandAt(endpoint.path));

		expect(unknown.map(({ resource, value }) => `${resource} ${value}`)).toEqual([]);
	});

	it('is asked with values for all that a bulk operation reads', () => {
		expect(BULK_OPERATIONS.flatMap(listUnknownParameters)).toEqual([]);
	});

	it('brings no operation to lose an input, or to say what did not happen', async () => {
		const seen = new Set<string>();
		for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed++) {
			const scenario = scenarioOf(seed);
			const { violations, ledger, words } = await violationsOf(scenario);
			if (violations.length > 0) {
				throw new Error(describeCounterexample(scenario, violations, ledger));
			}
			for (const word of words) seen.add(word);
		}

		// Else the runs would show nothing: every operation has come to each of these.
		const missing = BULK_OPERATIONS.flatMap(({ resource, value, vocabulary }) =>
			[...wordsOf(vocabulary), 'rejected', 'unknown', 'notSent', 'invalid']
				.map((word) => `${resource} ${value} ${word}`)
				.filter((word) => !seen.has(word)),
		);
		expect(missing).toEqual([]);
	});
});
