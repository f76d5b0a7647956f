import fc from 'fast-check';

import type { Outcome } from '../../../../nodes/TencentChat/bulk/outcome';
import type { BulkRequest, ValidRequest } from '../../../../nodes/TencentChat/bulk/request';
import type { OnOutcome } from '../../../../nodes/TencentChat/bulk/send';
import { makeCalls } from '../../../../nodes/TencentChat/host/bulkCalls';
import { makeCallsAndImport } from '../../../../nodes/TencentChat/host/importMissing';
import { MadeCalls } from '../../../../nodes/TencentChat/host/madeCalls';
import type { RunOptions } from '../../../../nodes/TencentChat/host/options/runOptions';
import { updatingExisting } from '../../../../nodes/TencentChat/host/updateExisting';
import { addFriends } from '../../../../nodes/TencentChat/operations/friend/add';
import { aFriend, requestsOf } from '../bulk/support/friends';
import { aCallContext, refusing, type Script, type ScriptedCall } from './support/scripted';
import { aSimulation, jsonOf, type Simulation } from './support/simulation';

const EXISTS = { ResultCode: 30001, ResultInfo: 'Err_SNS_FriendAdd_Friend_Exist' };

const DONE = { ResultCode: 0, ResultInfo: '' };

beforeEach(() => {
	// Backoff draws from this: nothing waits.
	jest.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(() => {
	jest.restoreAllMocks();
});

/** The friends that a call names. */
function namesIn({ body }: ScriptedCall): string[] {
	const entries = (body.AddFriendItem ?? body.UpdateItem) as Array<{ To_Account: string }>;
	return entries.map(({ To_Account }) => To_Account);
}

/** An answer with a result for each friend. */
function answer(call: ScriptedCall, result: (name: string) => object): Record<string, unknown> {
	return {
		ResultItem: namesIn(call).map((To_Account) => ({ To_Account, ...result(To_Account) })),
	};
}

/** Friends whose names begin with `old` are friends already. */
const TOWN: Script = (call) =>
	answer(call, (name) => (call.command === 'friend_add' && /^old/.test(name) ? EXISTS : DONE));

function withRemark(name: string, Remark = 'Anna') {
	return aFriend(name, { payload: { To_Account: name, Remark } });
}

interface Sent {
	readonly calls: readonly ScriptedCall[];
	readonly made: MadeCalls;
	readonly outcomes: ReadonlyArray<readonly [request: ValidRequest, outcome: Outcome]>;
}

async function send(
	requests: readonly BulkRequest[],
	script: Script = TOWN,
	options: Partial<RunOptions> = {},
	make = makeCalls,
): Promise<Sent> {
	const { callContext, calls } = await aCallContext(script, options);
	const made = new MadeCalls();
	const outcomes: Array<readonly [ValidRequest, Outcome]> = [];
	const onOutcome: OnOutcome = (request, outcome) => outcomes.push([request, outcome]);
	await updatingExisting(make)(addFriends, [requests], { ...callContext, made }, onOutcome);
	return { calls, made, outcomes };
}

function outcomeOf({ outcomes }: Sent, name: string): Outcome | undefined {
	return outcomes.find(([{ subject }]) => subject === name)?.[1];
}

describe('friends who were friends already', () => {
	it('get their remark and friend list with one more call for the account', async () => {
		const payload = { To_Account: 'old2', GroupName: 'Customers' };
		const requests = requestsOf(
			withRemark('old1'),
			withRemark('new'),
			aFriend('old2', { payload }),
		);

		const sent = await send(requests);

		expect(sent.calls.map(({ command }) => command)).toEqual(['friend_add', 'friend_update']);
		expect(sent.calls[1]?.body).toEqual({
			From_Account: 'sales',
			UpdateItem: [
				{ To_Account: 'old1', SnsItem: [{ Tag: 'Tag_SNS_IM_Remark', Value: 'Anna' }] },
				{ To_Account: 'old2', SnsItem: [{ Tag: 'Tag_SNS_IM_Group', Value: ['Customers'] }] },
			],
		});
		expect(outcomeOf(sent, 'old1')).toMatchObject({ outcome: 'updated', attempts: 2 });
		expect(outcomeOf(sent, 'new')).toMatchObject({ outcome: 'added', attempts: 1 });
	});

	it('stay as they are where nothing was given to write', async () => {
		const sent = await send(requestsOf(aFriend('old')));

		expect(sent.calls).toHaveLength(1);
		expect(outcomeOf(sent, 'old')).toMatchObject({ outcome: 'alreadyFriends', attempts: 1 });
	});

	it('end as the last row says, in whatever order the first answers came', async () => {
		const sent = await send(requestsOf(withRemark('old', 'First'), withRemark('old', 'Last')));

		const written = sent.calls
			.filter(({ command }) => command === 'friend_update')
			.map(({ body }) => JSON.stringify(body.UpdateItem));
		expect(written).toHaveLength(2);
		expect(written[1]).toContain('Last');
	});

	it('come out on Failed when writing is refused, and say that they are friends', async () => {
		const script: Script = (call) =>
			call.command === 'friend_update' ? refusing(30011) : TOWN(call);

		const sent = await send(requestsOf(withRemark('old')), script);

		const outcome = outcomeOf(sent, 'old');
		expect(outcome).toMatchObject({ outcome: 'rejected', resultCode: 30011 });
		expect(outcome?.reason).toMatch(
			/^The two accounts were friends already; writing .*: From Account/,
		);
	});

	it('keep the first answer when the second call cannot even be made', async () => {
		const halted: typeof makeCalls = async (operation, requests, making, onOutcome) => {
			await makeCalls(operation, requests, making, onOutcome);
			making.halt.halt();
		};

		const sent = await send(requestsOf(withRemark('old')), TOWN, {}, halted);

		expect(sent.calls).toHaveLength(1);
		expect(outcomeOf(sent, 'old')).toMatchObject({
			outcome: 'notSent',
			resultCode: 30001,
			retryable: true,
		});
	});

	it('keep the first answer when the first pass ends in a fault', async () => {
		const broken: typeof makeCalls = async (operation, requests, making, onOutcome) => {
			await makeCalls(operation, requests, making, onOutcome);
			throw new Error('fault');
		};
		const { callContext } = await aCallContext(TOWN);
		const told: string[] = [];

		const run = updatingExisting(broken)(
			addFriends,
			[requestsOf(withRemark('old'))],
			{ ...callContext, made: new MadeCalls() },
			(_request, { reason }) => told.push(reason),
		);

		await expect(run).rejects.toThrow('fault');
		expect(told).toEqual([expect.stringContaining('friends already') as string]);
	});

	it('are found after missing accounts were created, too', async () => {
		const sent = await send(requestsOf(withRemark('old')), TOWN, {}, makeCallsAndImport);

		expect(outcomeOf(sent, 'old')).toMatchObject({ outcome: 'updated' });
	});

	it('come out exactly once whatever the two calls are answered', async () => {
		const codes = fc.constantFrom(0, 30001, 30003, 30008, 30011, 31704);
		const answers = fc.array(codes, { minLength: 1, maxLength: 12 });
		await fc.assert(
			fc.asyncProperty(
				answers,
				answers,
				fc.integer({ min: 1, max: 3 }),
				async (adds, updates, batchSize) => {
					const requests = requestsOf(...adds.map((_code, index) => withRemark(`f${index}`)));
					let next = 0;
					const script: Script = (call) => {
						if (call.command === 'friend_add') {
							return answer(call, (name) => {
								const code = adds[Number(name.slice(1))] ?? 0;
								return code === 30001 ? EXISTS : { ResultCode: code, ResultInfo: '' };
							});
						}
						const code = updates[next++ % updates.length] ?? 0;
						if (next % 3 === 0) throw new Error('broken pipe');
						return answer(call, () => ({ ResultCode: code, ResultInfo: '' }));
					};

					const { outcomes } = await send(requests, script, { batchSize, maxAttempts: 1 });

					const positions = outcomes.map(([{ position }]) => position).sort((a, b) => a - b);
					expect(positions).toEqual(requests.map(({ position }) => position));
				},
			),
			{ numRuns: 25 },
		);
	});
});

describe('Already Friends on Update against the simulator', () => {
	let simulation: Simulation;

	beforeEach(async () => {
		simulation = await aSimulation(['sales', 'anna', 'bo', 'cai']);
	});

	afterEach(async () => {
		await simulation.server.close();
	});

	it('adds who is new and updates who is not, all on Success', async () => {
		simulation.app.befriend('sales', 'anna', { remark: 'old', groupNames: ['Leads'] });
		simulation.app.befriend('sales', 'bo', { remark: 'stays' });
		const run = await simulation.run('friend add', {
			fromAccount: 'sales',
			toAccount: 'anna, cai',
			additionalFields: { remark: 'New', groupName: 'Customers' },
			options: { alreadyFriends: 'update' },
		});

		expect(jsonOf(run).map(({ toAccount: id, outcome }) => [id, outcome])).toEqual([
			['anna', 'updated'],
			['cai', 'added'],
		]);
		expect(simulation.app.friend('sales', 'anna')).toMatchObject({
			remark: 'New',
			groupNames: ['Customers'],
		});
		expect(simulation.app.friend('sales', 'bo')).toMatchObject({ remark: 'stays' });
		expect(simulation.commands()).toEqual(['friend_add', 'friend_update']);
	});

	it('tells who could not be updated from who was', async () => {
		simulation.app.befriend('sales', 'anna');
		simulation.server.simulator.faults.add({
			on: { path: 'friend_update' },
			effect: { errorCode: 30011 },
			times: 'always',
		});

		const run = await simulation.run('friend add', {
			fromAccount: 'sales',
			toAccount: 'anna, bo',
			additionalFields: { remark: 'New' },
			options: { alreadyFriends: 'update' },
		});

		expect(jsonOf(run).map(({ outcome }) => outcome)).toEqual(['added']);
		expect(jsonOf(run, 1)).toMatchObject([{ toAccount: 'anna', outcome: 'rejected' }]);
	});
});
