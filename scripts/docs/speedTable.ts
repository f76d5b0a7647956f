import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ChainName } from '../../bench/chains/chain';
import { count, fixed } from '../../bench/report/markdown';
import type { ChainResult, Results } from '../../bench/results';
import type { Language } from './languages';

const MEASURED = join(__dirname, '../../docs/performance.json');

/** The README's table of what `npm run bench` has measured: seconds by number of friends. */
export function renderSpeedTable(language: Language): string {
	const { chains } = JSON.parse(readFileSync(MEASURED, 'utf8')) as Results;
	const { friends, calls, thisNode, expertsChain } = language;
	const rows = chains
		.filter(({ chain }) => chain === 'ours')
		.map((ours) => {
			const cells = [
				count(ours.friends),
				'failure' in ours ? '–' : count(ours.server.calls),
				...(['ours', 'expert'] as const).map((chain) =>
					seconds(find(chains, chain, ours.friends), language),
				),
			];
			return `| ${cells.join(' | ')} |`;
		});
	const head = `| ${[friends, calls, thisNode, expertsChain].join(' | ')} |`;
	return [head, '|--:|--:|--:|--:|', ...rows].join('\n');
}

function find(
	chains: readonly ChainResult[],
	chain: ChainName,
	friends: number,
): ChainResult | undefined {
	return chains.find((result) => result.chain === chain && result.friends === friends);
}

function seconds(result: ChainResult | undefined, { seconds: unit }: Language): string {
	return result === undefined || 'failure' in result ? '–' : `${fixed(result.seconds)} ${unit}`;
}
