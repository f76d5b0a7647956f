import { getFriendLists } from '../../../../../nodes/TencentChat/host/editor/friendListSearch';
import { NO_LIST_CHOSEN } from '../../../../../nodes/TencentChat/operations/friendList/groupNames';
import { aFakeContext, aResponse, type ContextSettings } from '../support/fakeContext';

async function load(settings: ContextSettings = {}) {
	const { context } = aFakeContext({
		parameters: { fromAccount: 'sales' },
		respond: () =>
			aResponse({ ErrorCode: 0, ResultItem: [{ GroupName: 'Customers' }, { GroupName: 'Leads' }] }),
		...settings,
	});
	return await getFriendLists.call(context);
}

describe('the friend lists to choose several from', () => {
	it('are those of From Account', async () => {
		expect(await load()).toEqual([
			{ name: 'Customers', value: 'Customers' },
			{ name: 'Leads', value: 'Leads' },
		]);
	});

	it('say what is missing while From Account is empty, instead of a sign of danger', async () => {
		expect(await load({ parameters: { fromAccount: '' } })).toEqual([
			{ name: 'Enter From Account first', value: NO_LIST_CHOSEN },
		]);
	});

	it('are not known while From Account is an expression, and say so', async () => {
		expect(await load({ parameters: { fromAccount: '={{ $json.from }}' } })).toEqual([
			{
				name: 'From Account is an expression: give the list by its name',
				value: NO_LIST_CHOSEN,
			},
		]);
	});

	it('are not known when Tencent refuses, and the editor says why', async () => {
		await expect(
			load({ respond: () => aResponse({ ErrorCode: 30003, ErrorInfo: '' }) }),
		).rejects.toThrow('The account does not exist in Tencent Chat');
	});
});
