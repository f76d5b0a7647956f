import type { Simulator } from '../../simulator/simulator';
import { aFriend, ask, aSimulator } from './support/calls';

const CUSTOM = 'Tag_SNS_Custom_Level';

/** The sequence numbers of ann, as the reads tell them. */
async function sequencesOf(simulator: Simulator) {
	const friends = await ask(simulator, 'friendGet', { StartIndex: 0 });
	const lists = await ask(simulator, 'groupGet');
	const blocklist = await ask(simulator, 'blackListGet', {
		StartIndex: 0,
		MaxLimited: 1,
		LastSequence: 0,
	});
	return {
		standard: Number(friends.StandardSequence),
		custom: Number(friends.CustomSequence),
		lists: Number(lists.CurrentSequence),
		blocklist: Number(blocklist.CurruentSequence),
	};
}

function update(tag: string, value: unknown): object {
	return { UpdateItem: [{ To_Account: 'bob', SnsItem: [{ Tag: tag, Value: value }] }] };
}

describe('the sequence numbers', () => {
	it.each([
		['friendAdd', { AddFriendItem: [aFriend('dan')] }, ['standard']],
		['friendImport', { AddFriendItem: [aFriend('dan')] }, ['standard']],
		[
			'friendImport',
			{ AddFriendItem: [aFriend('dan', { CustomItem: [{ Tag: CUSTOM, Value: 'x' }] })] },
			['standard', 'custom'],
		],
		['friendUpdate', update('Tag_SNS_IM_Remark', 'New'), ['standard']],
		['friendUpdate', update(CUSTOM, 'New'), ['custom']],
		['friendUpdate', update('Tag_SNS_IM_Group', []), ['standard', 'lists']],
		['friendDelete', { To_Account: ['bob'] }, ['standard', 'custom', 'lists']],
		['friendDeleteAll', {}, ['standard', 'custom', 'lists']],
		['groupAdd', { GroupName: ['Home'] }, ['lists']],
		['groupAdd', { GroupName: ['Home'], To_Account: ['bob'] }, ['standard', 'lists']],
		['groupDelete', { GroupName: ['Work'] }, ['standard', 'lists']],
		['blackListAdd', { To_Account: ['dan'] }, ['blocklist']],
		['blackListDelete', { To_Account: ['cid'] }, ['blocklist']],
		['accountDelete', { DeleteItem: [{ UserID: 'cid' }] }, ['blocklist']],
		['friendDelete', { To_Account: ['dan'] }, []],
		['blackListDelete', { To_Account: ['dan'] }, []],
		['groupDelete', { GroupName: ['Unknown'] }, []],
		['groupAdd', { GroupName: ['Work'] }, []],
	] as const)(
		'grow with what a call has changed and no others: %s %j',
		async (command, body, grown) => {
			const simulator = aSimulator();
			simulator.app().addAccount('dan');
			simulator.app().block('ann', 'cid');
			simulator.app().befriend('ann', 'bob', {
				remark: 'Old',
				groupNames: ['Work'],
				custom: { [CUSTOM]: 'old' },
			});

			const before = await sequencesOf(simulator);
			await ask(simulator, command, body);
			const after = await sequencesOf(simulator);

			const changed = (['standard', 'custom', 'lists', 'blocklist'] as const).filter(
				(name) => after[name] > before[name],
			);
			expect(changed).toEqual(grown);
		},
	);
});

describe('friend_get with sequences that the server still has', () => {
	function aFriendship(): Simulator {
		const simulator = aSimulator();
		simulator.app().befriend('ann', 'bob', { addTime: 7, custom: { [CUSTOM]: 'gold' } });
		return simulator;
	}

	const STANDARD = { Tag: 'Tag_SNS_IM_AddTime', Value: 7 };
	const GOLD = { Tag: CUSTOM, Value: 'gold' };

	it.each([
		[{ StandardSequence: 0, CustomSequence: 0 }, [STANDARD, GOLD]],
		[{ StandardSequence: 1, CustomSequence: 0 }, [GOLD]],
		[{ StandardSequence: 0, CustomSequence: 1 }, [STANDARD]],
		[{ StandardSequence: 1, CustomSequence: 1 }, undefined],
		[{ StandardSequence: 9, CustomSequence: 9 }, [STANDARD, GOLD]],
	])('sends only the kind of data that is new to the caller: %j', async (known, values) => {
		const answer = await ask(aFriendship(), 'friendGet', { StartIndex: 0, ...known });

		expect(answer.UserDataItem).toEqual([{ To_Account: 'bob', ValueItem: values }]);
	});

	it('refuses a CustomSequence that is no number', async () => {
		const body = { StartIndex: 0, CustomSequence: '1' };

		expect((await ask(aFriendship(), 'friendGet', body)).ErrorCode).toBe(30001);
	});
});
