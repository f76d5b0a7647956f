import { Simulator } from '../../simulator/simulator';
import type { Switches } from '../../simulator/switches';
import { addOne, aCall, aFriend, PATHS, send } from './support/calls';

function aSimulator(switches: Partial<Switches> = {}): Simulator {
	const simulator = new Simulator({ switches });
	simulator.app().addAccounts('ann', 'bob', 'cid');
	return simulator;
}

function getFriends(simulator: Simulator, fields: object = {}) {
	return send(simulator, aCall(PATHS.friendGet, { From_Account: 'ann', StartIndex: 0, ...fields }));
}

function getLists(simulator: Simulator, fields: object = {}) {
	return send(simulator, aCall(PATHS.groupGet, { From_Account: 'ann', ...fields }));
}

describe('friend_get', () => {
	it('leaves UserDataItem out for an account without friends, as real answers do', async () => {
		expect(await getFriends(aSimulator())).toEqual({
			StandardSequence: 0,
			CustomSequence: 0,
			FriendNum: 0,
			CompleteFlag: 1,
			NextStartIndex: 0,
			ActionStatus: 'OK',
			ErrorCode: 0,
			ErrorInfo: '',
			ErrorDisplay: '',
		});
	});

	it('lists for each friend only the tags that have a value', async () => {
		const simulator = aSimulator();
		simulator.app().befriend('ann', 'bob', {
			addSource: 'AddSource_Type_Web',
			remark: 'Bobby',
			groupNames: ['Work'],
			addWording: 'Hi',
			addTime: 1563867420,
		});
		simulator.app().befriend('ann', 'cid', { addTime: 7 });

		expect((await getFriends(simulator)).UserDataItem).toEqual([
			{
				To_Account: 'bob',
				ValueItem: [
					{ Tag: 'Tag_SNS_IM_AddSource', Value: 'AddSource_Type_Web' },
					{ Tag: 'Tag_SNS_IM_Remark', Value: 'Bobby' },
					{ Tag: 'Tag_SNS_IM_Group', Value: ['Work'] },
					{ Tag: 'Tag_SNS_IM_AddWording', Value: 'Hi' },
					{ Tag: 'Tag_SNS_IM_AddTime', Value: 1563867420 },
				],
			},
			{ To_Account: 'cid', ValueItem: [{ Tag: 'Tag_SNS_IM_AddTime', Value: 7 }] },
		]);
	});

	it('pages through all friends, each of them once', async () => {
		const simulator = aSimulator();
		const names = Array.from({ length: 250 }, (_unused, index) => `u${index}`);
		simulator.app().addAccounts(...names);
		for (const name of names) simulator.app().befriend('ann', name);

		const seen: string[] = [];
		const pages: unknown[] = [];
		for (let start: unknown = 0, isComplete = false; !isComplete;) {
			const page = await getFriends(simulator, { StartIndex: start });
			const friends = page.UserDataItem as { To_Account: string }[];
			seen.push(...friends.map((friend) => friend.To_Account));
			pages.push([page.FriendNum, page.CompleteFlag, page.NextStartIndex]);
			start = page.NextStartIndex;
			isComplete = page.CompleteFlag !== 0;
		}

		expect(seen).toEqual(names);
		expect(pages).toEqual([
			[250, 0, 100],
			[250, 0, 200],
			[250, 1, 0],
		]);
	});

	it('says so with a sequence that grows when the friends change', async () => {
		const simulator = aSimulator();

		await addOne(simulator, aFriend('bob'));
		const one = await getFriends(simulator);
		await addOne(simulator, aFriend('cid'));
		const two = await getFriends(simulator);

		expect(Number(two.StandardSequence)).toBeGreaterThan(Number(one.StandardSequence));
	});

	it('leaves the data out when the caller has it already', async () => {
		const namesOnly = aSimulator();
		const nothing = aSimulator({ friendGetUnchanged: 'nothing' });
		for (const simulator of [namesOnly, nothing]) simulator.app().befriend('ann', 'bob');

		const known = { StandardSequence: 1 };

		expect((await getFriends(namesOnly, known)).UserDataItem).toEqual([{ To_Account: 'bob' }]);
		expect((await getFriends(nothing, known)).UserDataItem).toBeUndefined();
	});

	it.each([[undefined], [-1], ['0'], [1.5]])('refuses %p as StartIndex', async (start) => {
		expect((await getFriends(aSimulator(), { StartIndex: start })).ErrorCode).toBe(30001);
	});

	it('refuses an account that was never imported', async () => {
		const answer = await getFriends(aSimulator(), { From_Account: 'nobody' });

		expect(answer).toMatchObject({ ErrorCode: 30003, ErrorInfo: 'Err_Sns_Invalid_Account' });
	});
});

describe('group_get', () => {
	function aListSimulator(): Simulator {
		const simulator = aSimulator();
		simulator.app().befriend('ann', 'bob', { groupNames: ['Work', 'Home'] });
		simulator.app().befriend('ann', 'cid', { groupNames: ['Work'] });
		return simulator;
	}

	it('counts the members of each list, and names them only when asked', async () => {
		const simulator = aListSimulator();

		const counted = await getLists(simulator);
		const named = await getLists(simulator, { NeedFriend: 'Need_Friend_Type_Yes' });

		expect(counted.ResultItem).toEqual([
			{ GroupName: 'Work', FriendNumber: 2 },
			{ GroupName: 'Home', FriendNumber: 1 },
		]);
		expect(named.ResultItem).toEqual([
			{ GroupName: 'Work', FriendNumber: 2, To_Account: ['bob', 'cid'] },
			{ GroupName: 'Home', FriendNumber: 1, To_Account: ['bob'] },
		]);
	});

	it('can be narrowed to some lists', async () => {
		const answer = await getLists(aListSimulator(), { GroupName: ['Home', 'Other'] });

		expect(answer.ResultItem).toEqual([{ GroupName: 'Home', FriendNumber: 1 }]);
	});

	it('keeps a list whose last friend was blocked, without the friend', async () => {
		const simulator = aListSimulator();

		simulator.app().block('ann', 'bob');

		expect(simulator.app().friendListsOf('ann')).toEqual({ Work: ['cid'], Home: [] });
	});

	it.each([{ GroupName: 'Work' }, { GroupName: [7] }, { NeedFriend: true }])(
		'refuses %p',
		async (fields) => {
			expect((await getLists(aListSimulator(), fields)).ErrorCode).toBe(30001);
		},
	);

	it('answers an account without lists with none', async () => {
		const answer = await getLists(aSimulator());

		expect(answer).toMatchObject({ ErrorCode: 0, CurrentSequence: 0 });
		expect(answer.ResultItem).toBeUndefined();
	});

	it('refuses an account that was never imported', async () => {
		expect((await getLists(aSimulator(), { From_Account: 'x' })).ErrorCode).toBe(30003);
	});
});
