import { aSimulation, jsonOf, rowsOf, type Simulation } from './support/simulation';

let simulation: Simulation;

beforeEach(async () => {
	// Backoff draws from this: nothing waits.
	jest.spyOn(Math, 'random').mockReturnValue(0);
	simulation = await aSimulation(['owner', 'a', 'b']);
});

afterEach(async () => {
	jest.restoreAllMocks();
	await simulation.server.close();
});

describe('an operation', () => {
	it('on many has Success and Failed', async () => {
		const run = await simulation.run('friend import', {
			fromAccount: 'owner',
			toAccount: 'a, stranger',
		});

		expect(run.outputs.map((items) => items.map(({ json }) => json.outcome))).toEqual([
			['imported'],
			['rejected'],
		]);
	});

	it('that reads many has Success and Failed as well', async () => {
		const run = await simulation.run('profile get', { userId: 'a, stranger' });

		expect(run.outputs.map((items) => items.length)).toEqual([1, 1]);
	});

	it('that reads a list has one output', async () => {
		const run = await simulation.run('follow getAll', { fromAccount: 'owner', returnAll: true });

		expect(run.outputs).toEqual([[]]);
	});

	it('without calls has one output', async () => {
		const run = await simulation.run('userSig generate', { userId: 'a' });

		expect(run.outputs.map((items) => items.length)).toEqual([1]);
	});
});

describe('options that another operation left behind', () => {
	const options = {
		pending: 'ownOutput',
		alreadyFriends: 'failed',
		dryRun: true,
		importMissingAccounts: true,
		batchSize: 1000,
		nothingToDo: 'elsewhere',
	};

	it('do not matter to one that does not have them, as the editor keeps them', async () => {
		const run = await simulation.run('friend check', {
			...{ fromAccount: 'owner', toAccount: 'a', checkType: 'CheckResult_Type_Both' },
			options,
		});

		expect(jsonOf(run)).toMatchObject([{ toAccount: 'a', outcome: 'checked' }]);
		expect(run.outputs).toHaveLength(2);
	});

	it('do not matter to a list', async () => {
		const run = await simulation.run('follow getAll', { fromAccount: 'owner', options });

		expect(run.outputs).toEqual([[]]);
	});
});

describe('those for whom nothing was to be done', () => {
	const parameters = { fromAccount: 'owner', toAccount: 'a' };

	it.each([
		['friend delete', 'notFriends'],
		['blocklist remove', 'notBlocked'],
	])('come out of %s as a success with the outcome %s', async (operation, outcome) => {
		const run = await simulation.run(operation, parameters);

		expect(run.outputs.map((items) => items.map(({ json }) => json.outcome))).toEqual([
			[outcome],
			[],
		]);
	});

	it.each(['friend delete', 'blocklist remove'])(
		'come out of %s on Failed when the user wants that, with the reason',
		async (operation) => {
			const run = await simulation.run(operation, {
				...parameters,
				options: { nothingToDo: 'failed', whenAllFailed: 'continue' },
			});

			expect(jsonOf(run)).toEqual([]);
			expect(jsonOf(run, 1)).toMatchObject([{ retryable: false, reason: expect.any(String) }]);
		},
	);
});

describe('the import of missing accounts', () => {
	const parameters = { fromAccount: 'owner', toAccount: 'a, newcomer' };

	it('is off by default, because it makes accounts', async () => {
		const run = await simulation.run('friend add', parameters);

		expect(jsonOf(run, 1)).toMatchObject([{ toAccount: 'newcomer', resultCode: 30003 }]);
		expect(simulation.app.account('newcomer')).toBeUndefined();
	});

	it('sends nothing in a dry run', async () => {
		await simulation.run('friend add', {
			...parameters,
			options: { dryRun: true, importMissingAccounts: true },
		});

		expect(simulation.commands()).toEqual([]);
	});

	it('counts in the hint what it took', async () => {
		const run = await simulation.run(
			'friend add',
			{ ...parameters, options: { importMissingAccounts: true } },
			{ input: rowsOf({}) },
		);

		expect(run.hints[0]?.message).toMatch(/^2 friends: 2 added\. 4 calls, 0 retries/);
	});
});

describe('the fields of an operation that is not shown', () => {
	it('are not read, so that an old value does no harm', async () => {
		const run = await simulation.run('account check', {
			userId: 'a',
			fromAccount: '={{ $json.missing.deeply }}',
			toAccount: '',
		});

		expect(jsonOf(run)).toMatchObject([{ userId: 'a', exists: true }]);
	});
});
