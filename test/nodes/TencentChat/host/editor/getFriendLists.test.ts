import { getFriendLists } from '../../../../../nodes/TencentChat/host/editor/friendListSearch';
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

	it('are not known while From Account is an expression, and the editor says so', async () => {
		await expect(load({ parameters: { fromAccount: '={{ $json.from }}' } })).rejects.toThrow(
			'The friend lists of From Account are not known',
		);
	});

	it('are not known when Tencent refuses, and the editor says why', async () => {
		await expect(
			load({ respond: () => aResponse({ ErrorCode: 30003, ErrorInfo: '' }) }),
		).rejects.toThrow('The account does not exist in Tencent Chat');
	});
});
