import { aSimulation, CONTINUES, jsonOf, rowsOf, type Simulation } from './support/simulation';

import { NodeApiError, NodeOperationError, type IDataObject } from 'n8n-workflow';

import { runPagedRead } from '../../../../nodes/TencentChat/host/runPagedRead';
import { getBlocklist } from '../../../../nodes/TencentChat/operations/blocklist/getAll';
import { getFollows } from '../../../../nodes/TencentChat/operations/follow/getAll';
import { getAllFriends } from '../../../../nodes/TencentChat/operations/friend/getAll';
import type { PagedRead } from '../../../../nodes/TencentChat/operations/operation';
import { aCredential } from './support/fakeContext';
import { aScriptedContext, refusing, type Script, type ScriptedSettings } from './support/scripted';

const FRIENDS = ['a', 'b', 'c', 'd', 'e'];

let simulation: Simulation;

beforeEach(async () => {
	// Backoff draws from this: nothing waits.
	jest.spyOn(Math, 'random').mockReturnValue(0);
	simulation = await aSimulation(['owner', 'lonely', 'other', ...FRIENDS], {
		switches: { friendGetPageSize: 2 },
	});
	for (const friend of FRIENDS) simulation.app.befriend('owner', friend, { remark: friend });
	simulation.app.befriend('other', 'a');
});

afterEach(async () => {
	jest.restoreAllMocks();
	await simulation.server.close();
});

function friendsIn(items: readonly IDataObject[]): unknown[] {
	return items.map(({ toAccount }) => toAccount);
}

/** Reads with answers that a test writes. */
async function readBy(
	script: Script,
	operation: PagedRead = getAllFriends,
	{ parameters, ...settings }: ScriptedSettings = {},
) {
	const { context, calls } = aScriptedContext(script, {
		isContinuing: true,
		...settings,
		parameters: { fromAccount: 'owner', returnAll: true, followType: 2, ...parameters },
	});
	const [items = []] = await runPagedRead(context, operation);
	return { items: items.map(({ json }) => json), calls };
}

/** A page of friends with the number of the next one. */
function aFriendPage(friends: readonly string[], next?: number) {
	return {
		UserDataItem: friends.map((To_Account) => ({ To_Account, ValueItem: [] })),
		CompleteFlag: next === undefined ? 1 : 0,
		NextStartIndex: next ?? 0,
	};
}

describe('a list from a base URL with http', () => {
	/** The hints of a read whose credential has this base URL. */
	async function hintsOf(baseUrl: string) {
		const settings = { credential: aCredential({ baseUrl }) };
		const parameters = { fromAccount: 'owner', returnAll: true, options: { maxAttempts: 1 } };
		const { context } = aScriptedContext(() => aFriendPage(['a']), { parameters, ...settings });
		const hints: unknown[] = [];
		Object.assign(context, { addExecutionHints: (...added: unknown[]) => hints.push(...added) });
		await runPagedRead(context, getAllFriends);
		return hints;
	}

	it('comes with a warning, as the UserSig travels without protection', async () => {
		expect(await hintsOf('http://chat.example')).toEqual([
			{
				message: expect.stringContaining('travels without protection') as unknown,
				type: 'warning',
				location: 'outputPane',
			},
		]);
	});

	it.each(['https://chat.example', 'http://127.0.0.1:3000'])(
		'comes without one from %s, which nobody else can read',
		async (baseUrl) => {
			expect(await hintsOf(baseUrl)).toEqual([]);
		},
	);
});

describe('a list', () => {
	it('is read page after page until the end, on one output', async () => {
		const run = await simulation.run('friend getAll', { fromAccount: 'owner', returnAll: true });

		expect(run.outputs).toHaveLength(1);
		expect(friendsIn(jsonOf(run))).toEqual(FRIENDS);
		expect(simulation.commands()).toEqual(['friend_get', 'friend_get', 'friend_get']);
	});

	it('has one item for each entry, with its owner and paired with its input item', async () => {
		const run = await simulation.run('friend getAll', { fromAccount: 'other', returnAll: true });

		expect(run.outputs).toEqual([
			[
				{
					json: expect.objectContaining({ fromAccount: 'other', toAccount: 'a' }),
					pairedItem: { item: 0 },
				},
			],
		]);
	});

	it('has no items when it is empty', async () => {
		const run = await simulation.run('friend getAll', { fromAccount: 'lonely', returnAll: true });

		expect(run.outputs).toEqual([[]]);
	});

	it.each([
		[1, 1, 1],
		[2, 2, 1],
		[3, 3, 2],
		[50, 5, 3],
	])('gives with a limit of %d %d entries with %d calls', async (limit, entries, calls) => {
		const parameters = { fromAccount: 'owner', returnAll: false, limit };

		const run = await simulation.run('friend getAll', parameters);

		expect(jsonOf(run)).toHaveLength(entries);
		expect(simulation.commands()).toHaveLength(calls);
	});

	it('is read for each item, in the order of the items', async () => {
		const run = await simulation.run(
			'friend getAll',
			{ fromAccount: '={{ $json.from }}', returnAll: true },
			{ input: rowsOf({ from: 'other' }, { from: 'lonely' }, { from: 'owner' }) },
		);

		const [items = []] = run.outputs;
		expect(items.map(({ json, pairedItem }) => [json.fromAccount, pairedItem])).toEqual([
			['other', { item: 0 }],
			...FRIENDS.map(() => ['owner', { item: 2 }]),
		]);
	});

	it('is read again for an item that says the same, as each item gets its own entries', async () => {
		const run = await simulation.run(
			'friend getAll',
			{ fromAccount: 'other', returnAll: true },
			{ input: rowsOf({}, {}) },
		);

		expect(run.outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
	});

	it('is simplified unless the user says otherwise', async () => {
		const parameters = { fromAccount: 'owner', returnAll: false, limit: 1 };

		const flat = await simulation.run('friend getAll', parameters);
		const raw = await simulation.run('friend getAll', { ...parameters, simplify: false });

		expect(jsonOf(flat)[0]).toMatchObject({ remark: 'a' });
		expect(jsonOf(raw)[0]?.valueItem).toContainEqual({ Tag: 'Tag_SNS_IM_Remark', Value: 'a' });
	});

	it('takes the limit as hidden, not as wrong, when all is read', async () => {
		const { items } = await readBy(() => aFriendPage(['a']), getAllFriends, {
			parameters: { limit: 'no number' },
		});

		expect(friendsIn(items)).toEqual(['a']);
	});
});

describe('the pages of a list', () => {
	it('are asked for with what the page before said', async () => {
		const { calls } = await readBy(({ earlier }) =>
			aFriendPage([`f${earlier}`], earlier < 2 ? (earlier + 1) * 100 : undefined),
		);

		expect(calls.map(({ body }) => body.StartIndex)).toEqual([0, 100, 200]);
	});

	it.each([
		['the blocklist', getBlocklist, 'StartIndex', [0, 7]],
		['follows', getFollows, 'StartCursor', ['', 'next']],
	] as const)('are asked for in the words of %s', async (_name, operation, key, cursors) => {
		const { calls } = await readBy(
			({ earlier }) =>
				earlier === 0 ? { StartIndex: 7, NextCursor: 'next' } : { StartIndex: 0, NextCursor: '' },
			operation,
		);

		expect(calls.map(({ body }) => body[key])).toEqual(cursors);
	});

	it('are given up when Tencent repeats a page, as nobody knows what is missing', async () => {
		const { calls, items } = await readBy(() => aFriendPage(['a'], 100));

		expect(calls).toHaveLength(2);
		expect(items).toMatchObject([{ outcome: 'failed', retryable: true }]);
		expect(items[0]?.reason).toContain('the same page');
	});

	it('are given up when Tencent leads in a circle', async () => {
		const { calls, items } = await readBy(({ earlier }) => aFriendPage(['a'], earlier % 3));

		expect(calls.map(({ body }) => body.StartIndex)).toEqual([0, 0, 1, 2]);
		expect(items[0]?.reason).toContain('the same page');
	});

	it.each<[string, unknown]>([
		['null', null],
		['an object', { from: 2 }],
		['a list', [1]],
		['a part of a number', 1.5],
		['true', true],
		['a text without end', 'x'.repeat(20_000)],
	])('are given up when the next one begins at %s, which is no place', async (_name, next) => {
		const { calls, items } = await readBy(() => ({
			...aFriendPage(['a'], 1),
			NextStartIndex: next,
		}));

		expect(calls).toHaveLength(1);
		expect(items).toMatchObject([{ outcome: 'failed', attempts: 1 }]);
		expect(items[0]?.reason).toContain('not where it begins');
	});

	it('are asked for again after a passing fault', async () => {
		simulation.server.simulator.faults.add({ on: { nth: 2 }, effect: { errorCode: 30006 } });

		const run = await simulation.run('friend getAll', { fromAccount: 'owner', returnAll: true });

		expect(friendsIn(jsonOf(run))).toEqual(FRIENDS);
		expect(simulation.commands()).toHaveLength(4);
	});
});

describe('a list that cannot be read', () => {
	const parameters = { fromAccount: '={{ $json.from }}', returnAll: true };
	const input = rowsOf({ from: 'owner' }, { from: 'stranger' }, { from: 'other' });

	it('fails the node when there is no other, with the code and the item', async () => {
		const error = await simulation.failureOf('friend getAll', parameters, {
			input: rowsOf({ from: 'stranger' }, { from: 'stranger' }),
		});

		expect(error).toBeInstanceOf(NodeApiError);
		expect(error.message).toContain('does not exist');
		expect(error.description).toContain('Tencent Chat answered ErrorCode 30003.');
		expect(error.context?.itemIndex).toBe(0);
	});

	it('comes out in its place, and costs nobody else a list', async () => {
		const run = await simulation.run('friend getAll', parameters, { input });

		expect(run.outputs).toHaveLength(1);
		expect(run.outputs[0]).toHaveLength(7);
		expect(run.outputs[0]?.[5]).toEqual({
			json: {
				fromAccount: 'stranger',
				outcome: 'rejected',
				resultCode: 30003,
				resultInfo: 'Err_Sns_Invalid_Account',
				attempts: 1,
				reason: expect.stringContaining('does not exist') as string,
				hint: expect.any(String) as string,
				retryable: false,
			},
			pairedItem: { item: 1 },
		});
	});

	it('gives no part of itself when a later page fails, as nobody could tell that it is a part', async () => {
		simulation.server.simulator.faults.add({ on: { nth: 2 }, effect: { errorCode: 30001 } });

		const run = await simulation.run(
			'friend getAll',
			{ fromAccount: 'owner', returnAll: true },
			CONTINUES,
		);

		expect(jsonOf(run)).toMatchObject([{ fromAccount: 'owner', outcome: 'rejected' }]);
	});

	it('says so after the attempts that the user allows', async () => {
		simulation.server.simulator.faults.add({ effect: { errorCode: 30006 }, times: 'always' });

		const run = await simulation.run(
			'friend getAll',
			{ fromAccount: 'owner', returnAll: true, options: { maxAttempts: 3 } },
			CONTINUES,
		);

		expect(jsonOf(run)).toMatchObject([{ outcome: 'failed', attempts: 3, retryable: true }]);
		expect(simulation.commands()).toHaveLength(3);
	});

	it('is refused before any call when its owner cannot be one', async () => {
		const rows = rowsOf({ from: 'x'.repeat(33) });

		const error = await simulation.failureOf('friend getAll', parameters, { input: rows });

		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error.message).toContain('From Account is 33 bytes long');
		expect(error.context?.itemIndex).toBe(0);
		expect(simulation.commands()).toEqual([]);
	});

	it('comes out as invalid with its owner when the node is set to continue', async () => {
		const run = await simulation.run('friend getAll', parameters, {
			...CONTINUES,
			input: rowsOf({ from: 1.5 }, { from: 'other' }),
		});

		expect(jsonOf(run)).toMatchObject([
			{ fromAccount: '1.5', outcome: 'invalid', attempts: 0 },
			{ fromAccount: 'other', toAccount: 'a' },
		]);
	});

	it('comes out as invalid when an expression fails', async () => {
		const run = await simulation.run(
			'friend getAll',
			{ ...parameters, fromAccount: "={{ $('Nowhere').first().json.from }}" },
			{ ...CONTINUES, input: rowsOf({}) },
		);

		expect(jsonOf(run)).toMatchObject([
			{ fromAccount: '', outcome: 'invalid', reason: expect.stringContaining("'From Account'") },
		]);
	});
});

describe('a run of reads that cannot begin', () => {
	const parameters = { fromAccount: '={{ $json.from }}', returnAll: true };

	it.each([
		['an option is wrong', { options: { maxAttempts: 0 } }, {}, "Option 'Max Attempts' is 0"],
		['the credential is wrong', {}, { secretKey: '' }, 'Secret Key is empty'],
	])('fails when %s', async (_name, more, fields, message) => {
		const error = await simulation.failureOf(
			'friend getAll',
			{ ...parameters, ...more },
			{ credential: aCredential({ baseUrl: simulation.server.url, ...fields }) },
		);

		expect(error.message).toBe(message);
	});

	it('says so for each item, with its owner, when the node is set to continue', async () => {
		const run = await simulation.run('friend getAll', parameters, {
			...CONTINUES,
			credential: aCredential({ secretKey: '' }),
			input: rowsOf({ from: 'owner' }, { from: 'other' }),
		});

		expect(jsonOf(run)).toMatchObject([
			{ fromAccount: 'owner', outcome: 'notSent', reason: 'Secret Key is empty' },
			{ fromAccount: 'other', outcome: 'notSent' },
		]);
	});

	it('costs one call with a wrong key, however many items there are', async () => {
		const credential = aCredential({ baseUrl: simulation.server.url, secretKey: 'wrong' });
		// Long enough for other calls to leave, if they may.
		simulation.server.simulator.setLatency(20);

		const run = await simulation.run(
			'friend getAll',
			{ fromAccount: 'owner', returnAll: true, options: { maxCallsPerSecond: 1000 } },
			{ ...CONTINUES, credential, input: rowsOf({}, {}, {}, {}) },
		);

		expect(jsonOf(run).map(({ outcome }) => outcome)).toEqual(Array(4).fill('notSent'));
		expect(simulation.commands()).toHaveLength(1);
	});

	it('fails for the key rather than for one item when Tencent refuses it', async () => {
		const credential = aCredential({ baseUrl: simulation.server.url, secretKey: 'wrong' });

		const error = await simulation.failureOf(
			'friend getAll',
			{ fromAccount: 'owner', returnAll: true },
			{ credential },
		);

		expect(error.message).toContain('The UserSig does not match the key of the app');
	});
});

describe('a cancelled run of reads', () => {
	it('makes no call when it was cancelled before, and never throws', async () => {
		const run = await simulation.run(
			'friend getAll',
			{ fromAccount: 'owner', returnAll: true },
			{ signal: AbortSignal.abort() },
		);

		expect(jsonOf(run)).toMatchObject([{ outcome: 'notSent', retryable: true }]);
		expect(simulation.commands()).toEqual([]);
	});

	it('stops between two pages', async () => {
		const controller = new AbortController();

		const { items, calls } = await readBy(
			() => {
				controller.abort();
				return aFriendPage(['a'], 100);
			},
			getAllFriends,
			{ signal: controller.signal },
		);

		expect(calls).toHaveLength(1);
		expect(items).toMatchObject([{ fromAccount: 'owner', outcome: 'notSent' }]);
	});

	it('keeps what was read before', async () => {
		const controller = new AbortController();

		const { items } = await readBy(
			({ body }) => {
				if (body.From_Account === 'other') {
					controller.abort();
					return aFriendPage(['b'], 100);
				}
				return aFriendPage(['a']);
			},
			getAllFriends,
			{
				signal: controller.signal,
				parameters: { fromAccount: '=from' },
				items: [{ from: 'owner' }, { from: 'other' }],
			},
		);

		expect(items).toMatchObject([
			{ fromAccount: 'owner', toAccount: 'a' },
			{ fromAccount: 'other', outcome: 'notSent' },
		]);
	});
});

describe('other lists', () => {
	it('are read with one call where Tencent gives all at once', async () => {
		simulation.app.befriend('owner', 'a', { groupNames: ['Customers'] });

		const run = await simulation.run('friendList getAll', { fromAccount: 'owner' });

		expect(jsonOf(run)).toEqual([{ fromAccount: 'owner', groupName: 'Customers', friendCount: 1 }]);
		expect(simulation.commands()).toEqual(['group_get']);
	});

	it('fail the node for a refusal of the whole call', async () => {
		const reading = readBy(() => refusing(30005), getFollows, { isContinuing: false });

		await expect(reading).rejects.toThrow('The follow feature is not switched on');
	});
});

describe('a run of reads in which every list failed', () => {
	const goesOn = { options: { whenAllFailed: 'continue' } };

	it('fails, as there is no Failed output that anybody could look at', async () => {
		await expect(simulation.run('friend getAll', { fromAccount: '' })).rejects.toThrow(
			'From Account is empty',
		);
	});

	it('goes on when the user wants that, with an outcome for each', async () => {
		const run = await simulation.run('friend getAll', { fromAccount: '', ...goesOn });

		expect(jsonOf(run)).toMatchObject([{ outcome: 'invalid', reason: 'From Account is empty' }]);
	});

	it('fails all the same for a broken expression, which is a mistake in the workflow', async () => {
		const parameters = { fromAccount: '={{ $json.to. }}', ...goesOn };

		await expect(simulation.run('friend getAll', parameters)).rejects.toThrow(
			"The expression in 'From Account' could not be evaluated",
		);
	});

	it('fails all the same when it could not begin', async () => {
		const parameters = { fromAccount: 'owner', options: { ...goesOn.options, maxAttempts: 0 } };

		await expect(simulation.run('friend getAll', parameters)).rejects.toThrow(
			"Option 'Max Attempts' is 0",
		);
	});
});
