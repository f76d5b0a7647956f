import type { Endpoint } from '../../api/endpoints';
import { SHARE_OF_LIMIT } from '../../api/admission/rateLimiter';

/** A whole number that a user may change. Times are milliseconds. */
interface NumberOption {
	readonly displayName: string;
	readonly default: number;
	readonly min: number;
	readonly max: number;
	readonly description: string;
}

/** The numeric options. */
export const NUMBER_OPTIONS = {
	batchSize: {
		displayName: 'Batch Size',
		default: 100,
		min: 1,
		max: 1000,
		description:
			'How many friends or accounts one call carries. Tencent advises at most 100 friends per call when friends have to confirm.',
	},
	callTimeout: {
		displayName: 'Call Timeout (Ms)',
		default: 10_000,
		min: 100,
		max: 300_000,
		description: 'How long to wait for the answer to a call, in milliseconds',
	},
	maxAttempts: {
		displayName: 'Max Attempts',
		default: 5,
		min: 1,
		max: 100,
		description:
			'How many calls may be made for each friend or account. Calls that Tencent refuses as too frequent do not count.',
	},
	maxCallsPerSecond: {
		displayName: 'Max Calls per Second',
		default: 190,
		min: 1,
		max: 1000,
		description:
			"This n8n process's share of the app's limit for this operation. All executions share it.",
	},
	maxParallelCalls: {
		displayName: 'Max Parallel Calls',
		default: 200,
		min: 1,
		max: 1000,
		description: 'How many calls may be in flight at the same time',
	},
} as const satisfies Record<string, NumberOption>;

export type NumberOptionName = keyof typeof NUMBER_OPTIONS;

/** What an option may be for an endpoint, and what it is when the user says nothing. */
export interface NumberRange {
	readonly min: number;
	readonly max: number;
	readonly fallback: number;
}

/** The range of an option for an endpoint. */
export function rangeOf(name: NumberOptionName, endpoint: Endpoint): NumberRange {
	const { min, max: highest, default: usual } = NUMBER_OPTIONS[name];
	if (name === 'maxCallsPerSecond') {
		return {
			min,
			max: highest,
			fallback: Math.max(1, Math.floor(endpoint.callsPerSecond * SHARE_OF_LIMIT)),
		};
	}
	if (name !== 'batchSize') return { min, max: highest, fallback: usual };
	const max = Math.min(highest, endpoint.maxItemsPerCall);
	return { min, max, fallback: endpoint.usualItemsPerCall ?? Math.min(usual, max) };
}
