import type { Ledger } from '../../harness/hostile/ledger';
import type { Scenario } from './scenario';

/** What a person needs to look into a run: how to repeat it, what was promised, what the server did. */
export function describeCounterexample(
	{ seed, executions, temper }: Scenario,
	violations: readonly string[],
	ledger: Ledger | undefined,
): string {
	const planned = executions.map(({ name, operation, options, cancelledAfter, items }) => {
		const command = `${operation.resource} ${operation.value}`;
		return `${name}: ${command}, ${items.length} items, ${JSON.stringify({ ...options, cancelledAfter })}`;
	});
	return [
		`A promise does not hold. To repeat it: npm run fuzz -- --runs 1 --seed ${seed}`,
		...violations.map((text) => `- ${text}`),
		...planned,
		`Temper: ${JSON.stringify(temper)}`,
		ledger?.toText() ?? '',
	].join('\n');
}
