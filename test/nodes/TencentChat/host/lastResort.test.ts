import { LanePlanner } from '../../../../nodes/TencentChat/bulk/plan';
import { OutputJson } from '../../../../nodes/TencentChat/host/output/outputJson';
import { addFriends } from '../../../../nodes/TencentChat/operations/friend/add';
import { aSimulation, CONTINUES, jsonOf, rowsOf, type Simulation } from './support/simulation';

let simulation: Simulation;

beforeEach(async () => {
	// Backoff draws from this: nothing waits.
	jest.spyOn(Math, 'random').mockReturnValue(0);
	simulation = await aSimulation(['o1', 'o2', 'o3', 'a', 'b']);
});

afterEach(async () => {
	jest.restoreAllMocks();
	await simulation.server.close();
});

/** Two friends of each of three owners. */
const INPUT = rowsOf(
	...['o1', 'o2', 'o3'].flatMap((from) => ['a', 'b'].map((to) => ({ from, to }))),
);

const PARAMETERS = {
	...{ fromAccount: '={{ $json.from }}', toAccount: '={{ $json.to }}' },
	...{ addType: 'Add_Type_Single', forceAdd: true, additionalFields: {}, options: {} },
};

type Run = Awaited<ReturnType<Simulation['run']>>;

/** `owner friend: outcome` of every item, whatever its output. */
function outcomesOf(run: Run): string[] {
	return run.outputs
		.flatMap((_items, output) => jsonOf(run, output))
		.map(({ fromAccount, toAccount, outcome }) => `${fromAccount} ${toAccount}: ${outcome}`)
		.sort();
}

describe('a fault of this package after a call has left', () => {
	it('while an answer is read loses the outcomes of that call alone', async () => {
		const { readResults } = addFriends.wireFormat;
		jest.spyOn(addFriends.wireFormat, 'readResults').mockImplementation((body, subjects) => {
			if (simulation.commands().length === 2) throw new TypeError('Cannot convert object');
			return readResults(body, subjects);
		});

		const run = await simulation.run('friend add', PARAMETERS, { input: INPUT });

		const words = outcomesOf(run).map((text) => text.split(': ')[1]);
		expect(words.filter((word) => word === 'added')).toHaveLength(4);
		expect(words.filter((word) => word === 'unknown')).toHaveLength(2);
		expect(run.hints[0]).toMatchObject({ type: 'warning' });
		expect(run.hints[0]?.message).toContain('TypeError: Cannot convert object');
		expect(run.hints[0]?.message).toContain('Please report it');
	});

	it('while later rows are planned leaves nobody out', async () => {
		const { add } = LanePlanner.prototype;
		jest.spyOn(LanePlanner.prototype, 'add').mockImplementation(function (this: LanePlanner, one) {
			if (one.owner === 'o2') throw new Error('a bug');
			add.call(this, one);
		});

		const run = await simulation.run('friend add', PARAMETERS, { input: INPUT });

		expect(outcomesOf(run)).toEqual([
			// Of rows that nobody has read there is no more to say than that they are there.
			...[' : unknown', ' : unknown'],
			...['o1 a: added', 'o1 b: added'],
			...['o2 a: unknown', 'o2 b: unknown'],
		]);
		const pairs = run.outputs.flat().map(({ pairedItem }) => pairedItem);
		expect(pairs).toHaveLength(6);
		expect(new Set(pairs.map((pair) => JSON.stringify(pair)))).toHaveProperty('size', 6);
	});

	it('while one friend is laid out loses that one alone, and the server keeps what it was told', async () => {
		const { create } = OutputJson.prototype;
		jest.spyOn(OutputJson.prototype, 'create').mockImplementation(function (
			this: OutputJson,
			...given
		) {
			const [{ owner, subject }, { outcome }] = given;
			if (owner === 'o2' && subject === 'a' && outcome === 'added') throw new Error('a bug');
			return create.apply(this, given);
		});

		const run = await simulation.run('friend add', PARAMETERS, { input: INPUT });

		expect(outcomesOf(run)).toEqual([
			...['o1 a: added', 'o1 b: added', 'o2 a: unknown'],
			...['o2 b: added', 'o3 a: added', 'o3 b: added'],
		]);
		expect(simulation.app.friend('o2', 'a')).toBeDefined();
	});

	it('does not pass the input on as a success in a node that is set to continue', async () => {
		jest.spyOn(addFriends.wireFormat, 'readResults').mockImplementation(() => {
			throw new Error('a bug');
		});

		const run = await simulation.run('friend add', PARAMETERS, { ...CONTINUES, input: INPUT });

		expect(run.outputs[0]).toEqual([]);
		expect(run.outputs[1]).toHaveLength(6);
	});
});

describe('a fault of this package before any call', () => {
	beforeEach(() => {
		jest.spyOn(LanePlanner.prototype, 'add').mockImplementation(() => {
			throw new RangeError('a bug');
		});
	});

	it('fails the run, as nothing has been done', async () => {
		const error = await simulation.failureOf('friend add', PARAMETERS, { input: INPUT });

		expect(error.message).toBe('This node met a fault of its own (RangeError: a bug)');
		expect(error.description).toContain('Please report it');
		expect(simulation.commands()).toEqual([]);
	});

	it('brings every row out on Failed in a node that is set to continue', async () => {
		const run = await simulation.run('friend add', PARAMETERS, { ...CONTINUES, input: INPUT });

		expect(run.outputs[0]).toEqual([]);
		expect(run.outputs[1]).toHaveLength(6);
	});
});
