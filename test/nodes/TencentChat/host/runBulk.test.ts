import { anExecuteContext, type ExecuteSettings } from './support/n8nContext';

import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type INodeExecutionData,
	type NodeExecutionHint,
} from 'n8n-workflow';

import { TencentChat } from '../../../../nodes/TencentChat/TencentChat.node';
import { startSimulator, type RunningSimulator } from '../../../../simulator/server';
import { outcomesIn } from '../../../../harness/engine/workflows';
import { aCredential } from './support/fakeContext';

const CONTINUES = { onError: 'continueRegularOutput' } as const;

let server: RunningSimulator;

beforeEach(async () => {
	// Backoff draws from this: nothing waits.
	jest.spyOn(Math, 'random').mockReturnValue(0);
	server = await startSimulator();
	server.simulator.app().addAccounts('sales', 'c1', 'c2', 'c3');
});

afterEach(async () => {
	jest.restoreAllMocks();
	await server.close();
});

interface Run {
	readonly outputs: INodeExecutionData[][];
	readonly hints: readonly NodeExecutionHint[];
}

/** Executes the node in n8n's context against the simulator. */
async function execute(settings: ExecuteSettings = {}): Promise<Run> {
	const credential = aCredential({ baseUrl: server.url });
	const context = anExecuteContext({ credential, ...settings });
	const outputs = await new TencentChat().execute.call(context);
	return { outputs, hints: context.hints };
}

/** What the node throws. */
async function failureOf(settings: ExecuteSettings): Promise<NodeApiError | NodeOperationError> {
	try {
		await execute(settings);
	} catch (error) {
		return error as NodeApiError | NodeOperationError;
	}
	throw new Error('the run did not fail');
}

function itemsFor(...to: readonly unknown[]): INodeExecutionData[] {
	return to.map((id) => ({ json: { to: id } as IDataObject }));
}

/** `to: outcome` for each item of each output. */
function outcomesOf({ outputs }: Run): string[][] {
	return outcomesIn(outputs);
}

function withOptions(options: IDataObject): ExecuteSettings {
	return { parameters: { options } };
}

const GOES_ON = withOptions({ whenAllFailed: 'continue' });

describe('a run whose options came to nothing', () => {
	it('sends nothing: a dry run by an expression without a value was asked for', async () => {
		const error = await failureOf(withOptions({ dryRun: '={{ $json.config.dryRun }}' }));

		expect(error.message).toBe("Option 'Dry Run' came to nothing (undefined)");
		expect(server.simulator.log.totals().calls).toBe(0);
	});
});

describe('a broken expression', () => {
	const REMARK = { parameters: { additionalFields: { remark: '={{ $json.to. }}' } } };

	it('fails the run before anything is sent, with the words of n8n', async () => {
		const error = await failureOf({ ...REMARK, input: itemsFor('c1', 'c2') });

		expect(error.message).toContain("The expression in 'Additional Fields' could not be evaluated");
		expect(error.message).toContain('invalid syntax');
		expect(server.simulator.log.totals().calls).toBe(0);
	});

	it('fails the run also when the user wants to go on in which all failed', async () => {
		const parameters = { ...REMARK.parameters, ...GOES_ON.parameters };

		expect((await failureOf({ parameters })).message).toContain('invalid syntax');
	});

	it('makes every item invalid when the node is set to continue', async () => {
		const run = await execute({ ...CONTINUES, ...REMARK, input: itemsFor('c1', 'c2') });

		expect(run.outputs.map((items) => items.map(({ json }) => json.outcome))).toEqual([
			[],
			['invalid', 'invalid'],
		]);
	});

	it('that fails for some items only is a matter of those', async () => {
		const remark = '={{ $json.to === "c2" ? $("Nobody").first() : "R" }}';
		const run = await execute({
			parameters: { additionalFields: { remark } },
			input: itemsFor('c1', 'c2'),
		});

		expect(outcomesOf(run)).toEqual([['c1: added'], ['c2: invalid']]);
	});
});

describe('a chain of this node', () => {
	it('does not nest what went in at first', async () => {
		const first = await execute({ input: itemsFor('c1') });
		const second = await execute({
			input: first.outputs[0] ?? [],
			parameters: { toAccount: '={{ $json.toAccount }}' },
		});

		expect(second.outputs[0]?.[0]?.json.input).toEqual({ to: 'c1' });
	});
});

describe('a run', () => {
	it('sends friends and lays their outcomes out on the branches', async () => {
		const run = await execute({ input: itemsFor('c1', 'stranger', 'c2') });

		expect(outcomesOf(run)).toEqual([['c1: added', 'c2: added'], ['stranger: rejected']]);
		expect(server.simulator.log.totals().calls).toBe(1);
	});

	it('tells in a hint what happened', async () => {
		const { hints } = await execute({ input: itemsFor('c1', 'c2') });

		expect(hints).toHaveLength(1);
		expect(hints[0]).toMatchObject({ type: 'info', location: 'outputPane' });
		expect(hints[0]?.message).toMatch(/^2 friends: 2 added\. 1 call, 0 retries, /);
	});

	it("says that a large one needs no error output of n8n's", async () => {
		const customers = Array.from({ length: 50_000 }, (_, index) => `c${index}`);
		const options = { dryRun: true, includeInput: false };

		const { hints } = await execute({
			onError: 'continueErrorOutput',
			parameters: { toAccount: '={{ $json.customers }}', options },
			input: [{ json: { customers } }],
		});

		expect(hints[0]?.type).toBe('info');
		expect(hints[0]?.message).toContain("Set On Error to 'Continue'");
	});

	it('warns when the UserSig travels without protection', async () => {
		const credential = aCredential({ baseUrl: server.url.replace('127.0.0.1', '0.0.0.0') });

		// Whether that address can be reached differs between systems.
		const { hints } = await execute({
			...CONTINUES,
			...withOptions({ maxAttempts: 1 }),
			credential,
		});

		expect(hints[0]?.type).toBe('warning');
		expect(hints[0]?.message).toContain('travels without protection');
	});

	it('makes no call and needs no credential when there is nothing to send', async () => {
		const input = itemsFor('', 'x'.repeat(33));
		const run = await execute({ input, credential: null, ...GOES_ON });

		expect(outcomesOf(run)).toEqual([[], [': invalid', `${'x'.repeat(33)}: invalid`]]);
		expect(run.hints[0]?.message).toContain('Every friend failed.');
	});

	it('gives out one item with the totals when the user wants no more', async () => {
		const run = await execute({
			input: itemsFor('c1', 'stranger'),
			...withOptions({ outputItems: 'summary' }),
		});

		const [success = [], failed] = run.outputs;
		expect(failed).toEqual([]);
		expect(success).toHaveLength(1);
		expect(success[0]).toMatchObject({
			json: { total: 2, succeeded: 1, failed: 1, calls: 1 },
			pairedItem: { item: 0 },
		});
	});
});

describe('a dry run', () => {
	it('needs no credential and says which call would carry whom', async () => {
		const run = await execute({
			input: itemsFor('c1', 'c2', '', 'c1', 'c3'),
			credential: null,
			...withOptions({ dryRun: true, batchSize: 2 }),
		});

		const [success = [], failed = []] = run.outputs;
		expect(success.map(({ json }) => [json.toAccount, json.outcome, json.call])).toEqual([
			['c1', 'planned', 1],
			['c2', 'planned', 1],
			['c1', 'planned', 1],
			['c3', 'planned', 2],
		]);
		expect(failed.map(({ json }) => json.outcome)).toEqual(['invalid']);
	});

	it('numbers calls through all owners', async () => {
		const run = await execute({
			input: [{ json: { from: 'sales', to: 'c1' } }, { json: { from: 'c2', to: 'c1' } }],
			parameters: { fromAccount: '={{ $json.from }}', options: { dryRun: true } },
		});

		expect(run.outputs[0]?.map(({ json }) => json.call)).toEqual([1, 2]);
		expect(run.hints[0]?.message).toContain('it would take 2 calls');
		expect(server.simulator.log.totals().calls).toBe(0);
	});
});

describe('a run that cannot begin', () => {
	it.each<[string, ExecuteSettings, string]>([
		['an option is wrong', withOptions({ batchSize: 0 }), "Option 'Batch Size' is 0"],
		[
			'the credential is wrong',
			{ credential: aCredential({ secretKey: '' }) },
			'Secret Key is empty',
		],
		['there is no credential', { credential: null }, 'Node does not have any credentials set'],
	])('fails when %s', async (_name, settings, message) => {
		const error = await failureOf(settings);

		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error.message).toBe(message);
		expect(error.description).not.toBe('');
	});

	it('fails for a wrong option also when there is nothing to send, as it hides nothing else', async () => {
		const error = await failureOf({ ...withOptions({ batchSize: 0 }), input: itemsFor('') });

		expect(error.message).toBe("Option 'Batch Size' is 0");
	});

	it('does not fail for a wrong credential when there is nothing to send', async () => {
		const credential = aCredential({ secretKey: '' });

		const run = await execute({ credential, input: itemsFor(''), ...GOES_ON });

		expect(outcomesOf(run)).toEqual([[], [': invalid']]);
	});

	it.each<[string, ExecuteSettings, string]>([
		['an option is wrong', withOptions({ batchSize: 0 }), "Option 'Batch Size' is 0"],
		[
			'the credential is wrong',
			{ credential: aCredential({ secretKey: '' }) },
			'Secret Key is empty',
		],
	])(
		'sends all to Failed when %s and the node is set to continue',
		async (_name, settings, reason) => {
			const run = await execute({ ...CONTINUES, ...settings, input: itemsFor('c1', '') });

			expect(outcomesOf(run)).toEqual([[], ['c1: notSent', ': invalid']]);
			expect(run.outputs[1]?.[0]?.json).toMatchObject({ reason, attempts: 0, resultCode: null });
			expect(server.simulator.log.totals().calls).toBe(0);
		},
	);
});

describe('a run that Tencent refuses', () => {
	const wrongKey = { secretKey: 'wrong' };

	it('fails with the code and what to do about it', async () => {
		const error = await failureOf({
			credential: aCredential({ ...wrongKey, baseUrl: server.url }),
		});

		expect(error).toBeInstanceOf(NodeApiError);
		expect(error).toMatchObject({
			message: 'The UserSig does not match the key of the app',
			httpCode: '70009',
		});
	});

	it('sends all to Failed when the node is set to continue', async () => {
		const run = await execute({
			...CONTINUES,
			credential: aCredential({ ...wrongKey, baseUrl: server.url }),
		});

		expect(outcomesOf(run)).toEqual([[], ['c1: notSent']]);
		expect(run.outputs[1]?.[0]?.json).toMatchObject({ resultCode: 70009 });
	});

	it('does not throw away what was done before, so it does not fail then', async () => {
		server.simulator.faults.add({ on: { nth: 2 }, effect: { errorCode: 60020 } });

		const run = await execute({ input: itemsFor('c1', 'c2'), ...withOptions({ batchSize: 1 }) });

		expect(outcomesOf(run)).toEqual([['c1: added'], ['c2: notSent']]);
	});
});

describe('a run in which every friend failed', () => {
	const asked = withOptions({ whenAllFailed: 'fail' });

	it('fails by itself when nothing is connected to Failed, so that nobody misses it', async () => {
		const error = await failureOf({ input: itemsFor('stranger') });

		expect(error.message).toBe('Every friend failed (1)');
		expect(error.description).toContain("set the option 'When All Failed' to Continue");
	});

	it('does not fail in a dry run', async () => {
		const run = await execute({
			input: itemsFor(''),
			...withOptions({ whenAllFailed: 'fail', dryRun: true }),
		});

		expect(outcomesOf(run)).toEqual([[], [': invalid']]);
	});

	it('fails when the user asked for that, with the totals and the first reason', async () => {
		const error = await failureOf({ ...asked, input: itemsFor('stranger', '') });

		expect(error.message).toBe('Every friend failed (2)');
		expect(error.description).toContain('1 invalid, 1 rejected.');
		expect(error.description).toContain('The first one: The account does not exist');
	});

	it('does not fail when the node is set to continue', async () => {
		const run = await execute({ ...CONTINUES, ...asked, input: itemsFor('stranger') });

		expect(outcomesOf(run)).toEqual([[], ['stranger: rejected']]);
	});

	it('does not fail while one has not failed', async () => {
		const run = await execute({ ...asked, input: itemsFor('stranger', 'c1') });

		expect(outcomesOf(run)).toEqual([['c1: added'], ['stranger: rejected']]);
	});

	it('only warns when the user wants to go on', async () => {
		const run = await execute({ input: itemsFor('stranger'), ...GOES_ON });

		expect(run.hints[0]?.type).toBe('warning');
	});
});

describe('a cancelled run', () => {
	it('sends nothing when it was cancelled before, and never throws', async () => {
		const run = await execute({
			signal: AbortSignal.abort(),
			input: itemsFor('c1', 'c2'),
			...withOptions({ whenAllFailed: 'fail' }),
		});

		expect(run.outputs.map((items) => items.map(({ json }) => json.outcome))).toEqual([
			[],
			['notSent', 'notSent'],
		]);
		expect(run.hints[0]?.message).toContain('The run was cancelled.');
		expect(server.simulator.log.totals().calls).toBe(0);
	});

	it('never throws for a wrong option either, as nobody waits for the result', async () => {
		const run = await execute({ signal: AbortSignal.abort(), ...withOptions({ batchSize: 0 }) });

		expect(run.outputs[1]?.map(({ json }) => json.outcome)).toEqual(['notSent']);
	});

	it('sends nobody any more when it is cancelled on the way, and names everybody', async () => {
		const controller = new AbortController();
		const cancelling = { json: {} };
		Object.defineProperty(cancelling.json, 'to', {
			enumerable: true,
			get: () => {
				controller.abort();
				return 'c2';
			},
		});

		const run = await execute({
			signal: controller.signal,
			input: [...itemsFor('c1'), cancelling, ...itemsFor('c3')],
			...withOptions({ includeInput: false }),
		});

		expect(outcomesOf(run)).toEqual([[], ['c1: notSent', 'c2: notSent', 'c3: notSent']]);
	});
});

describe('an AI tool', () => {
	it('gets everything on the first output', async () => {
		const context = anExecuteContext({
			credential: aCredential({ baseUrl: server.url }),
			input: itemsFor('c1', 'stranger'),
		});
		context.isToolExecution = () => true;

		const outputs = await new TencentChat().execute.call(context);

		expect(outputs.map((items) => items.map(({ json }) => json.outcome))).toEqual([
			['added', 'rejected'],
			[],
		]);
		expect(outputs[0]?.[0]?.json).not.toHaveProperty('input');
	});

	it('is known by the name of its type in n8n 1, which does not say so otherwise', async () => {
		const context = anExecuteContext({
			credential: aCredential({ baseUrl: server.url }),
			input: itemsFor('stranger'),
			type: 'n8n-nodes-tencent-chat.tencentChatTool',
		});
		Object.defineProperty(context, 'isToolExecution', { value: undefined });

		const outputs = await new TencentChat().execute.call(context);

		expect(outputs.map((items) => items.length)).toEqual([1, 0]);
	});
});

describe('a node that does not know its operation', () => {
	const settings = { parameters: { operation: 'unheardOf' } };

	it('fails', async () => {
		expect((await failureOf(settings)).message).toContain('does not know the operation');
	});

	it('sends all to Failed when it is set to continue', async () => {
		const { outputs } = await execute({ ...CONTINUES, ...settings });

		expect(outputs.map((items) => items.map(({ json }) => json.outcome))).toEqual([
			[],
			['notSent'],
		]);
	});
});
