import { SharedState } from '../../../../nodes/TencentChat/api/admission/sharedState';
import { createGroups } from '../../../../nodes/TencentChat/operations/group/create';
import { deleteGroups } from '../../../../nodes/TencentChat/operations/group/delete';
import { addGroupMembers } from '../../../../nodes/TencentChat/operations/groupMember/add';
import type { Fault } from '../../../../simulator/faults';
import type { Simulator } from '../../../../simulator/simulator';
import type { Switches } from '../../../../simulator/switches';
import { runBulk, type BulkRunSettings } from '../../../support/bulkRun';
import { aVirtualServer } from '../../../support/virtualServer';

/** A server with these accounts, and runs against it. */
async function aServer(accounts: readonly string[], switches: Partial<Switches> = {}) {
	const { clock, account, post, simulator } = await aVirtualServer(accounts, switches);
	// As in a process whose credential has worked before.
	const shared = new SharedState(clock);
	return {
		simulator,
		run: async (
			{ operation, items, options }: Pick<BulkRunSettings, 'operation' | 'items' | 'options'>,
			...faults: readonly Fault[]
		) => {
			faults.forEach((fault) => simulator.faults.add(fault));
			const settings = { operation, items, options, clock, account, post, shared };
			const result = await clock.run(runBulk(settings));
			const { requests, outcomes } = result;
			/** What became of each, in the order of the input. */
			const said = requests
				.map(({ itemIndex, position }) => [itemIndex, outcomes[position]?.outcome] as const)
				.sort(([left], [right]) => left - right);
			return { ...result, words: said.map(([, word]) => word) };
		},
	};
}

function aGroup(groupId?: string) {
	const additionalFields = groupId === undefined ? {} : { groupId };
	return { groupType: 'Public', name: 'Deal', additionalFields };
}

describe('creating a group of which the answer is lost', () => {
	const LOST: Fault = { on: { path: 'create_group' }, effect: { drop: 'after' } };

	it('asks again with an ID of its own, and makes one group', async () => {
		const { run, simulator } = await aServer([]);

		const { words } = await run({ operation: createGroups, items: [aGroup('deal')] }, LOST);

		expect(words).toEqual(['created']);
		expect(simulator.groups().map(({ groupId }) => groupId)).toEqual(['deal']);
	});

	it('does not ask again without one, and says that nobody knows', async () => {
		const { run, simulator } = await aServer([]);

		const { words, calls } = await run({ operation: createGroups, items: [aGroup()] }, LOST);

		expect(words).toEqual(['unknown']);
		expect(calls).toBe(1);
		expect(simulator.groups()).toHaveLength(1);
	});

	it('is refused at the first attempt when the ID is used', async () => {
		const { run } = await aServer([]);
		await run({ operation: createGroups, items: [aGroup('deal')] });

		const { words } = await run({ operation: createGroups, items: [aGroup('deal')] });

		expect(words).toEqual(['rejected']);
	});

	it('makes a group for each row that names none, also for rows that say the same', async () => {
		const { run, simulator } = await aServer([]);

		const items = [aGroup(), aGroup(), aGroup()];
		const { words, outputs } = await run({ operation: createGroups, items });

		expect(words).toEqual(['created', 'created', 'created']);
		const ids = outputs[0]?.map(({ json }) => json.groupId);
		expect(new Set(ids)).toEqual(new Set(simulator.groups().map(({ groupId }) => groupId)));
	});
});

describe('disbanding a group', () => {
	it('was done by the call whose answer was lost', async () => {
		const { run, simulator } = await aServer([]);
		await run({ operation: createGroups, items: [aGroup('deal')] });

		const { words } = await run(
			{ operation: deleteGroups, items: [{ groupId: 'deal' }, { groupId: 'none' }] },
			{ on: { path: 'destroy_group', account: 'deal' }, effect: { drop: 'after' } },
		);

		expect(words).toEqual(['deleted', 'notFound']);
		expect(simulator.groups()).toEqual([]);
	});
});

describe('putting 1,000 accounts into three groups', () => {
	const MEMBERS = Array.from({ length: 1000 }, (_, index) => `user_${index}`);
	const GROUPS = ['g0', 'g1', 'g2'];
	const ITEMS = MEMBERS.map((userId, index) => ({ groupId: GROUPS[index % 3], userId }));

	async function withGroups(switches: Partial<Switches> = {}) {
		const server = await aServer(
			MEMBERS.filter((_, index) => index % 100 !== 7),
			switches,
		);
		await server.run({ operation: createGroups, items: GROUPS.map((id) => aGroup(id)) });
		return server;
	}

	/** Who is in a group that it was to be put into. */
	function membersOf(simulator: Simulator): Set<string> {
		return new Set(
			simulator.groups().flatMap(({ members }) => members.map(({ userId }) => userId)),
		);
	}

	it.each([
		['one by one', 'item'],
		['as a whole, in smaller and smaller calls', 'call'],
	] as const)('refuses those who do not exist %s, and nobody else', async (_how, how) => {
		const { run, simulator } = await withGroups({ unknownGroupMember: how });

		const { words } = await run({
			operation: addGroupMembers,
			items: ITEMS,
			options: { batchSize: 20 },
		});

		const missing = words.map((_, index) => index % 100 === 7);
		expect(words.map((word) => word === 'rejected')).toEqual(missing);
		expect(words.filter((word) => word === 'added')).toHaveLength(990);
		expect(membersOf(simulator).size).toBe(990);
	});

	it('says of each what the server did when answers are lost', async () => {
		const { run, simulator } = await withGroups();
		const path = 'add_group_member';

		const { words } = await run(
			{ operation: addGroupMembers, items: ITEMS, options: { batchSize: 20 } },
			{ on: { path }, effect: { drop: 'after' }, probability: 0.3, times: 'always' },
			{ on: { path }, effect: { httpStatus: 502, change: 'before' }, times: 5 },
		);

		const members = membersOf(simulator);
		words.forEach((word, index) => {
			const isMember = members.has(MEMBERS[index] ?? '');
			if (word === 'added') expect(isMember).toBe(true);
			if (word === 'rejected') expect(isMember).toBe(false);
			expect(['added', 'rejected', 'unknown']).toContain(word);
		});
		expect(words.filter((word) => word === 'added').length).toBeGreaterThan(900);
	});
});
