import { useEngine } from './support/useEngine';

import type { IDataObject, IRun } from 'n8n-workflow';

import { startSimulator } from '../../simulator/server';
import {
	aForeignServer,
	aGateway,
	aRawServer,
	HANDSHAKES,
} from '../../harness/engine/brokenServers';
import { credentialFor } from '../../harness/engine/engineRig';
import {
	aWorkflow,
	outcomesOf,
	outputsOf,
	type NodeSettings,
} from '../../harness/engine/workflows';

// A busy machine must not end a run.
jest.setTimeout(120_000);

const tests = useEngine();

/** Three friends of each of three owners. */
const ROWS: readonly IDataObject[] = ['o1', 'o2', 'o3'].flatMap((from) =>
	['a', 'b', 'c'].map((to) => ({ from, to })),
);

async function run(
	url: string,
	settings: NodeSettings = {},
	rows = ROWS,
	callTimeout = 60_000,
): Promise<IRun> {
	const options = { maxAttempts: 2, callTimeout, includeInput: false };
	const parameters = { options, ...settings.parameters };
	return await tests.engine.run(
		aWorkflow(rows, { ...settings, parameters }),
		credentialFor({ url }),
	);
}

describe('a host with which no secure connection can be made', () => {
	it.each(Object.entries(HANDSHAKES))(
		'because it %s was never reached, so that the run fails',
		async (name, onConnection) => {
			const server = tests.keep(await aRawServer(onConnection));
			const url = `https://127.0.0.1:${server.port}`;

			const callTimeout = name === 'never answers' ? 300 : undefined;
			const { error } = (await run(url, {}, ROWS, callTimeout)).data.resultData;

			expect(error?.message).toContain('Tencent Chat could not be reached');
			expect(error?.description).toContain('Check the region or the base URL');
			// The first owner's attempts, and no other owner's.
			expect(server.seen()).toBe(2);
		},
	);

	it('gives no outcome that leaves anything open in a node that is set to continue', async () => {
		const server = tests.keep(await aRawServer(HANDSHAKES['resets the connection'] ?? (() => {})));

		const result = await run(`https://127.0.0.1:${server.port}`, {
			onError: 'continueRegularOutput',
		});

		const outcomes = outputsOf(result)[1]?.map(({ json }) => json.outcome);
		expect(outcomes).toEqual(ROWS.map(() => 'notSent'));
	});
});

describe('a server that is not Tencent Chat', () => {
	it.each([
		[404, '<html>Not Found</html>'],
		[403, '<html>Forbidden</html>'],
		[301, ''],
	])('and answers HTTP status %i for every call fails the run', async (status, body) => {
		const server = tests.keep(await aForeignServer(status, body));

		const { error } = (await run(`http://127.0.0.1:${server.port}`)).data.resultData;

		expect(error?.message).toContain('Tencent Chat could not be reached');
		expect(error?.message).toContain(`HTTP status ${status}`);
		expect(server.seen()).toBe(2);
	});
});

describe('a gateway that answers 5xx in words of its own after the change was made', () => {
	const CASES: ReadonlyArray<[name: string, parameters: IDataObject, word: string]> = [
		['adding friends', { operation: 'add' }, 'added'],
		['deleting friends', { operation: 'delete', deleteType: 'Delete_Type_Both' }, 'deleted'],
		['blocking', { resource: 'blocklist', operation: 'add' }, 'blocked'],
		['unblocking', { resource: 'blocklist', operation: 'remove' }, 'deleted'],
		['unfollowing', { resource: 'follow', operation: 'remove' }, 'deleted'],
		[
			'deleting accounts',
			{ resource: 'account', operation: 'delete', userId: '={{ $json.to }}' },
			'deleted',
		],
	];

	it.each(
		CASES.flatMap(([name, parameters, word]) =>
			[91000, 60014, 90994, 30008].map((code) => [name, code, parameters, word] as const),
		),
	)(
		'does not make %s look like work of somebody else (%i)',
		async (_name, errorCode, parameters, word) => {
			const simulator = tests.keep(await startSimulator());
			const app = simulator.simulator.app();
			app.addAccounts('owner', 'a', 'b', 'c');
			const rows = ['a', 'b', 'c'].map((to) => ({ from: 'owner', to }));
			await run(simulator.url, { parameters: prepare(parameters) }, rows);
			const gateway = tests.keep(await aGateway(simulator.url, { status: 503, errorCode }));

			const result = await run(`http://127.0.0.1:${gateway.port}`, { parameters }, rows);

			const [succeeded = [], failed] = outputsOf(result);
			expect(failed).toEqual([]);
			expect(succeeded.map(({ json }) => json.outcome)).toEqual([word, word, word]);
			expect(gateway.seen()).toBe(2);
		},
	);

	/** What has to be there before it can be taken away. */
	function prepare({ resource, operation }: IDataObject): IDataObject {
		if (operation === 'delete' && resource === undefined) return { operation: 'add' };
		if (operation === 'remove') return { resource, operation: 'add' };
		return { resource: 'friend', operation: 'check', checkType: 'CheckResult_Type_Both' };
	}
});

describe('one bad friend of many', () => {
	it('sinks no other, as the call is sent in parts', async () => {
		const simulator = tests.keep(await startSimulator());
		const accounts = Array.from({ length: 50 }, (_, index) => `new${index}`);
		simulator.simulator.app().addAccounts('owner');
		// Tencent takes no UserID that begins like this, and refuses the whole import for it.
		simulator.simulator.faults.add({
			on: { path: 'v4/im_open_login_svc/multiaccount_import', nth: 1 },
			effect: { errorCode: 70402, errorInfo: 'invalid UserID' },
		});
		const rows = accounts.map((to) => ({ from: 'owner', to }));

		const result = await run(
			simulator.url,
			{ parameters: { options: { importMissingAccounts: true, includeInput: false } } },
			rows,
		);

		expect(outcomesOf(result)).toEqual([accounts.map((to) => `${to}: added`), []]);
		expect(outputsOf(result)[0]?.[0]?.json.createdAccounts).toEqual(['new0']);
	});
});
