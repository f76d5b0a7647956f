import { ask, aSimulator } from './support/calls';

const NICK = 'Tag_Profile_IM_Nick';
const REMARK = 'Tag_SNS_IM_Remark';

describe('friend_get_list', () => {
	it('answers with the tags in the order of TagList, custom ones of both kinds included', async () => {
		const simulator = aSimulator();
		simulator.app().befriend('ann', 'bob', { remark: 'B', custom: { Tag_SNS_Custom_Level: 1 } });
		simulator.app().addAccount('bob', { nick: 'Bob' });
		await ask(simulator, 'portraitSet', {
			From_Account: 'bob',
			ProfileItem: [{ Tag: 'Tag_Profile_Custom_Vip', Value: 'yes' }],
		});

		const { InfoItem } = await ask(simulator, 'friendGetList', {
			To_Account: ['bob'],
			TagList: ['Tag_Profile_Custom_Vip', NICK, 'Tag_SNS_Custom_Level', REMARK, 'Tag_SNS_IM_Group'],
		});

		expect(InfoItem).toMatchObject([
			{
				SnsProfileItem: [
					{ Tag: 'Tag_Profile_Custom_Vip', Value: 'yes' },
					{ Tag: NICK, Value: 'Bob' },
					{ Tag: 'Tag_SNS_Custom_Level', Value: 1 },
					{ Tag: REMARK, Value: 'B' },
				],
			},
		]);
	});

	it.each([
		['no TagList', { To_Account: ['bob'] }, 30001],
		['an empty TagList', { To_Account: ['bob'], TagList: [] }, 30001],
		['a number as a tag', { To_Account: ['bob'], TagList: [7] }, 30001],
		['an unknown tag', { To_Account: ['bob'], TagList: ['Tag_SNS_IM_Mood'] }, 30001],
		['no accounts', { TagList: [REMARK] }, 30001],
		['an unknown owner', { From_Account: 'x', To_Account: ['bob'], TagList: [REMARK] }, 30003],
	])('fails as a whole for %s', async (_what, body, code) => {
		expect((await ask(aSimulator(), 'friendGetList', body)).ErrorCode).toBe(code);
	});
});

describe('portrait_get', () => {
	it('keeps the others when one account was never imported', async () => {
		const simulator = aSimulator();
		simulator.app().addAccount('bob', { nick: 'Bob' });

		const answer = await ask(simulator, 'portraitGet', {
			To_Account: ['nobody', 'bob', 'cid'],
			TagList: [NICK],
		});

		expect(answer.UserProfileItem).toEqual([
			{
				To_Account: 'nobody',
				ResultCode: 40003,
				ResultInfo: 'Err_Profile_PortraitGet_Invalid_Account',
			},
			{
				To_Account: 'bob',
				ProfileItem: [{ Tag: NICK, Value: 'Bob' }],
				ResultCode: 0,
				ResultInfo: '',
			},
			{ To_Account: 'cid', ResultCode: 0, ResultInfo: '' },
		]);
		expect(answer.Fail_Account).toEqual(['nobody']);
	});

	it.each([
		['no accounts', { TagList: [NICK] }, 40002],
		['an empty list of accounts', { To_Account: [], TagList: [NICK] }, 40002],
		['a number as an account', { To_Account: [7], TagList: [NICK] }, 60015],
		['no TagList', { To_Account: ['bob'] }, 40001],
		['an empty TagList', { To_Account: ['bob'], TagList: [] }, 40001],
		['a number as a tag', { To_Account: ['bob'], TagList: [7] }, 40001],
		['a tag of a friend', { To_Account: ['bob'], TagList: [REMARK] }, 40009],
	])('fails as a whole for %s', async (_what, body, code) => {
		const answer = await ask(aSimulator(), 'portraitGet', body);

		expect(answer).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: code });
	});
});
