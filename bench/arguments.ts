import { parseArgs } from 'node:util';

/** What can be measured. */
export const CASES = ['engine', 'chains', 'lane', 'faults', 'messages'] as const;

export type CaseName = (typeof CASES)[number];

/** What is to be measured, and where the results go. */
export interface BenchArguments {
	readonly cases: readonly CaseName[];
	readonly sizes: readonly number[];
	/** Messages of the case `messages`, each with its own text. */
	readonly messages: readonly number[];
	/** Receivers of one message in the case `messages`. */
	readonly receivers: readonly number[];
	/** A folder. */
	readonly out: string;
}

const DEFAULT_SIZES = '1k,10k,100k,1m';

/** Some minutes' worth: 200 messages are a second, 12,000 receivers a minute. */
const DEFAULT_MESSAGES = '10k';
const DEFAULT_RECEIVERS = '20k';

/** Reads the arguments behind the program's name. */
export function readArguments(args: readonly string[]): BenchArguments {
	const { values } = parseArgs({
		args: [...args],
		options: {
			case: { type: 'string', default: CASES.join(',') },
			sizes: { type: 'string', default: DEFAULT_SIZES },
			messages: { type: 'string', default: DEFAULT_MESSAGES },
			receivers: { type: 'string', default: DEFAULT_RECEIVERS },
			out: { type: 'string', default: 'docs' },
		},
	});
	return {
		cases: values.case.split(',').map(readCase),
		sizes: values.sizes.split(',').map(readSize),
		messages: values.messages.split(',').map(readSize),
		receivers: values.receivers.split(',').map(readSize),
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
	throw new RangeError(`"${text}" is not a number from 1 to 1m, such as 10k`);
}
