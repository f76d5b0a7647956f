import { parseArgs } from 'node:util';

/** What can be measured. */
export const CASES = ['engine', 'chains', 'lane', 'faults'] as const;

export type CaseName = (typeof CASES)[number];

/** What is to be measured, and where the results go. */
export interface BenchArguments {
	readonly cases: readonly CaseName[];
	readonly sizes: readonly number[];
	/** A folder. */
	readonly out: string;
}

const DEFAULT_SIZES = '1k,10k,100k,1m';

/** Reads the arguments behind the program's name. */
export function readArguments(args: readonly string[]): BenchArguments {
	const { values } = parseArgs({
		args: [...args],
		options: {
			case: { type: 'string', default: CASES.join(',') },
			sizes: { type: 'string', default: DEFAULT_SIZES },
			out: { type: 'string', default: 'docs' },
		},
	});
	return {
		cases: values.case.split(',').map(readCase),
		sizes: values.sizes.split(',').map(readSize),
		out: values.out,
	};
}

function readCase(text: string): CaseName {
	const name = CASES.find((one) => one === text.trim());
	if (name) return name;
	throw new RangeError(`There is no case "${text}"; choose from ${CASES.join(', ')}`);
}

/** Reads `1000`, `10k` and `1m`. */
function readSize(text: string): number {
	const [, digits, unit = ''] = /^(\d+)([km]?)$/i.exec(text.trim()) ?? [];
	const factor = { '': 1, k: 1000, m: 1_000_000 }[unit.toLowerCase()] ?? NaN;
	const size = Number(digits) * factor;
	if (size >= 1 && size <= 1_000_000) return size;
	throw new RangeError(`"${text}" is not a number of friends from 1 to 1m, such as 10k`);
}
