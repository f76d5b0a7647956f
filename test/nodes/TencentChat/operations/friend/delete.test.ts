import { deleteAllFriends } from '../../../../../nodes/TencentChat/operations/friend/deleteAll';
import { deleteFriends } from '../../../../../nodes/TencentChat/operations/friend/delete';
import { aPair, bodiesFor, hintOf, reasonsOf, resultsIn } from '../support/calls';

const TYPES = ['Delete_Type_Both', 'Delete_Type_Single'];

describe.each(TYPES)('deleting with %s', (deleteType) => {
	it('has the body that Tencent documents for named friends', () => {
		const values = aPair({ toAccount: 'a, b', deleteType });

		expect(bodiesFor(deleteFriends, values)).toEqual([
			{ From_Account: 'owner', To_Account: ['a', 'b'], DeleteType: deleteType },
		]);
	});

	it('has the body that Tencent documents for a whole list', () => {
		expect(bodiesFor(deleteAllFriends, { fromAccount: 'owner', deleteType })).toEqual([
			{ From_Account: 'owner', DeleteType: deleteType },
		]);
	});
});

describe('deleting friends', () => {
	it('takes one call for each type, as a call has only one', () => {
		const bodies = bodiesFor(
			deleteFriends,
			...TYPES.map((deleteType, index) => aPair({ toAccount: `f${index}`, deleteType })),
		);

		expect(bodies.map(({ To_Account }) => To_Account)).toEqual([['f0'], ['f1']]);
	});

	it.each([deleteFriends, deleteAllFriends])(
		'is refused by "$name" for an unknown type, because a wrong guess ends friendships',
		(operation) => {
			const values = aPair({ deleteType: 'Delete_Type_All' });

			expect(reasonsOf(operation, values)).toEqual(['Delete Type is "Delete_Type_All"']);
			expect(hintOf(operation, values)).toContain('Delete_Type_Both, Delete_Type_Single');
		},
	);

	it('has a result for each friend', () => {
		const body = { ResultItem: [{ To_Account: 'a', ResultCode: 31704, ResultInfo: 'Not_Friend' }] };

		expect(resultsIn(deleteFriends, body).a).toMatchObject({ code: 31704, info: 'Not_Friend' });
	});
});

describe('deleting all friends', () => {
	it('takes one call for each account', () => {
		const bodies = bodiesFor(
			deleteAllFriends,
			...['x', 'y', 'x'].map((fromAccount) => ({ fromAccount, deleteType: TYPES[0] })),
		);

		expect(bodies.map(({ From_Account }) => From_Account)).toEqual(['x', 'y']);
	});

	it('went well when the call did, as its answer holds nothing else', () => {
		expect(resultsIn(deleteAllFriends, {}, [''])).toEqual({ '': { code: 0, info: '' } });
	});
});
