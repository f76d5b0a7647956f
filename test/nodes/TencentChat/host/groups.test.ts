import { aSimulation, CONTINUES, jsonOf, rowsOf, type Simulation } from './support/simulation';

import type { IDataObject } from 'n8n-workflow';

import { runBulk } from '../../../../nodes/TencentChat/host/runBulk';
import { runPagedRead } from '../../../../nodes/TencentChat/host/runPagedRead';
import { getGroups } from '../../../../nodes/TencentChat/operations/group/get';
import { getAllGroups } from '../../../../nodes/TencentChat/operations/group/getAll';
import type { Switches } from '../../../../simulator/switches';
import { aScriptedContext, refusing, type Script } from './support/scripted';

const PEOPLE = Array.from({ length: 250 }, (_one, index) => `user_${index}`);

const running: Simulation[] = [];

beforeEach(() => {
	// Backoff draws from this: nothing waits.
	jest.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(async () => {
	jest.restoreAllMocks();
	await Promise.all(running.splice(0).map(async ({ server }) => await server.close()));
});

async function start(switches: Partial<Switches> = {}): Promise<Simulation> {
	const simulation = await aSimulation(['sales', ...PEOPLE], { switches });
	running.push(simulation);
	return simulation;
}

/** `subject: outcome` of each item of an output. */
function said(items: readonly IDataObject[], key = 'userId'): string[] {
	return items.map((item) => `${String(item[key])}: ${String(item.outcome)}`);
}

function membersOf({ server }: Simulation, groupId: string): string[] {
	const group = server.simulator.groups().find((one) => one.groupId === groupId);
	return (group?.members ?? []).map(({ userId }) => userId);
}

describe('Group → Create in a run', () => {
	it('gives out the id of each group, also one that Tencent made', async () => {
		const { run } = await start();

		const result = await run(
			'group create',
			{
				groupType: 'Public',
				name: '={{ $json.name }}',
				additionalFields: { groupId: '={{ $json.id }}', ownerAccount: 'sales', members: 'user_1' },
			},
			{ input: rowsOf({ name: 'One', id: 'deal_1' }, { name: 'Two', id: null }) },
		);

		expect(jsonOf(result)).toEqual([
			expect.objectContaining({ groupId: 'deal_1', outcome: 'created' }),
			expect.objectContaining({
				groupId: expect.stringMatching(/^@TGS#/) as unknown,
				outcome: 'created',
			}),
		]);
		expect(membersOf(running[0] as Simulation, 'deal_1')).toEqual(['sales', 'user_1']);
	});

	it('says how to find out about a group whose answer was lost', async () => {
		const { run, server } = await start();
		server.simulator.faults.add({ on: { path: 'create_group' }, effect: { drop: 'after' } });

		const result = await run(
			'group create',
			{ groupType: 'Public', name: 'Deal', additionalFields: {} },
			CONTINUES,
		);

		expect(jsonOf(result, 1)).toEqual([
			expect.objectContaining({
				...{ outcome: 'unknown', retryable: false },
				hint: expect.stringMatching(/^Look for the group with Group → Get Many/) as unknown,
			}),
		]);
	});
});

describe('Group → Get in a run', () => {
	it('tells groups from ids that nobody has, without failing', async () => {
		const { run, app } = await start();
		app.addGroup('deal', { name: 'Deal', owner: 'sales', members: ['user_1'] });

		const result = await run(
			'group get',
			{ groupId: '={{ $json.id }}', customTags: '' },
			{ input: rowsOf({ id: 'deal' }, { id: 'gone' }) },
		);

		expect(jsonOf(result)).toEqual([
			expect.objectContaining({
				...{ groupId: 'deal', outcome: 'found', name: 'Deal', groupType: 'Public' },
				...{ ownerAccount: 'sales', memberCount: 2, muteAllMembers: false },
			}),
			expect.objectContaining({ groupId: 'gone', outcome: 'notFound' }),
		]);
	});

	it('takes the refusal of a whole call for one of its groups, until it is alone', async () => {
		const script: Script = ({ body: { GroupIdList: ids } }) => {
			const groups = ids as readonly string[];
			if (groups.includes('gone')) return refusing(10010);
			return { GroupInfo: groups.map((GroupId) => ({ GroupId, ErrorCode: 0, Name: GroupId })) };
		};
		const { context } = aScriptedContext(script, {
			parameters: { groupId: '=id', customTags: '' },
			items: ['a', 'gone', 'b', 'c'].map((id) => ({ id })),
		});

		const [items = []] = await runBulk(context, getGroups);

		expect(
			said(
				items.map(({ json }) => json),
				'groupId',
			),
		).toEqual(['a: found', 'gone: notFound', 'b: found', 'c: found']);
	});
});

describe('Group → Update, Change Owner and Delete in a run', () => {
	it('change what the server has', async () => {
		const { run, app, server } = await start();
		app.addGroup('deal', { owner: 'sales', members: ['user_1'] });
		const group = { groupId: { __rl: true, mode: 'id', value: 'deal' } };

		const updated = await run('group update', {
			...group,
			updateFields: { name: 'Won', notification: 'Thanks', muteAllMembers: true },
		});
		const changed = await run('group changeOwner', { ...group, newOwnerAccount: 'user_1' });

		expect([...jsonOf(updated), ...jsonOf(changed)]).toEqual([
			expect.objectContaining({ groupId: 'deal', outcome: 'updated' }),
			expect.objectContaining({ groupId: 'deal', outcome: 'updated' }),
		]);
		expect(server.simulator.groups()).toMatchObject([{ name: 'Won', owner: 'user_1' }]);
		const deleted = await run('group delete', group);
		const again = await run(
			'group delete',
			{ ...group, options: { nothingToDo: 'failed' } },
			CONTINUES,
		);
		expect(said(jsonOf(deleted), 'groupId')).toEqual(['deal: deleted']);
		expect(said(jsonOf(again, 1), 'groupId')).toEqual(['deal: notFound']);
	});
});

describe('Group → Send Notification in a run', () => {
	it('is never sent twice, and says so when nobody knows whether it was sent', async () => {
		const { run, app, server, commands } = await start();
		app.addGroup('deal', { members: ['user_1', 'user_2'] });
		app.setStatus('user_1', 'Online');
		server.simulator.faults.add({
			on: { path: 'send_group_system_notification' },
			effect: { drop: 'after' },
		});

		const result = await run(
			'group notify',
			{ groupId: 'deal', content: 'Starting', toAccount: 'user_1, user_2' },
			CONTINUES,
		);

		expect(jsonOf(result, 1)).toEqual(
			['user_1', 'user_2'].map((toAccount) =>
				expect.objectContaining({
					...{ groupId: 'deal', toAccount, outcome: 'unknown', attempts: 1, retryable: false },
					hint: expect.stringMatching(/^Tencent Chat keeps no notifications/) as unknown,
				}),
			),
		);
		expect(commands()).toEqual(['send_group_system_notification']);
	});

	it('goes to all members as one', async () => {
		const { run, app } = await start();
		app.addGroup('deal', { members: ['user_1'] });

		const result = await run('group notify', {
			...{ groupId: 'deal', content: 'Starting', toAccount: '' },
		});

		expect(jsonOf(result)).toEqual([
			expect.objectContaining({ groupId: 'deal', toAccount: '', outcome: 'sent' }),
		]);
	});
});

describe('Group Member → Add in a run', () => {
	it('fills a group to the last place, and refuses only those who have none', async () => {
		const simulation = await start();
		simulation.app.addGroup('deal', { maxMemberNum: 30 });

		const result = await simulation.run(
			'groupMember add',
			{ groupId: 'deal', userId: '={{ $json.id }}', additionalFields: {} },
			{ input: rowsOf(...PEOPLE.slice(0, 40).map((id) => ({ id }))), ...CONTINUES },
		);

		expect(said(jsonOf(result))).toEqual(PEOPLE.slice(0, 30).map((id) => `${id}: added`));
		expect(jsonOf(result, 1).map(({ resultCode }) => resultCode)).toEqual(Array(10).fill(10014));
		expect(membersOf(simulation, 'deal')).toHaveLength(30);
	});

	it('makes smaller calls where the server takes fewer at once', async () => {
		const simulation = await start({ addGroupMemberLimit: 20 });
		simulation.app.addGroup('deal');

		const result = await simulation.run('groupMember add', {
			...{ groupId: 'deal', userId: PEOPLE.slice(0, 100), additionalFields: {} },
			options: { batchSize: 300 },
		});

		expect(said(jsonOf(result))).toEqual(PEOPLE.slice(0, 100).map((id) => `${id}: added`));
		expect(membersOf(simulation, 'deal')).toHaveLength(100);
	});

	it('puts 20 into a call unless told otherwise', async () => {
		const { run, app, commands } = await start();
		app.addGroup('deal');

		await run('groupMember add', {
			...{ groupId: 'deal', userId: PEOPLE.slice(0, 41), additionalFields: {} },
		});

		expect(commands()).toHaveLength(3);
	});

	it.each([
		['success', 0],
		['failed', 1],
		['ownOutput', 2],
	])('gives those who have to agree out on %s', async (pending, output) => {
		const { run, app } = await start({ invitedMembers: 'wait' });
		const group = app.addGroup('deal');
		group.profile.inviteJoinOption = 'NeedPermission';

		const result = await run(
			'groupMember add',
			{
				...{ groupId: 'deal', userId: 'user_1', additionalFields: {} },
				options: { pending },
			},
			CONTINUES,
		);

		expect(jsonOf(result, output)).toEqual([
			expect.objectContaining({
				...{ userId: 'user_1', outcome: 'pending', resultCode: 3 },
				hint: 'Wait until they agree; nothing has to be sent again.',
			}),
		]);
	});

	it('says of members that nothing was to be done', async () => {
		const { run, app } = await start();
		app.addGroup('deal', { members: ['user_1'] });
		const parameters = { groupId: 'deal', userId: 'user_1, user_2', additionalFields: {} };

		const result = await run('groupMember add', {
			...parameters,
			options: { nothingToDo: 'failed' },
		});

		expect(said(jsonOf(result))).toEqual(['user_2: added']);
		expect(jsonOf(result, 1)).toEqual([
			expect.objectContaining({
				outcome: 'alreadyMembers',
				reason: 'The account is a member of the group already',
			}),
		]);
	});
});

describe('Group Member → Update, Mute and Remove in a run', () => {
	it('change what the server has', async () => {
		const { run, app, server } = await start();
		app.addGroup('deal', { members: ['user_1', 'user_2', 'user_3'] });
		const members = { groupId: 'deal', userId: 'user_1, user_2' };

		const results = [
			await run('groupMember update', {
				...members,
				updateFields: { role: 'Admin', nameCard: 'Boss', messageFlag: 'Discard' },
			}),
			await run('groupMember mute', { ...members, seconds: 60 }),
			await run('groupMember remove', { groupId: 'deal', userId: 'user_3', additionalFields: {} }),
		];

		expect(results.flatMap((result) => said(jsonOf(result)))).toEqual([
			...['user_1: updated', 'user_2: updated', 'user_1: updated', 'user_2: updated'],
			'user_3: deleted',
		]);
		const [group] = server.simulator.groups();
		expect(group?.members).toEqual(
			['user_1', 'user_2'].map((userId) =>
				expect.objectContaining({
					...{ userId, role: 'Admin', nameCard: 'Boss', messageFlag: 'Discard' },
					mutedUntil: expect.any(Number) as unknown,
				}),
			),
		);
		expect(group?.members.every(({ mutedUntil }) => mutedUntil > 0)).toBe(true);
	});
});

describe('Group Member → Get Many in a run', () => {
	it.each([
		['a group', 'deal', 'Public', 3],
		['a community', '@TGS#_city', 'Community', 3],
	] as const)('reads %s page by page, each member once', async (_name, groupId, type, calls) => {
		const { run, app, commands } = await start();
		app.addGroup(groupId, { type, members: PEOPLE });

		const result = await run('groupMember getAll', { groupId, returnAll: true });

		expect(jsonOf(result).map(({ userId }) => userId)).toEqual(PEOPLE);
		expect(jsonOf(result)[0]).toMatchObject({ groupId, userId: 'user_0', role: 'Member' });
		expect(commands()).toHaveLength(calls);
	});

	it('reads those with a role', async () => {
		const { run, app } = await start();
		app.addGroup('deal', { owner: 'sales', members: PEOPLE.slice(0, 5), admins: ['user_9'] });

		const result = await run('groupMember getAll', {
			...{ groupId: 'deal', returnAll: true, roles: ['Owner', 'Admin'] },
		});

		expect(jsonOf(result).map(({ userId, role }) => [userId, role])).toEqual([
			['sales', 'Owner'],
			['user_9', 'Admin'],
		]);
	});

	it('says of a live group that it keeps no members', async () => {
		const { run, app } = await start();
		app.addGroup('live', { type: 'AVChatRoom' });

		const result = await run(
			'groupMember getAll',
			{ groupId: { __rl: true, mode: 'id', value: 'live' }, returnAll: true },
			CONTINUES,
		);

		expect(jsonOf(result)).toEqual([
			expect.objectContaining({
				...{ groupId: 'live', outcome: 'rejected', resultCode: 10007 },
				hint: expect.stringContaining('AVChatRoom') as unknown,
			}),
		]);
	});
});

describe('Group → Get Many in a run', () => {
	it('reads the groups of each account, or the ids of all, as each row asks', async () => {
		const { run, app, commands } = await start();
		app.addGroup('a', { owner: 'sales', name: 'A' });
		app.addGroup('b', { type: 'Private', members: ['sales', 'user_1'] });

		const result = await run(
			'group getAll',
			{ userId: '={{ $json.user }}', returnAll: true, filters: {} },
			{ input: rowsOf({ user: 'sales' }, { user: '' }, { user: 'user_1' }) },
		);

		expect(
			result.outputs[0]?.map(({ json, pairedItem }) => [pairedItem, json.userId, json.groupId]),
		).toEqual([
			[{ item: 0 }, 'sales', 'a'],
			[{ item: 0 }, 'sales', 'b'],
			[{ item: 1 }, undefined, 'a'],
			[{ item: 1 }, undefined, 'b'],
			[{ item: 2 }, 'user_1', 'b'],
		]);
		expect(jsonOf(result)[0]).toMatchObject({ name: 'A', role: 'Owner', memberCount: 1 });
		expect(commands().sort()).toEqual([
			...['get_appid_group_list', 'get_joined_group_list', 'get_joined_group_list'],
		]);
	});

	it('reads many groups of an account page by page, each once', async () => {
		const { run, app, commands } = await start();
		const ids = Array.from({ length: 401 }, (_one, index) => `g${index}`);
		for (const id of ids) app.addGroup(id, { members: ['sales'] });

		const result = await run('group getAll', { userId: 'sales', returnAll: true, filters: {} });

		expect(jsonOf(result).map(({ groupId }) => groupId)).toEqual(ids);
		expect(commands()).toHaveLength(3);
	});

	it('gives up where the next page begins at a number that JavaScript has rounded', async () => {
		const { context, calls } = aScriptedContext(
			() => JSON.parse('{"GroupIdList": [{"GroupId": "a"}], "Next": 18446744073709551615}'),
			{ isContinuing: true, parameters: { userId: '', returnAll: true, filters: {} } },
		);

		const [items = []] = await runPagedRead(context, getAllGroups);

		expect(items.map(({ json }) => json)).toEqual([
			expect.objectContaining({
				...{ userId: '', outcome: 'failed', retryable: false },
				reason: expect.stringContaining('a number that n8n cannot keep exactly') as unknown,
			}),
		]);
		expect(calls).toHaveLength(1);
	});
});
