import { addToBlocklist } from '../../../../../nodes/TencentChat/operations/blocklist/add';
import { checkBlocklist } from '../../../../../nodes/TencentChat/operations/blocklist/check';
import { getBlocklist } from '../../../../../nodes/TencentChat/operations/blocklist/getAll';
import { removeFromBlocklist } from '../../../../../nodes/TencentChat/operations/blocklist/remove';
import {
	aPair,
	aResult,
	bodiesFor,
	dataIn,
	pageBody,
	pageIn,
	reasonIn,
	reasonsOf,
	resultsIn,
} from '../support/calls';

describe.each([addToBlocklist, removeFromBlocklist])('"$action"', (operation) => {
	it('has the body that Tencent documents', () => {
		expect(bodiesFor(operation, aPair({ toAccount: 'a, b' }))).toEqual([
			{ From_Account: 'owner', To_Account: ['a', 'b'] },
		]);
	});

	it('has a result for each account', () => {
		const ResultItem = [
			aResult({ ResultInfo: 'OK' }),
			aResult({ To_Account: 'b', ResultCode: 30006 }),
		];

		expect(resultsIn(operation, { ResultItem }, ['a', 'b'])).toMatchObject({
			a: { code: 0 },
			b: { code: 30006 },
		});
	});
});

describe('checking the blocklist', () => {
	it.each(['BlackCheckResult_Type_Both', 'BlackCheckResult_Type_Single'])(
		'has the body that Tencent documents with %s',
		(checkType) => {
			expect(bodiesFor(checkBlocklist, aPair({ checkType }))).toEqual([
				{ From_Account: 'owner', To_Account: ['a'], CheckType: checkType },
			]);
		},
	);

	it('is refused for a type of friends, which has other words', () => {
		expect(reasonsOf(checkBlocklist, aPair({ checkType: 'CheckResult_Type_Both' }))).toEqual([
			'Check Type is "CheckResult_Type_Both"',
		]);
	});

	it.each([
		['BlackCheckResult_Type_BothWay', true],
		['BlackCheckResult_Type_AWithB', true],
		['BlackCheckResult_Type_BWithA', false],
		['BlackCheckResult_Type_NO', false],
		['BlackCheckResult_Type_New', null],
	])('says for %s whether From Account blocks To Account: %p', (Relation, isBlocked) => {
		const BlackListCheckItem = [aResult({ Relation })];

		expect(dataIn(checkBlocklist, { BlackListCheckItem })).toEqual({
			relation: Relation,
			isBlocked,
		});
	});
});

describe('reading the blocklist', () => {
	const all = { fromAccount: 'owner', returnAll: true };

	it('has the body that Tencent documents, from the start', () => {
		expect(pageBody(getBlocklist, all)).toEqual({
			From_Account: 'owner',
			StartIndex: 0,
			MaxLimited: 1000,
			LastSequence: 0,
		});
	});

	it('goes on where the page before said', () => {
		expect(pageBody(getBlocklist, all, 100)).toMatchObject({ StartIndex: 100 });
	});

	it.each([
		[30, 30],
		[1000, 1000],
		[1001, 1000],
	])('asks for no more than a limit of %d needs, and for %d at most', (limit, MaxLimited) => {
		const some = { fromAccount: 'owner', returnAll: false, limit };

		expect(pageBody(getBlocklist, some)).toMatchObject({ MaxLimited });
	});

	it('is refused with a limit that is none', () => {
		expect(reasonIn(getBlocklist.toQuery({ ...all, returnAll: false, limit: 0 }))).toBe(
			'Limit is 0',
		);
	});

	it('gives account and time', () => {
		const BlackListItem = [{ To_Account: 'user_b', AddBlackTimeStamp: 1_430_000_001 }];

		expect(pageIn(getBlocklist, { BlackListItem, StartIndex: 0 }).entries).toEqual([
			{
				toAccount: 'user_b',
				blockedAt: '2015-04-25T22:13:21.000Z',
				blockedTimestamp: 1_430_000_001,
			},
		]);
	});

	it.each([
		[0, undefined],
		['0', undefined],
		[undefined, undefined],
		[100, 100],
	])('takes StartIndex %p as the next page %p', (StartIndex, next) => {
		expect(pageIn(getBlocklist, { StartIndex }).next).toBe(next);
	});
});
