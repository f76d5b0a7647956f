import { type RunningSimulator, startSimulator } from '../../../simulator/server';
import { httpClient, post } from '../support/httpClient';
import { aText, groupPath, membersOf } from './support';

let running: RunningSimulator;

beforeEach(async () => {
	running = await startSimulator();
	running.simulator.app().addAccounts('ann', 'bob', 'cid');
	for (const GroupId of ['g1', 'g2']) {
		await post(running, groupPath('create_group'), {
			Type: 'Public',
			Name: `Deal ${GroupId}`,
			GroupId,
			MemberList: membersOf('ann', 'bob'),
		});
	}
});

afterEach(() => running.close());

function say(random: number, fields: object = {}) {
	return post(running, groupPath('send_group_msg'), {
		GroupId: 'g1',
		Random: random,
		MsgBody: [aText('hi')],
		...fields,
	});
}

function look(query = '') {
	return httpClient(running).get(`/control/groups${query}`);
}

function setUp(...groups: readonly object[]) {
	return httpClient(running).post('/control/groups', { groups });
}

describe('POST /control/groups', () => {
	it('makes groups of accounts that exist', async () => {
		const work = { groupId: 'g3', type: 'Private', name: 'Work', owner: 'ann', members: ['bob'] };
		const { data } = await setUp(work, { groupId: 'g4', admins: ['cid'], maxMemberNum: 3 });

		expect(data).toEqual({ sdkAppId: 1400000000, groups: 4 });
		expect((await look('?group=g3')).data.groups).toMatchObject([
			{
				type: 'Private',
				name: 'Work',
				owner: 'ann',
				members: [
					{ userId: 'ann', role: 'Owner' },
					{ userId: 'bob', role: 'Member' },
				],
			},
		]);
		expect((await look('?group=g4')).data.groups).toMatchObject([
			{ type: 'Public', name: 'g4', members: [{ userId: 'cid', role: 'Admin' }] },
		]);
		expect((await say(1, { GroupId: 'g3' })).data.ErrorCode).toBe(0);
	});

	it.each([
		['a group that there is', [{ groupId: 'g1' }], 'already'],
		['a group that is named twice', [{ groupId: 'g3' }, { groupId: 'g3' }], 'already'],
		['an account that does not exist', [{ groupId: 'g3', members: ['dan'] }], '"dan"'],
		['a type that there is not', [{ groupId: 'g3', type: 'Club' }], 'groups[0].type'],
		['a field that there is not', [{ groupId: 'g3', title: 'x' }], 'title'],
	])('makes none of them for %s', async (_what, groups, error) => {
		const { status, data } = await setUp({ groupId: 'good' }, ...groups);

		expect(status).toBe(400);
		expect(data.error).toContain(error.replace('[0]', '[1]'));
		expect(running.simulator.groups()).toHaveLength(2);
	});

	it('is there for tests in code as well, which learn of a wrong name at once', () => {
		const app = running.simulator.app();

		app.addGroup('g3', { type: 'AVChatRoom' });

		expect(() => app.addGroup('g3')).toThrow('has a group "g3"');
		expect(() => app.addGroup('g4', { members: ['dan'] })).toThrow('no account "dan"');
		expect(() => app.addGroup('g4', { owner: 'dan' })).toThrow('no account "dan"');
	});
});

describe('GET /control/groups', () => {
	it('shows each group with its members, and each delivery in order', async () => {
		await say(5, { From_Account: 'ann' });
		await say(3);
		await say(5, { From_Account: 'ann' });

		const { status, data } = await look();

		expect(status).toBe(200);
		expect(data.groups).toMatchObject([
			{
				groupId: 'g1',
				type: 'Public',
				name: 'Deal g1',
				members: [
					{ userId: 'ann', role: 'Member', unread: 1, mutedUntil: 0 },
					{ userId: 'bob', role: 'Member', unread: 2, mutedUntil: 0 },
				],
				messages: [
					{ random: 5, from: 'ann', body: [aText('hi')], receivers: ['bob'] },
					{ random: 3, from: 'administrator', receivers: ['ann', 'bob'] },
				],
				notices: [],
			},
			{ groupId: 'g2', messages: [] },
		]);
		expect(JSON.parse(JSON.stringify(running.simulator.groups()))).toEqual(data.groups);
	});

	it('shows one group, or what one member received', async () => {
		await say(1, { From_Account: 'ann' });
		await say(2, { To_Account: ['ann'] });

		expect((await look('?group=g2')).data.groups).toMatchObject([{ groupId: 'g2' }]);
		expect((await look('?group=g1&member=bob')).data.groups).toMatchObject([
			{ messages: [{ random: 1 }] },
		]);
		expect((await look('?member=cid')).data.groups).toEqual([]);
	});

	it('shows a part of the messages, and how many were delivered', async () => {
		for (const random of [1, 2, 3]) await say(random);
		const first = running.simulator.groups({ groupId: 'g1' })[0]?.messages[0]?.sequence;

		expect((await look(`?group=g1&after=${first}&limit=1`)).data.groups).toMatchObject([
			{ delivered: 3, messages: [{ random: 2 }] },
		]);
		expect((await look('?limit=0')).data.groups[0].messages).toEqual([]);
		expect((await look('?groupId=g1')).data.error).toContain('no "groupId"');
		expect((await look('?after=x')).status).toBe(400);
	});

	it('says so when there is no such group or app', async () => {
		const answers = [await look('?group=g3'), await look('?sdkappid=7')];

		expect(answers.map(({ status }) => status)).toEqual([400, 400]);
		expect(answers[0]?.data.error).toContain('no group "g3"');
	});

	it('shows nothing any more after a reset', async () => {
		await httpClient(running).post('/control/reset');

		expect((await look()).data.groups).toEqual([]);
	});
});
