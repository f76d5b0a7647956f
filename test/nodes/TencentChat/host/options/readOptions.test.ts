import { ENDPOINTS, type Endpoint } from '../../../../../nodes/TencentChat/api/endpoints';
import { createParameterSource } from '../../../../../nodes/TencentChat/host/parameters/parameters';
import {
	readOptions,
	type ReadOptions,
} from '../../../../../nodes/TencentChat/host/options/readOptions';
import { DEFAULT_OPTIONS } from '../../../../../nodes/TencentChat/host/options/runOptions';
import { NUMBERS } from './support/numbers';
import { addFriends } from '../../../../../nodes/TencentChat/operations/friend/add';
import { aFakeContext, type ContextSettings } from '../support/fakeContext';

/** Options that may be expressions, with their names. */
const ADDED = [
	...NUMBERS.map(({ name, displayName }) => [name, displayName] as const),
	['dryRun', 'Dry Run'],
	['importMissingAccounts', 'Import Missing Accounts'],
	['includeInput', 'Include Input'],
	['outputItems', 'Output Items'],
	['whenAllFailed', 'When All Failed'],
] as const;

function read(
	options: unknown,
	{ endpoint = ENDPOINTS.friendAdd, ...settings }: ContextSettings & { endpoint?: Endpoint } = {},
): ReadOptions {
	const { context } = aFakeContext({ ...settings, parameters: { options } });
	return readOptions(context, createParameterSource(context), { ...addFriends, endpoint });
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
			whenAllFailed: 'auto',
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
			whenAllFailed: 'fail',
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

	it('have defaults when no collection is stored', () => {
		expect(read(null)).toEqual({ options: DEFAULT_OPTIONS, problem: undefined });

		const { context } = aFakeContext();
		const none = readOptions(context, createParameterSource(context), addFriends);
		expect(none).toEqual({ options: DEFAULT_OPTIONS, problem: undefined });
	});

	it.each([
		['text', 'Options is a string, but must be an object with fields'],
		[7, 'Options is a number, but must be an object with fields'],
		[['dryRun'], 'Options is a list, but must be an object with fields'],
	])('are refused when the collection is %p, as it asked for something', (options, reason) => {
		expect(read(options)).toMatchObject({ options: DEFAULT_OPTIONS, problem: { reason } });
	});

	it.each([[null], [undefined]])(
		'are refused when the whole collection is an expression that comes to %p',
		(nothing) => {
			const { problem } = read('={{ $json.config }}', { evaluate: () => nothing });

			expect(problem).toEqual({
				reason: `Options came to nothing (${String(nothing)})`,
				hint: 'Correct the expression, or remove it to have the default. Nothing is sent until then.',
			});
		},
	);

	it('may come from one expression as a whole', () => {
		const { options, problem } = read('={{ $json.config }}', {
			evaluate: () => ({ dryRun: true, batchSize: 7 }),
		});

		expect(options).toEqual({ ...DEFAULT_OPTIONS, dryRun: true, batchSize: 7 });
		expect(problem).toBeUndefined();
	});

	it('from one expression are refused when one of them came to nothing', () => {
		const { problem } = read('={{ $json.config }}', { evaluate: () => ({ dryRun: undefined }) });

		expect(problem?.reason).toBe("Option 'Dry Run' came to nothing (undefined)");
	});

	it('from one expression cannot decide on outputs, which n8n lays out without it', () => {
		const { problem } = read('={{ $json.config }}', { evaluate: () => ({ pending: 'failed' }) });

		expect(problem?.reason).toBe("Option 'Pending Requests' comes from an expression");
	});

	it.each(
		ADDED.flatMap(([name, displayName]) =>
			[undefined, null].map((nothing) => [name, displayName, nothing] as const),
		),
	)('are refused when %s was added and comes to nothing (%s, %p)', (name, displayName, nothing) => {
		const asked = { [name]: '={{ $json.config.nope }}' };

		const { problem, options } = read(asked, { evaluate: () => nothing });
		expect(options).toEqual(DEFAULT_OPTIONS);
		expect(problem).toEqual({
			reason: `Option '${displayName}' came to nothing (${String(nothing)})`,
			hint: 'Correct the expression, or remove it to have the default. Nothing is sent until then.',
		});
	});

	it('are refused also where n8n drops a field that came to nothing', () => {
		const { context } = aFakeContext({ parameters: { options: { dryRun: '={{ $json.nope }}' } } });
		const { getNodeParameter } = context;
		context.getNodeParameter = ((name: string, item: number, fallback: unknown, raw?: object) =>
			raw
				? (getNodeParameter as (...all: unknown[]) => unknown)(name, item, fallback, raw)
				: {}) as typeof getNodeParameter;

		const { problem } = readOptions(context, createParameterSource(context), addFriends);
		expect(problem?.reason).toBe("Option 'Dry Run' came to nothing (undefined)");
	});

	it('are not missed when another operation left them behind without a value', () => {
		expect(read({ nothingToDo: null }).problem).toBeUndefined();
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
		['a boolean', true],
		['a list', [min]],
		['an object', { value: min }],
		['not a number', Number.NaN],
		['endless', Number.POSITIVE_INFINITY],
	])('refuses a value that is %s and names its limits', (_name, value) => {
		const { options, problem } = read({ [name]: value });

		expect(options[name]).toBe(option.default);
		expect(problem).toEqual({
			reason: `Option '${displayName}' is ${typeof value === 'number' ? value : JSON.stringify(value)}`,
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
	['importMissingAccounts', 'Import Missing Accounts'],
	['includeInput', 'Include Input'],
] as const)('the option %s', (name, displayName) => {
	it.each([true, false])('can be %s', (value) => {
		expect(read({ [name]: value }).options[name]).toBe(value);
	});

	it.each([['true'], [1], [0], ['']])(
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
	['pending', 'Pending Requests', ['failed', 'ownOutput', 'success']],
	['alreadyFriends', 'Already Friends', ['failed', 'success', 'update']],
	['outputItems', 'Output Items', ['all', 'failedOnly', 'summary']],
	['whenAllFailed', 'When All Failed', ['auto', 'continue', 'fail']],
] as const)('the option %s', (name, displayName, choices) => {
	it.each(choices)('can be %s', (choice) => {
		expect(read({ [name]: choice })).toMatchObject({
			options: { [name]: choice },
			problem: undefined,
		});
	});

	it.each([['elsewhere'], [''], [true], [['failed']]])(
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
