import { useEngine } from './support/useEngine';

import type { IDataObject, IRun } from 'n8n-workflow';

import { OPERATIONS } from '../../nodes/TencentChat/operations/registry';
import { readUserSig } from '../../nodes/TencentChat/api/credential/userSig';
import type { SimulatorOptions } from '../../simulator/options';
import { anEngineRig, type EngineRig } from '../../harness/engine/engineRig';
import { outputsOf } from '../../harness/engine/workflows';

const tests = useEngine();

const ACCOUNTS = ['owner', 'other', 'a', 'b', 'c', 'd', 'e'];

async function start(options: SimulatorOptions = {}): Promise<EngineRig> {
	const station = await anEngineRig(tests.engine, ACCOUNTS, options);
	tests.keep(station.server);
	return station;
}

/** `account: outcome` of each item of each output. */
function said(run: IRun, key = 'toAccount'): string[][] {
	return outputsOf(run).map((items) =>
		items.map(({ json }) => `${String(json[key])}: ${String(json.outcome)}`),
	);
}

function jsonOf(run: IRun, output = 0): IDataObject[] {
	return (outputsOf(run)[output] ?? []).map(({ json }) => json);
}

describe('friend', () => {
	it('import puts friends into one list, with everything that is said about them', async () => {
		const { run, app } = await start();
		const additionalFields = {
			remark: 'Anna',
			groupNames: 'Customers, Leads',
			addSource: 'CRM',
			addTime: '2026-01-31T00:00:00.000Z',
			remarkTime: 1_700_000_000,
			customFields: { field: [{ tag: 'Level', value: 'gold' }] },
		};

		const result = await run('friend import', {
			fromAccount: 'owner',
			toAccount: 'a, stranger',
			additionalFields,
		});

		expect(said(result)).toEqual([['a: imported'], ['stranger: rejected']]);
		expect(app.friend('owner', 'a')).toMatchObject({
			remark: 'Anna',
			groupNames: ['Customers', 'Leads'],
			addSource: 'AddSource_Type_CRM',
			addTime: 1_769_817_600,
			remarkTime: 1_700_000_000,
		});
		expect(app.friendsOf('a')).toEqual([]);
	});

	it('update changes what is written down, and clears what is left empty', async () => {
		const { run, app } = await start();
		app.befriend('owner', 'a', { remark: 'old', groupNames: ['Old'] });

		const result = await run('friend update', {
			fromAccount: 'owner',
			toAccount: 'a, b',
			updateFields: { remark: '', groupNames: ['New'] },
		});

		expect(said(result)).toEqual([['a: updated'], ['b: rejected']]);
		expect(app.friend('owner', 'a')?.groupNames).toEqual(['New']);
		expect(app.friend('owner', 'a')?.remark ?? '').toBe('');
	});

	it('delete says deleted, or that there was no friendship', async () => {
		const { run, app } = await start();
		app.befriend('owner', 'a');
		app.befriend('a', 'owner');
		const parameters = {
			fromAccount: 'owner',
			toAccount: 'a, b',
			deleteType: 'Delete_Type_Both',
		};

		const first = await run('friend delete', parameters);
		const strict = await run('friend delete', {
			...parameters,
			options: { nothingToDo: 'failed' },
		});

		expect(said(first)).toEqual([['a: deleted', 'b: notFriends'], []]);
		expect(said(strict)).toEqual([[], ['a: notFriends', 'b: notFriends']]);
		expect([...app.friendsOf('owner'), ...app.friendsOf('a')]).toEqual([]);
	});

	it('delete takes the newer code for "no friend" just the same', async () => {
		const { run } = await start({ switches: { notFriendCode: 30001 } });

		const result = await run('friend delete', {
			fromAccount: 'owner',
			toAccount: 'b',
			deleteType: 'Delete_Type_Single',
		});

		expect(said(result)).toEqual([['b: notFriends'], []]);
	});

	it('deleteAll empties the list of each row', async () => {
		const { run, app } = await start();
		app.befriend('owner', 'a');
		app.befriend('owner', 'b');

		const result = await run(
			'friend deleteAll',
			{ fromAccount: '={{ $json.from }}', deleteType: 'Delete_Type_Single' },
			[{ from: 'owner' }, { from: 'stranger' }],
		);

		expect(said(result, 'fromAccount')).toEqual([['owner: deleted'], ['stranger: rejected']]);
		expect(app.friendsOf('owner')).toEqual([]);
	});

	it('check gives the relation of each', async () => {
		const { run, app } = await start();
		app.befriend('owner', 'a');
		app.befriend('a', 'owner');
		app.befriend('owner', 'b');

		const result = await run('friend check', {
			fromAccount: 'owner',
			toAccount: 'a, b, c',
			checkType: 'CheckResult_Type_Both',
		});

		expect(jsonOf(result).map(({ toAccount, relation }) => [toAccount, relation])).toEqual([
			['a', 'CheckResult_Type_BothWay'],
			['b', 'CheckResult_Type_AWithB'],
			['c', 'CheckResult_Type_NoRelation'],
		]);
	});

	it('get gives flat fields, and refuses those who are no friends', async () => {
		const { run, app } = await start();
		app.befriend('owner', 'a', { remark: 'Anna', groupNames: ['Customers'] });
		app.addAccount('a', { nick: 'anna' });

		const result = await run('friend get', {
			fromAccount: 'owner',
			toAccount: 'a, b',
			fields: ['Tag_SNS_IM_Remark', 'Tag_SNS_IM_Group', 'Tag_Profile_IM_Nick'],
			customTags: '',
		});

		expect(jsonOf(result)).toMatchObject([
			{ toAccount: 'a', outcome: 'found', remark: 'Anna', groupNames: ['Customers'], nick: 'anna' },
		]);
		expect(said(result)[1]).toEqual(['b: rejected']);
	});

	it('getAll reads page after page, and stops at the limit', async () => {
		const { run, app } = await start({ switches: { friendGetPageSize: 2 } });
		for (const friend of ['a', 'b', 'c', 'd', 'e'])
			app.befriend('owner', friend, { remark: friend });

		const all = await run('friend getAll', { fromAccount: 'owner', returnAll: true });
		const some = await run('friend getAll', { fromAccount: 'owner', returnAll: false, limit: 3 });
		const raw = await run('friend getAll', {
			fromAccount: 'owner',
			returnAll: false,
			limit: 1,
			simplify: false,
		});

		expect(jsonOf(all).map(({ toAccount, remark }) => [toAccount, remark])).toEqual(
			['a', 'b', 'c', 'd', 'e'].map((friend) => [friend, friend]),
		);
		expect(outputsOf(all)).toHaveLength(1);
		expect(jsonOf(some)).toHaveLength(3);
		expect(jsonOf(raw)[0]?.valueItem).toContainEqual({ Tag: 'Tag_SNS_IM_Remark', Value: 'a' });
	});

	it('getAll says on its output that an account is unknown, and fails when there is no other', async () => {
		const { run } = await start();
		const parameters = { fromAccount: '={{ $json.from }}', returnAll: true };

		const alone = await run('friend getAll', parameters, [{ from: 'stranger' }]);
		const beside = await run('friend getAll', parameters, [
			{ from: 'owner' },
			{ from: 'stranger' },
		]);

		expect(alone.data.resultData.error?.message).toContain('does not exist');
		expect(jsonOf(beside)).toMatchObject([
			{ fromAccount: 'stranger', outcome: 'rejected', resultCode: 30003, retryable: false },
		]);
	});

	it.each(['add', 'import'])('%s imports missing accounts when asked to', async (operation) => {
		const { run, app } = await start();

		const result = await run(
			`friend ${operation}`,
			{
				fromAccount: '={{ $json.from }}',
				toAccount: '={{ $json.to }}',
				options: { importMissingAccounts: true },
			},
			[
				{ from: 'owner', to: 'a' },
				{ from: 'owner', to: 'newcomer' },
				{ from: 'new owner', to: 'b' },
			],
		);

		const word = operation === 'add' ? 'added' : 'imported';
		expect(said(result)).toEqual([[`a: ${word}`, `newcomer: ${word}`, `b: ${word}`], []]);
		expect(jsonOf(result).map(({ attempts }) => attempts)).toEqual([1, 2, 2]);
		expect(app.friendsOf('new owner')).toEqual(['b']);
	});

	it('says why a missing account could not be imported', async () => {
		const { run, server } = await start();
		server.simulator.faults.add({
			on: { path: 'multiaccount_import', account: 'newcomer' },
			effect: { resultCode: 70402 },
		});

		const result = await run('friend add', {
			fromAccount: 'owner',
			toAccount: 'newcomer',
			options: { importMissingAccounts: true },
		});

		expect(jsonOf(result, 1)).toMatchObject([
			{ outcome: 'rejected', reason: expect.stringContaining('Importing it did not work') },
		]);
	});
});

describe('friendList', () => {
	it('create makes lists and puts friends into them', async () => {
		const { run, app } = await start();
		app.befriend('owner', 'a');

		const filled = await run('friendList create', {
			fromAccount: 'owner',
			groupNames: 'Customers, Leads',
			toAccount: 'a, b',
		});
		const empty = await run('friendList create', {
			fromAccount: 'owner',
			groupNames: 'Empty',
			toAccount: '',
		});

		expect(said(filled)).toEqual([['a: created'], ['b: rejected']]);
		expect(said(empty)).toEqual([[': created'], []]);
		expect(app.friendListsOf('owner')).toEqual({ Customers: ['a'], Leads: ['a'], Empty: [] });
	});

	it('delete removes lists, and getAll reads them', async () => {
		const { run, app } = await start();
		app.befriend('owner', 'a', { groupNames: ['Customers', 'Leads'] });

		const before = await run('friendList getAll', {
			fromAccount: 'owner',
			groupNames: '',
			needFriends: true,
		});
		const deleted = await run('friendList delete', { fromAccount: 'owner', groupNames: ['Leads'] });
		const after = await run('friendList getAll', { fromAccount: 'owner', groupNames: '' });

		expect(jsonOf(before)).toEqual([
			{ fromAccount: 'owner', groupName: 'Customers', friendCount: 1, friends: ['a'] },
			{ fromAccount: 'owner', groupName: 'Leads', friendCount: 1, friends: ['a'] },
		]);
		expect(said(deleted, 'fromAccount')).toEqual([['owner: deleted'], []]);
		expect(jsonOf(after)).toEqual([
			{ fromAccount: 'owner', groupName: 'Customers', friendCount: 1 },
		]);
	});
});

describe('blocklist', () => {
	it('add blocks, ends friendships, and knows who was blocked before', async () => {
		const { run, app } = await start();
		app.befriend('owner', 'a');
		app.block('owner', 'b');

		const result = await run('blocklist add', {
			fromAccount: 'owner',
			toAccount: 'a, b, stranger',
		});

		expect(said(result)).toEqual([['a: blocked', 'b: alreadyBlocked'], ['stranger: rejected']]);
		expect(app.friendsOf('owner')).toEqual([]);
	});

	it('remove unblocks, and knows who was not blocked', async () => {
		const { run, app } = await start();
		app.block('owner', 'a');

		const result = await run('blocklist remove', { fromAccount: 'owner', toAccount: 'a, b' });

		expect(said(result)).toEqual([['a: deleted', 'b: notBlocked'], []]);
		expect(app.blocklistOf('owner')).toEqual([]);
	});

	it('check gives the relation of each, and getAll reads the list', async () => {
		const { run, app } = await start();
		app.block('owner', 'a');

		const checked = await run('blocklist check', {
			fromAccount: 'owner',
			toAccount: 'a, b',
			checkType: 'BlackCheckResult_Type_Both',
		});
		const listed = await run('blocklist getAll', { fromAccount: 'owner', returnAll: true });

		expect(jsonOf(checked).map(({ relation }) => relation)).toEqual([
			'BlackCheckResult_Type_AWithB',
			'BlackCheckResult_Type_NO',
		]);
		expect(jsonOf(listed)).toMatchObject([{ fromAccount: 'owner', toAccount: 'a' }]);
	});
});

describe('follow', () => {
	it('add and remove change who is followed', async () => {
		const { run, app } = await start();

		const added = await run('follow add', { fromAccount: 'owner', toAccount: 'a, b, stranger' });
		const removed = await run('follow remove', { fromAccount: 'owner', toAccount: 'a' });

		expect(said(added)).toEqual([['a: followed', 'b: followed'], ['stranger: rejected']]);
		expect(said(removed)).toEqual([['a: deleted'], []]);
		expect(app.followingOf('owner')).toEqual(['b']);
	});

	it('check, getInfo and getAll read who follows whom', async () => {
		const { run, app } = await start();
		app.follow('owner', 'a');
		app.follow('a', 'owner');
		app.follow('b', 'owner');

		const checked = await run('follow check', { fromAccount: 'owner', toAccount: 'a, b, c' });
		const info = await run('follow getInfo', { fromAccount: 'a', toAccount: 'owner' });
		const fans = await run('follow getAll', {
			fromAccount: 'owner',
			followType: 1,
			returnAll: true,
		});

		expect(jsonOf(checked).map(({ relation }) => relation)).toEqual(['mutual', 'fan', 'none']);
		expect(jsonOf(info)).toMatchObject([
			{ toAccount: 'owner', followerCount: 2, followingCount: 1, mutualFollowingCount: 1 },
		]);
		expect(jsonOf(fans).map(({ toAccount }) => toAccount)).toEqual(['a', 'b']);
	});

	it('says what is missing when the app has no such feature', async () => {
		const { run } = await start({
			apps: [
				{
					sdkAppId: 1400000000,
					secretKey: '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e',
					accounts: ACCOUNTS,
					followEnabled: false,
				},
			],
		});

		const result = await run('follow add', { fromAccount: 'owner', toAccount: 'a' });

		expect(jsonOf(result, 1)).toMatchObject([{ outcome: 'rejected', resultCode: 30005 }]);
	});
});

describe('account', () => {
	it('import makes accounts; those that Tencent names failed', async () => {
		const { run, app, server } = await start();
		server.simulator.faults.add({
			on: { path: 'multiaccount_import', account: 'n2' },
			effect: { resultCode: 70402 },
		});

		const result = await run('account import', {
			userId: 'n1, n2',
			nick: 'New',
		});

		expect(said(result, 'userId')).toEqual([['n1: imported'], ['n2: rejected']]);
		expect(app.profileOf('n1').Tag_Profile_IM_Nick).toBe('New');
	});

	it('lets the last word stay the last when rows say different things about an account', async () => {
		const { run, app } = await start({ latencyMs: 5 });

		const result = await run(
			'account import',
			{ userId: '={{ $json.id }}', nick: '={{ $json.nick }}' },
			[
				{ id: 'n1', nick: 'first' },
				{ id: 'n1', nick: 'second' },
			],
		);

		expect(said(result, 'userId')).toEqual([['n1: imported', 'n1: imported'], []]);
		expect(app.profileOf('n1').Tag_Profile_IM_Nick).toBe('second');
	});

	it('check says who exists', async () => {
		const { run } = await start();

		const result = await run('account check', { userId: 'a, stranger' });

		expect(jsonOf(result).map(({ userId, exists }) => [userId, exists])).toEqual([
			['a', true],
			['stranger', false],
		]);
	});

	it('delete removes accounts, and knows who was gone before', async () => {
		const { run, app } = await start();
		app.befriend('owner', 'a');

		const result = await run('account delete', { userId: 'a, stranger' });

		expect(said(result, 'userId')).toEqual([['a: deleted', 'stranger: notFound'], []]);
		expect(app.friendsOf('owner')).toEqual([]);
	});

	it('kick makes one call for each account', async () => {
		const { run, server } = await start();

		const result = await run('account kick', { userId: 'a, b, stranger' });

		expect(said(result, 'userId')).toEqual([
			['a: accepted', 'b: accepted'],
			['stranger: rejected'],
		]);
		expect(server.simulator.log.total).toBe(3);
	});

	it('getStatus says who is online, under either name that Tencent gives it', async () => {
		const { run, app } = await start({ switches: { onlineStateKey: 'State' } });
		app.setStatus('a', 'Online', ['Web']);

		const result = await run('account getStatus', { userId: 'a, b, stranger' });

		expect(jsonOf(result).map(({ userId, status }) => [userId, status])).toEqual([
			['a', 'Online'],
			['b', 'Offline'],
		]);
		expect(jsonOf(result, 1)).toMatchObject([{ userId: 'stranger', resultCode: 70107 }]);
	});
});

describe('profile', () => {
	it('update changes standard and custom fields, and get reads them', async () => {
		const { run } = await start();
		const profileFields = {
			nick: 'Anna',
			gender: 'Gender_Type_Female',
			birthday: 19900131,
			allowType: 'AllowType_Type_NeedConfirm',
			customFields: { field: [{ tag: 'City', value: 'Shenzhen' }] },
		};

		const updated = await run('profile update', { userId: 'a, stranger', profileFields });
		const read = await run('profile get', {
			userId: 'a',
			fields: ['Tag_Profile_IM_Nick', 'Tag_Profile_IM_BirthDay', 'Tag_Profile_IM_AllowType'],
			customTags: 'City',
		});

		expect(said(updated, 'userId')).toEqual([['a: updated'], ['stranger: rejected']]);
		expect(jsonOf(read)).toMatchObject([
			{
				userId: 'a',
				nick: 'Anna',
				birthday: 19900131,
				allowType: 'AllowType_Type_NeedConfirm',
				profileCustomCity: 'Shenzhen',
			},
		]);
	});
});

describe('userSig', () => {
	it('generate signs for the user without any call', async () => {
		const { run, server } = await start();

		const result = await run('userSig generate', { userId: 'a', lifetime: 3600 });

		const [item] = jsonOf(result);
		expect(item).toMatchObject({ userId: 'a', sdkAppId: 1400000000 });
		expect(await readUserSig(String(item?.userSig))).toMatchObject({
			identifier: 'a',
			lifetime: 3600,
		});
		expect(server.simulator.log.total).toBe(0);
	});
});

describe('every operation', () => {
	const everything: IDataObject = {
		fromAccount: 'owner',
		toAccount: 'a',
		userId: 'a',
		addType: 'Add_Type_Both',
		forceAdd: false,
		additionalFields: {},
		updateFields: { remark: 'x' },
		deleteType: 'Delete_Type_Single',
		fields: ['Tag_Profile_IM_Nick'],
		customTags: '',
		groupNames: 'one',
		needFriends: false,
		profileFields: { nick: 'x' },
		followType: 1,
		returnAll: true,
		lifetime: 3600,
		peerAccount: 'owner',
		text: 'Hello',
		messageKey: '7_8_1700000000',
		messageSeq: '1',
		groupId: { __rl: true, mode: 'id', value: 'deal' },
		name: 'Deal',
		newOwnerAccount: 'a',
		content: 'Hello',
		seconds: 60,
	};

	/** For what has another meaning for another resource. */
	const own: Readonly<Record<string, IDataObject>> = {
		blocklist: { checkType: 'BlackCheckResult_Type_Single' },
		group: { updateFields: { name: 'Deal' } },
		groupMember: { updateFields: { nameCard: 'Ann' } },
	};

	const called = OPERATIONS.filter((operation) => 'endpoint' in operation).map((operation) => ({
		name: `${operation.resource} ${operation.value}`,
		parameters: {
			...everything,
			checkType: 'CheckResult_Type_Single',
			...own[operation.resource],
		} as IDataObject,
		isMadeOnce: operation.kind === 'bulk' && operation.repeatOf?.({}).kind === 'never',
	}));

	/** What the operations are about is there. */
	async function startWithAll(): Promise<EngineRig> {
		const rig = await start({ switches: { historyDays: 100_000 } });
		const { app } = rig;
		app.addGroup('deal', { owner: 'owner', members: ['a'] });
		app.messages.add({
			...{ from: 'owner', to: 'a', sequence: 7, random: 8, time: 1_700_000_000 },
			...{ elements: '[]', customData: '', isOnlineOnly: false, isHiddenFromSender: false },
			...{ isQuiet: false, isUnlisted: false },
		});
		return rig;
	}

	it.each(called.filter(({ isMadeOnce }) => !isMadeOnce))(
		'$name survives a passing fault of the whole call',
		async ({ name, parameters }) => {
			const { run, server } = await startWithAll();
			server.simulator.faults.add({ effect: { errorCode: 70169 } });

			const result = await run(name, parameters);

			expect(result.status).toBe('success');
			const said = JSON.stringify(outputsOf(result));
			expect(said).not.toContain('70169');
			expect(server.simulator.log.total).toBeGreaterThanOrEqual(2);
		},
	);

	it.each(called.filter(({ isMadeOnce }) => isMadeOnce))(
		'$name is not made again after a fault that leaves open whether it was done',
		async ({ name, parameters }) => {
			const { run, server } = await startWithAll();
			server.simulator.faults.add({ effect: { errorCode: 70169 } });

			const result = await run(name, { ...parameters, options: { whenAllFailed: 'continue' } });

			expect(jsonOf(result, 1)).toMatchObject([
				{ outcome: 'unknown', resultCode: 70169, retryable: false },
			]);
			expect(server.simulator.log.total).toBe(1);
		},
	);

	it.each(called)('$name fails as a whole when the key is wrong', async ({ name, parameters }) => {
		const { run, server } = await startWithAll();
		server.simulator.faults.add({ effect: { errorCode: 70009 }, times: 'always' });

		const result = await run(name, parameters);

		expect(result.status).toBe('error');
		expect(result.data.resultData.error?.message).toContain(
			'The UserSig does not match the key of the app',
		);
		expect(server.simulator.log.total).toBe(1);
	});
});
