import { createFriendLists } from '../../../../../nodes/TencentChat/operations/friendList/create';
import { deleteFriendLists } from '../../../../../nodes/TencentChat/operations/friendList/delete';
import { NO_LIST_CHOSEN } from '../../../../../nodes/TencentChat/operations/friendList/groupNames';
import { aPair, aResult, bodiesFor, hintOf, reasonsOf, resultsIn } from '../support/calls';

function names(count: number): string[] {
	return Array.from({ length: count }, (_value, index) => `List ${index}`);
}

describe('creating friend lists', () => {
	it('has the body that Tencent documents with friends', () => {
		const values = aPair({ groupNames: 'Customers, Leads', toAccount: 'a, b' });

		expect(bodiesFor(createFriendLists, values)).toEqual([
			{ From_Account: 'owner', GroupName: ['Customers', 'Leads'], To_Account: ['a', 'b'] },
		]);
	});

	it.each([[''], [[]], [null], [' , ']])(
		'has no friends in the body when To Account is %p, as the list stays empty then',
		(toAccount) => {
			expect(bodiesFor(createFriendLists, aPair({ groupNames: 'Leads', toAccount }))).toEqual([
				{ From_Account: 'owner', GroupName: ['Leads'] },
			]);
		},
	);

	it('takes an item without friends along in the call of one that has some', () => {
		const bodies = bodiesFor(
			createFriendLists,
			aPair({ groupNames: 'Leads', toAccount: '' }),
			aPair({ groupNames: 'Leads', toAccount: 'a' }),
		);

		expect(bodies).toEqual([{ From_Account: 'owner', GroupName: ['Leads'], To_Account: ['a'] }]);
	});

	it('went well for an item without friends when the call did, as there is no result for it', () => {
		expect(resultsIn(createFriendLists, { CurrentSequence: 2 }, [''])).toEqual({
			'': { code: 0, info: '' },
		});
	});

	it('has a result for each friend beside it', () => {
		const ResultItem = [
			aResult(),
			aResult({ To_Account: 'b', ResultCode: 32216, ResultInfo: 'Not_Friend' }),
		];

		expect(resultsIn(createFriendLists, { ResultItem }, ['', 'a', 'b'])).toMatchObject({
			'': { code: 0 },
			a: { code: 0 },
			b: { code: 32216 },
		});
	});

	it('says nothing about friends when the results are missing, so that nobody takes it for done', () => {
		expect(resultsIn(createFriendLists, {}, ['a'])).toEqual({});
	});
});

describe('deleting friend lists', () => {
	it('has the body that Tencent documents', () => {
		const values = { fromAccount: 'owner', groupNames: ['Customers', 'Leads'] };

		expect(bodiesFor(deleteFriendLists, values)).toEqual([
			{ From_Account: 'owner', GroupName: ['Customers', 'Leads'] },
		]);
	});

	it('takes one call for each item that names other lists', () => {
		const bodies = bodiesFor(
			deleteFriendLists,
			...['A', 'B', 'A'].map((groupNames) => ({ fromAccount: 'owner', groupNames })),
		);

		expect(bodies.map(({ GroupName }) => GroupName)).toEqual([['A'], ['B'], ['A']]);
	});

	it('went well when the call did, as the answer has no result for a list', () => {
		expect(resultsIn(deleteFriendLists, { CurrentSequence: 4 }, [''])).toEqual({
			'': { code: 0, info: '' },
		});
	});
});

describe.each([createFriendLists, deleteFriendLists])('the names for "$name"', (operation) => {
	it.each([1, 32])('may be %d, the limits of Tencent', (count) => {
		expect(reasonsOf(operation, aPair({ groupNames: names(count) }))).toEqual(['valid']);
	});

	it('may not be more than the 32 that an account can have', () => {
		const values = aPair({ groupNames: names(33) });

		expect(reasonsOf(operation, values)).toEqual(['Friend Lists holds 33 names']);
		expect(hintOf(operation, values)).toBe('Enter 1 to 32 names.');
	});

	it('may not be the entry of the editor that only says why there are none', () => {
		expect(reasonsOf(operation, aPair({ groupNames: [NO_LIST_CHOSEN] }))).toEqual([
			'No friend list is chosen',
		]);
	});

	it.each([[''], [[]], [null], [undefined]])('may not be %p', (groupNames) => {
		expect(reasonsOf(operation, aPair({ groupNames }))).toEqual(['Friend Lists is empty']);
	});

	it('may not be longer than Tencent takes', () => {
		expect(reasonsOf(operation, aPair({ groupNames: ['x'.repeat(31)] }))[0]).toContain(
			'Friend Lists is 31 bytes long',
		);
	});
});
