import { ENDPOINTS, type Endpoint } from '../../nodes/TencentChat/api/endpoints';
import { NUMBER_OPTIONS, type NumberOptionName } from '../../nodes/TencentChat/host/numberOptions';
import { createParameterSource } from '../../nodes/TencentChat/host/parameters';
import {
	DEFAULT_OPTIONS,
	readRunOptions,
	type ReadOptions,
} from '../../nodes/TencentChat/host/runOptions';
import { addFriends } from '../../nodes/TencentChat/operations/friend/add';
import { aFakeContext, type ContextSettings } from './support/fakeContext';

const NUMBERS = Object.entries(NUMBER_OPTIONS).map(([name, option]) => ({
	...option,
	name: name as NumberOptionName,
}));

function read(
	options: unknown,
	{ endpoint = ENDPOINTS.friendAdd, ...settings }: ContextSettings & { endpoint?: Endpoint } = {},
): ReadOptions {
	const { context } = aFakeContext({ ...settings, parameters: { options } });
	return readRunOptions(context, createParameterSource(context), { ...addFriends, endpoint });
}

describe('the options of a run', () => {
	it('have defaults when the user added none', () => {
		expect(read({})).toEqual({ options: DEFAULT_OPTIONS, problem: undefined });
	});

	it('have the defaults that are promised', () => {
		expect(DEFAULT_OPTIONS).toEqual({
			batchSize: 100,
			callTimeout: 10_000,
			maxAttempts: 5,
			maxCallsPerSecond: 190,
			maxParallelCalls: 200,
			pending: 'success',
			alreadyFriends: 'success',
			nothingToDo: 'success',
			outputItems: 'all',
			dryRun: false,
			failWhenAllFailed: false,
			importMissingAccounts: false,
			includeInput: true,
		});
	});

	it('are taken as the user set them', () => {
		const chosen = {
			batchSize: 20,
			callTimeout: 500,
			maxAttempts: 1,
			maxCallsPerSecond: 10,
			maxParallelCalls: 2,
			pending: 'ownOutput',
			alreadyFriends: 'failed',
			outputItems: 'summary',
			dryRun: true,
			failWhenAllFailed: true,
			importMissingAccounts: true,
			includeInput: false,
		};

		expect(read(chosen)).toEqual({
			options: { ...DEFAULT_OPTIONS, ...chosen },
			problem: undefined,
		});
	});

	it('are not taken when the operation has none of that name, as the editor may keep old ones', () => {
		expect(read({ nothingToDo: 'elsewhere' })).toEqual({
			options: DEFAULT_OPTIONS,
			problem: undefined,
		});
	});

	it.each([[null], ['text'], [7]])('have defaults when the collection is %p', (options) => {
		expect(read(options)).toEqual({ options: DEFAULT_OPTIONS, problem: undefined });
	});

	it('are read for the first item, as they hold for the whole run', () => {
		const { options } = read(
			{ batchSize: '={{ $json.size }}' },
			{ evaluate: (_expression, index) => (index === 0 ? 7 : 8) },
		);

		expect(options.batchSize).toBe(7);
	});

	it('have the problem of an expression that cannot be evaluated, and defaults', () => {
		const result = read(
			{ batchSize: '={{ $json.size }}' },
			{
				evaluate: () => {
					throw new Error('size is not defined');
				},
			},
		);

		expect(result.options).toEqual(DEFAULT_OPTIONS);
		expect(result.problem?.reason).toContain('size is not defined');
	});

	it('name the first of several problems', () => {
		const { problem } = read({ dryRun: 'yes', batchSize: 0 });

		expect(problem?.reason).toBe("Option 'Batch Size' is 0");
	});
});

describe.each(NUMBERS)('the option $displayName', ({ name, displayName, min, max, ...option }) => {
	it.each([min, max])('takes its limit %d', (value) => {
		const { options, problem } = read({ [name]: value });

		expect(options[name]).toBe(value);
		expect(problem).toBeUndefined();
	});

	it('takes a number as text, as expressions often give it', () => {
		expect(read({ [name]: ` ${max} ` }).options[name]).toBe(max);
	});

	it.each([
		['below its limit', min - 1],
		['above its limit', max + 1],
		['negative', -max],
		['no whole number', min + 0.5],
		['empty', ''],
		['blank', ' '],
		['text', 'many'],
		['null', null],
		['a boolean', true],
		['a list', [min]],
		['an object', { value: min }],
		['not a number', Number.NaN],
		['endless', Number.POSITIVE_INFINITY],
	])('refuses a value that is %s and names its limits', (_name, value) => {
		const { options, problem } = read({ [name]: value });

		expect(options[name]).toBe(option.default);
		expect(problem).toEqual({
			reason: `Option '${displayName}' is ${JSON.stringify(value)}`,
			hint: `Enter a whole number from ${min} to ${max}.`,
		});
	});
});

describe('the batch size', () => {
	it('may be no larger than what the command takes', () => {
		const { problem } = read({ batchSize: 101 }, { endpoint: ENDPOINTS.multiAccountImport });

		expect(problem?.hint).toBe('Enter a whole number from 1 to 100.');
	});

	it('is what the command takes where that is less than the default', () => {
		const endpoint: Endpoint = { ...ENDPOINTS.friendAdd, maxItemsPerCall: 20 };

		expect(read({}, { endpoint }).options.batchSize).toBe(20);
	});
});

describe.each([
	['dryRun', 'Dry Run'],
	['failWhenAllFailed', 'Fail When All Failed'],
	['importMissingAccounts', 'Import Missing Accounts'],
	['includeInput', 'Include Input'],
] as const)('the option %s', (name, displayName) => {
	it.each([true, false])('can be %s', (value) => {
		expect(read({ [name]: value }).options[name]).toBe(value);
	});

	it.each([['true'], [1], [0], [''], [null]])(
		'refuses %p, because a wrong guess could send what should not be sent',
		(value) => {
			const { options, problem } = read({ [name]: value });

			expect(options[name]).toBe(DEFAULT_OPTIONS[name]);
			expect(problem).toEqual({
				reason: `Option '${displayName}' is ${JSON.stringify(value)}`,
				hint: 'Set it to true or false.',
			});
		},
	);
});

describe.each([
	['pending', 'Pending Requests', ['success', 'failed', 'ownOutput']],
	['alreadyFriends', 'Already Friends', ['success', 'failed']],
	['outputItems', 'Output Items', ['all', 'failedOnly', 'summary']],
] as const)('the option %s', (name, displayName, choices) => {
	it.each(choices)('can be %s', (choice) => {
		expect(read({ [name]: choice })).toMatchObject({
			options: { [name]: choice },
			problem: undefined,
		});
	});

	it.each([['elsewhere'], [''], [null], [true], [['failed']]])(
		'refuses %p and lists its choices',
		(value) => {
			const { options, problem } = read({ [name]: value });

			expect(options[name]).toBe(DEFAULT_OPTIONS[name]);
			expect(problem).toEqual({
				reason: `Option '${displayName}' is ${JSON.stringify(value)}`,
				hint: `Choose one of ${choices.join(', ')}.`,
			});
		},
	);
});

describe.each(['pending', 'alreadyFriends'])(
	'the option %s, which decides where items go',
	(name) => {
		it.each([
			['an expression', '={{ "failed" }}'],
			['an expression without its first sign, as n8n stores some', '{{ "failed" }}'],
		])('refuses %s, because the outputs must not depend on an item', (_name, value) => {
			const { problem } = read({ [name]: value }, { evaluate: () => 'failed' });

			expect(problem?.hint).toMatch(/, not an expression\.$/);
		});
	},
);

describe('the option outputItems', () => {
	it('takes an expression, as it changes no output', () => {
		const { options } = read({ outputItems: '={{ "summary" }}' }, { evaluate: () => 'summary' });

		expect(options.outputItems).toBe('summary');
	});
});
