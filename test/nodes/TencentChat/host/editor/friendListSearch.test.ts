import { NO_LIST_CHOSEN } from '../../../../../nodes/TencentChat/operations/friendList/groupNames';
import { aLoadOptionsContext } from '../support/n8nContext';

import { describeCode } from '../../../../../nodes/TencentChat/api/codes/codes';
import { CredentialError } from '../../../../../nodes/TencentChat/api/credential/credentialError';
import { searchFriendLists } from '../../../../../nodes/TencentChat/host/editor/friendListSearch';
import { startSimulator } from '../../../../../simulator/server';
import { aCredential, aFakeContext, aResponse, type ContextSettings } from '../support/fakeContext';

beforeEach(() => {
	// Backoff draws from this: nothing waits.
	jest.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(() => {
	jest.restoreAllMocks();
});

/** A context in which From Account has these friend lists. */
function contextWith(names: readonly unknown[], settings: ContextSettings = {}) {
	const ResultItem = names.map((GroupName) => ({ GroupName }));
	return aFakeContext({
		parameters: { fromAccount: 'sales' },
		respond: () => aResponse({ ErrorCode: 0, ResultItem }),
		...settings,
	});
}

async function search(names: readonly unknown[], filter?: string) {
	return await searchFriendLists.call(contextWith(names).context, filter);
}

/** What the editor shows when the search fails. */
async function failureOf(settings: ContextSettings) {
	const { context } = contextWith([], settings);
	try {
		await searchFriendLists.call(context);
	} catch (error) {
		const { message, description } = error as { message: string; description: string };
		return { message, description };
	}
	throw new Error('the search did not fail');
}

describe('the search for friend lists', () => {
	it('finds the lists of From Account through the node in n8n', async () => {
		const server = await startSimulator();
		server.simulator.app().addAccounts('sales', 'c1');
		server.simulator.app().befriend('sales', 'c1', { groupNames: ['Customers', 'Leads'] });
		const credential = aCredential({ baseUrl: server.url });
		const context = aLoadOptionsContext({ credential });

		const found = await searchFriendLists.call(context).finally(() => server.close());

		expect(found.results).toEqual([
			{ name: 'Customers', value: 'Customers' },
			{ name: 'Leads', value: 'Leads' },
		]);
	});

	it('asks with one call for the owner', async () => {
		const { context, requests } = contextWith(['Customers']);

		await searchFriendLists.call(context);

		expect(requests.map(({ options }) => [options.url, options.body])).toEqual([
			['https://chat.example/v4/sns/group_get', '{"From_Account":"sales"}'],
		]);
	});

	it.each([
		['customers', ['Customers', 'Old customers']],
		['OLD', ['Old customers']],
		['', ['Customers', 'Old customers', 'Leads']],
		['nobody', []],
	])('finds what holds "%s", in capitals or not', async (filter, expected) => {
		const { results } = await search(['Customers', 'Old customers', 'Leads'], filter);

		expect(results.map(({ value }) => value)).toEqual(expected);
	});

	it('leaves out entries that are no names', async () => {
		const { results } = await search(['Customers', '', 7, null]);

		expect(results).toEqual([{ name: 'Customers', value: 'Customers' }]);
	});

	it.each([
		['nothing', undefined],
		['text', 'Customers'],
		['a list of no entries', ['Customers', null]],
	])('finds nothing in %s', async (_name, ResultItem) => {
		const { context } = contextWith([], {
			respond: () => aResponse({ ErrorCode: 0, ResultItem }),
		});

		expect(await searchFriendLists.call(context)).toEqual({ results: [] });
	});
});

describe('a search that cannot be made', () => {
	it.each([
		['empty', '', 'Enter From Account first'],
		['missing', undefined, 'Enter From Account first'],
		[
			'an expression, as there is no item in the editor',
			'={{ $json.from }}',
			'From Account is an expression: give the list by its name',
		],
	])('has one entry that says so when From Account is %s', async (_name, fromAccount, name) => {
		const { context, requests } = contextWith([], { parameters: { fromAccount } });

		expect(await searchFriendLists.call(context)).toEqual({
			results: [{ name, value: NO_LIST_CHOSEN }],
		});
		expect(requests).toEqual([]);
	});

	it('says what is wrong with From Account', async () => {
		const { message } = await failureOf({ parameters: { fromAccount: 'x'.repeat(33) } });

		expect(message).toContain('From Account is 33 bytes long');
	});

	it('says what is wrong with the credential', async () => {
		const failure = await failureOf({ credential: aCredential({ secretKey: '' }) });

		expect(failure.message).toBe('Secret Key is empty');
	});

	it('says what Tencent answered in words', async () => {
		const { meaning, hint } = describeCode(30003);

		const failure = await failureOf({ respond: () => aResponse({ ErrorCode: 30003 }) });

		expect(failure).toEqual({ message: meaning, description: hint });
	});

	it.each<[string, ContextSettings['respond'], string]>([
		[
			'the host was not reached',
			() => {
				throw Object.assign(new Error('failed'), { code: 'ENOTFOUND' });
			},
			'Tencent Chat could not be reached. The host name is unknown',
		],
		[
			'the answer cannot be read',
			() => aResponse('<html>'),
			"The answer is not Tencent Chat's (HTTP status 200)",
		],
		[
			'the credential became unusable meanwhile',
			() => {
				throw new CredentialError({ reason: 'The UserSig expired', hint: 'Paste a new one.' });
			},
			'The UserSig expired',
		],
	])('says so when %s', async (_name, respond, message) => {
		expect((await failureOf({ respond })).message).toBe(message);
	});
});
