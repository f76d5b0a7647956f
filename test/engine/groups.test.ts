import { useEngine } from './support/useEngine';

import type { IDataObject, IRun } from 'n8n-workflow';

import { anEngineRig, type EngineRig } from '../../harness/engine/engineRig';
import { outputsOf } from '../../harness/engine/workflows';

const tests = useEngine();

const DEAL = { groupId: { __rl: true, mode: 'id', value: 'deal' } };

async function start(): Promise<EngineRig> {
	const station = await anEngineRig(tests.engine, ['owner', 'a', 'b', 'c']);
	tests.keep(station.server);
	return station;
}

/** The same with the group `deal`, which `owner` owns and `a` is in. */
async function startWithDeal(): Promise<EngineRig> {
	const rig = await start();
	rig.app.addGroup('deal', { owner: 'owner', members: ['a'] });
	return rig;
}

/** `id: outcome` of each item of each output. */
function said(run: IRun, key: 'groupId' | 'userId'): string[][] {
	return outputsOf(run).map((items) =>
		items.map(({ json }) => `${String(json[key])}: ${String(json.outcome)}`),
	);
}

function jsonOf(run: IRun): IDataObject[] {
	return (outputsOf(run)[0] ?? []).map(({ json }) => json);
}

/** `userId: role` of those who are in the group. */
function membersOf({ server }: EngineRig, groupId = 'deal'): string[] {
	const [group] = server.simulator.groups({ groupId });
	return (group?.members ?? []).map(({ userId, role }) => `${userId}: ${role}`);
}

describe('group', () => {
	it('create makes a group with its owner and members, and says which ID it has', async () => {
		const rig = await start();

		const own = await rig.run('group create', {
			groupType: 'Public',
			name: 'Deal',
			additionalFields: { groupId: 'deal', ownerAccount: 'owner', members: 'a, b' },
		});
		const made = await rig.run('group create', { groupType: 'Private', name: 'Team' });
		const again = await rig.run('group create', {
			groupType: 'Public',
			name: 'Deal',
			additionalFields: { groupId: 'deal' },
			options: { whenAllFailed: 'continue' },
		});

		expect(said(own, 'groupId')).toEqual([['deal: created'], []]);
		expect(membersOf(rig)).toEqual(['owner: Owner', 'a: Member', 'b: Member']);
		expect(jsonOf(made)).toMatchObject([
			{ outcome: 'created', groupId: rig.server.simulator.groups()[1]?.groupId },
		]);
		expect(said(again, 'groupId')).toEqual([[], ['deal: rejected']]);
	});

	it('get and getAll read groups, update changes them', async () => {
		const rig = await startWithDeal();
		rig.app.addGroup('other');

		const updated = await rig.run('group update', {
			...DEAL,
			updateFields: { name: 'Big Deal', muteAllMembers: true },
		});
		const read = await rig.run(
			'group get',
			{ groupId: { __rl: true, mode: 'id', value: '={{ $json.id }}' } },
			[{ id: 'deal' }, { id: 'gone' }],
		);
		const joined = await rig.run('group getAll', { userId: 'a', returnAll: true });
		const all = await rig.run('group getAll', { userId: '', returnAll: true });

		expect(said(updated, 'groupId')).toEqual([['deal: updated'], []]);
		expect(jsonOf(read)).toMatchObject([
			{ groupId: 'deal', outcome: 'found', name: 'Big Deal', muteAllMembers: true },
			{ groupId: 'gone', outcome: 'notFound' },
		]);
		expect(jsonOf(joined)).toMatchObject([{ groupId: 'deal', name: 'Big Deal', role: 'Member' }]);
		expect(jsonOf(all).map(({ groupId }) => groupId)).toEqual(['deal', 'other']);
	});

	it('changeOwner gives a group away, and delete disbands it once', async () => {
		const rig = await startWithDeal();

		const given = await rig.run('group changeOwner', { ...DEAL, newOwnerAccount: 'a' });
		const members = membersOf(rig);
		const deleted = await rig.run('group delete', DEAL);
		const again = await rig.run('group delete', DEAL);

		expect(said(given, 'groupId')).toEqual([['deal: updated'], []]);
		expect(members).toEqual(['owner: Member', 'a: Owner']);
		expect(said(deleted, 'groupId')).toEqual([['deal: deleted'], []]);
		expect(said(again, 'groupId')).toEqual([['deal: notFound'], []]);
		expect(rig.server.simulator.groups()).toEqual([]);
	});

	it('notify tells the members who are online, all or some', async () => {
		const rig = await startWithDeal();
		rig.app.setStatus('owner', 'Online');
		rig.app.setStatus('a', 'Online');

		await rig.run('group notify', { ...DEAL, content: 'to all', toAccount: '' });
		await rig.run('group notify', { ...DEAL, content: 'to one', toAccount: 'a' });

		expect(rig.server.simulator.groups()[0]?.notices).toMatchObject([
			{ content: 'to all', receivers: ['owner', 'a'] },
			{ content: 'to one', receivers: ['a'] },
		]);
	});
});

describe('groupMember', () => {
	it('add says who is in, who was before and who could not be added; remove takes them out', async () => {
		const rig = await startWithDeal();

		const added = await rig.run('groupMember add', { ...DEAL, userId: 'a, b, stranger, c' });
		const removed = await rig.run('groupMember remove', { ...DEAL, userId: 'a, b' });

		expect(said(added, 'userId')).toEqual([
			['a: alreadyMembers', 'b: added', 'c: added'],
			['stranger: rejected'],
		]);
		expect(said(removed, 'userId')).toEqual([['a: deleted', 'b: deleted'], []]);
		expect(membersOf(rig)).toEqual(['owner: Owner', 'c: Member']);
		expect(rig.server.simulator.log.total).toBe(2);
	});

	it('update and mute change members, and getAll reads them', async () => {
		const rig = await startWithDeal();

		const updated = await rig.run('groupMember update', {
			...DEAL,
			userId: 'a',
			updateFields: { role: 'Admin', nameCard: 'Ann' },
		});
		const muted = await rig.run('groupMember mute', { ...DEAL, userId: 'a', seconds: 3600 });
		const read = await rig.run('groupMember getAll', { ...DEAL, returnAll: true });
		const admins = await rig.run('groupMember getAll', {
			...DEAL,
			returnAll: true,
			roles: ['Admin'],
		});

		expect(said(updated, 'userId')).toEqual([['a: updated'], []]);
		expect(said(muted, 'userId')).toEqual([['a: updated'], []]);
		expect(jsonOf(read)).toMatchObject([
			{ userId: 'owner', role: 'Owner', muteUntil: 0 },
			{ userId: 'a', role: 'Admin', nameCard: 'Ann' },
		]);
		expect(jsonOf(admins)).toMatchObject([{ userId: 'a' }]);
		expect(Number(jsonOf(admins)[0]?.muteUntil)).toBeGreaterThan(Date.now() / 1000);
	});
});
