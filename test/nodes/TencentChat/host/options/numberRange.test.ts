import { ENDPOINTS, type Endpoint } from '../../../../../nodes/TencentChat/api/endpoints';
import { rangeOf } from '../../../../../nodes/TencentChat/host/options/numberRange';
import { anEndpoint } from '../support/scripted';
import { numberOption } from './support/numbers';

const ALL = Object.entries(ENDPOINTS).map(([name, endpoint]) => ({ name, endpoint }));

/** The default number of calls per second. */
function shareOf(callsPerSecond: number): number {
	return rangeOf('maxCallsPerSecond', anEndpoint(ENDPOINTS.friendAdd, { callsPerSecond })).fallback;
}

describe('the calls per second', () => {
	it.each([
		[200, 190],
		[100, 95],
		[10, 9],
	])('are for a limit of %d by default %d, as calls arrive in bunches', (limit, expected) => {
		expect(shareOf(limit)).toBe(expected);
	});

	it.each<[keyof typeof ENDPOINTS]>([['multiAccountImport'], ['accountCheck'], ['accountDelete']])(
		'are 95 for %s, for which Tencent allows 100',
		(name) => {
			expect(rangeOf('maxCallsPerSecond', ENDPOINTS[name]).fallback).toBe(95);
		},
	);

	it('may be more than Tencent allows by default, because the limit can be raised', () => {
		expect(rangeOf('maxCallsPerSecond', ENDPOINTS.accountCheck)).toMatchObject({
			min: 1,
			max: 1000,
		});
	});
});

describe('the batch size', () => {
	it.each([
		[1000, 1000, 100],
		[500, 500, 100],
		[100, 100, 100],
		[20, 20, 20],
		[5000, 1000, 100],
	])('is for a limit of %d at most %d and by default %d', (maxItemsPerCall, max, fallback) => {
		const endpoint: Endpoint = anEndpoint(ENDPOINTS.friendAdd, { maxItemsPerCall });

		expect(rangeOf('batchSize', endpoint)).toEqual({ min: 1, max, fallback });
	});

	it.each(ALL)('never goes over what $name takes', ({ endpoint }) => {
		expect(rangeOf('batchSize', endpoint).max).toBeLessThanOrEqual(endpoint.maxItemsPerCall);
	});
});

describe.each(['callTimeout', 'maxAttempts', 'maxParallelCalls'] as const)(
	'the option %s',
	(name) => {
		it('is the same for each command', () => {
			const { min, max, default: fallback } = numberOption(name);

			for (const { endpoint } of ALL) {
				expect(rangeOf(name, endpoint)).toEqual({ min, max, fallback });
			}
		});
	},
);
