import type { Simulator } from '../../simulator/simulator';
import { ask, aSimulator, codesOf, names } from './support/calls';

const REMARK = 'Tag_SNS_IM_Remark';
const GROUP = 'Tag_SNS_IM_Group';
const CUSTOM = 'Tag_SNS_Custom_Level';

function aFriendship(): Simulator {
	const simulator = aSimulator();
	simulator.app().befriend('ann', 'bob', {
		remark: 'Old',
		groupNames: ['Work', 'Home'],
		custom: { [CUSTOM]: 'gold' },
	});
	return simulator;
}

function update(simulator: Simulator, toAccount: unknown, values: object) {
	const SnsItem = Object.entries(values).map(([Tag, Value]) => ({ Tag, Value }));
	return ask(simulator, 'friendUpdate', { UpdateItem: [{ To_Account: toAccount, SnsItem }] });
}

describe('friend_update', () => {
	it('changes the fields that it is given and leaves the others', async () => {
		const simulator = aFriendship();

		await update(simulator, 'bob', { [REMARK]: 'New', Tag_SNS_Custom_Score: 7 });

		expect(simulator.app().friend('ann', 'bob')).toMatchObject({
			remark: 'New',
			groupNames: ['Work', 'Home'],
			custom: { [CUSTOM]: 'gold', Tag_SNS_Custom_Score: 7 },
		});
	});

	it('moves a friend between friend lists, and keeps the one that becomes empty', async () => {
		const simulator = aFriendship();

		await update(simulator, 'bob', { [GROUP]: ['Home', 'Club'] });

		expect(simulator.app().friendListsOf('ann')).toEqual({
			Work: [],
			Home: ['bob'],
			Club: ['bob'],
		});
	});

	it('takes values away that become empty, because friend_get shows none that are', async () => {
		const simulator = aFriendship();

		await update(simulator, 'bob', { [REMARK]: '', [GROUP]: [], [CUSTOM]: '' });
		const { UserDataItem } = await ask(simulator, 'friendGet', { StartIndex: 0 });

		expect(UserDataItem).toEqual([
			{ To_Account: 'bob', ValueItem: [{ Tag: 'Tag_SNS_IM_AddTime', Value: 0 }] },
		]);
	});

	it.each([
		['somebody who is no friend', 'cid', { [REMARK]: 'x' }, 30001, 'Friend_Not_Exist'],
		['an account that was never imported', 'nobody', { [REMARK]: 'x' }, 30003, 'Invalid_Account'],
		['a tag that cannot be written', 'bob', { Tag_SNS_IM_AddTime: 7 }, 30001, 'Tag_Illegal'],
		['a custom tag with a digit', 'bob', { Tag_SNS_Custom_A1: 'x' }, 30001, 'Tag_Illegal'],
		['a Remark of 97 bytes', 'bob', { [REMARK]: 'x'.repeat(97) }, 30001, 'Value_Illegal'],
		['a number as Remark', 'bob', { [REMARK]: 7 }, 30001, 'Value_Illegal'],
		['a list name without an array', 'bob', { [GROUP]: 'Work' }, 30001, 'Value_Illegal'],
		['a list name of 31 bytes', 'bob', { [GROUP]: ['x'.repeat(31)] }, 30001, 'Value_Illegal'],
		['a custom text of 501 bytes', 'bob', { [CUSTOM]: 'x'.repeat(501) }, 30001, 'Value_Illegal'],
		['a list as custom value', 'bob', { [CUSTOM]: ['x'] }, 30001, 'Value_Illegal'],
		['lists beyond the 32nd', 'bob', { [GROUP]: names(31) }, 30011, 'Group_Num_Exceed_Threshold'],
	])('refuses %s, with all of the friend unchanged', async (_what, name, values, code, text) => {
		const simulator = aFriendship();
		const before = simulator.app().friend('ann', 'bob');

		const answer = await update(simulator, name, { [CUSTOM]: 'x', ...values });

		expect(answer.ResultItem).toEqual([
			{ To_Account: name, ResultCode: code, ResultInfo: `Err_SNS_FriendUpdate_${text}` },
		]);
		expect(answer.Fail_Account).toEqual([name]);
		expect(simulator.app().friend('ann', 'bob')).toEqual(before);
	});

	it('takes every value at its very limit', async () => {
		const values = {
			[REMARK]: 'x'.repeat(96),
			[GROUP]: ['x'.repeat(30)],
			[CUSTOM]: 'x'.repeat(500),
		};

		expect(codesOf(await update(aFriendship(), 'bob', values))).toEqual([0]);
	});

	it.each([
		['no list', undefined, 30001],
		['an empty list', [], 30001],
		['an item that is no object', ['bob'], 30001],
		['an item without fields', [{ To_Account: 'bob' }], 30001],
		['an item with an empty list of fields', [{ To_Account: 'bob', SnsItem: [] }], 30001],
		['a field without a value', [{ To_Account: 'bob', SnsItem: [{ Tag: REMARK }] }], 30001],
		['an item without To_Account', [{ SnsItem: [{ Tag: REMARK, Value: 'x' }] }], 30001],
		['a number as To_Account', [{ To_Account: 7, SnsItem: [] }], 60015],
	])('fails as a whole for %s', async (_what, items, code) => {
		const answer = await ask(aFriendship(), 'friendUpdate', { UpdateItem: items });

		expect(answer).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: code });
	});
});
