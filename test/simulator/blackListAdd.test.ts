import type { Simulator } from '../../simulator/simulator';
import { addOne, aCall, aFriend, aSimulator, names, PATHS, send } from './support/calls';

function block(simulator: Simulator, names: unknown, from: unknown = 'ann') {
	return send(simulator, aCall(PATHS.blackListAdd, { From_Account: from, To_Account: names }));
}

describe('black_list_add', () => {
	it('answers for each account and names the failed ones', async () => {
		const simulator = aSimulator();
		simulator.app().block('ann', 'cid');

		expect(await block(simulator, ['bob', 'cid', 'nobody'])).toEqual({
			ResultItem: [
				{ To_Account: 'bob', ResultCode: 0, ResultInfo: '' },
				{
					To_Account: 'cid',
					ResultCode: 30001,
					ResultInfo: 'Err_SNS_BlackListAdd_Already_Exist',
				},
				{
					To_Account: 'nobody',
					ResultCode: 30003,
					ResultInfo: 'Err_SNS_BlackListAdd_Invalid_Account',
				},
			],
			Fail_Account: ['cid', 'nobody'],
			ActionStatus: 'OK',
			ErrorCode: 0,
			ErrorInfo: '',
			ErrorDisplay: '',
		});
		expect(simulator.app().blocklistOf('ann')).toEqual(['cid', 'bob']);
	});

	it('ends a friendship in both lists and the requests between the two', async () => {
		const simulator = aSimulator();
		await addOne(simulator, aFriend('bob'));
		simulator.app().addAccount('cid', { allowType: 'AllowType_Type_NeedConfirm' });
		await addOne(simulator, aFriend('cid'));

		await block(simulator, ['bob', 'cid']);

		expect(simulator.app().friendsOf('ann')).toEqual([]);
		expect(simulator.app().friendsOf('bob')).toEqual([]);
		expect(simulator.app().pendingOf('cid')).toEqual([]);
	});

	it('refuses oneself and names that cannot be accounts', async () => {
		const answer = await block(aSimulator(), ['ann', '', 'x'.repeat(33)]);

		expect(answer.ResultItem?.map((result) => result.ResultCode)).toEqual([30001, 30001, 30001]);
	});

	it('refuses the 1001st account on the blocklist', async () => {
		const simulator = aSimulator();
		const many = names(1000);
		simulator.app().addAccounts(...many);

		await block(simulator, many);

		expect((await block(simulator, ['bob'])).ResultItem).toMatchObject([{ ResultCode: 30013 }]);
	});

	it.each([
		['no list', undefined, 'ann', 30001],
		['an empty list', [], 'ann', 30001],
		['more than 1000 accounts', new Array(1001).fill('bob'), 'ann', 30001],
		['a number as an account', ['bob', 7], 'ann', 60015],
		['an owner that was never imported', ['bob'], 'nobody', 30003],
		['a number as the owner', ['bob'], 7, 60015],
	])('fails as a whole for %s', async (_what, names, from, code) => {
		const answer = await block(aSimulator(), names, from);

		expect(answer).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: code });
		expect(answer.ResultItem).toBeUndefined();
	});
});
