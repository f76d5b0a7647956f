import { checkAccounts } from '../../../../../nodes/TencentChat/operations/account/check';
import { deleteAccounts } from '../../../../../nodes/TencentChat/operations/account/delete';
import { getAccountStatus } from '../../../../../nodes/TencentChat/operations/account/getStatus';
import { importAccounts } from '../../../../../nodes/TencentChat/operations/account/import';
import { kickAccounts } from '../../../../../nodes/TencentChat/operations/account/kick';
import { aResult, bodiesFor, dataIn, reasonsOf, resultsIn } from '../support/calls';
import { SOME_KEYS } from '../../bulk/support/messageKeys';

describe('importing accounts', () => {
	function valuesWith(fields: Record<string, unknown>) {
		return { userId: 'a, b', ...fields };
	}

	it('has the body that Tencent documents since 2024', () => {
		const faceUrl = 'https://example.com/a.png';

		expect(bodiesFor(importAccounts, valuesWith({ nick: 'Anna', faceUrl }))).toEqual([
			{
				AccountList: [
					{ UserID: 'a', Nick: 'Anna', FaceUrl: faceUrl },
					{ UserID: 'b', Nick: 'Anna', FaceUrl: faceUrl },
				],
			},
		]);
	});

	it.each([[{}], [{ nick: '', faceUrl: null }]])(
		'sends no nick and no picture with %p, so that those of an existing account stay',
		(fields) => {
			expect(bodiesFor(importAccounts, valuesWith(fields))).toEqual([
				{ AccountList: [{ UserID: 'a' }, { UserID: 'b' }] },
			]);
		},
	);

	it('takes 100 accounts in a call, the limit of Tencent', () => {
		const userId = Array.from({ length: 101 }, (_value, index) => `a${index}`);

		expect(bodiesFor(importAccounts, { userId })).toHaveLength(2);
	});

	it.each([
		[{ nick: 'x'.repeat(501) }, 'Nick is 501 bytes long'],
		[{ faceUrl: 'x'.repeat(501) }, 'Face URL is 501 bytes long'],
	])('is refused for %p before any call', (fields, reason) => {
		const reasons = reasonsOf(importAccounts, valuesWith(fields));

		expect(reasons).toEqual([
			expect.stringContaining(reason) as string,
			expect.stringContaining(reason) as string,
		]);
	});

	it('went well for all whom the answer does not name', () => {
		expect(resultsIn(importAccounts, { FailAccounts: ['b'] }, ['a', 'b'])).toEqual({
			a: { code: 0, info: '' },
			b: { unexplained: expect.stringContaining('does not say why') as string },
		});
	});

	it('takes names that a gateway turned into numbers', () => {
		expect(resultsIn(importAccounts, { FailAccounts: [1001] }, ['1001'])).toMatchObject({
			'1001': { unexplained: expect.any(String) as string },
		});
	});

	it.each([[{}], [{ FailAccounts: null }], [{ FailAccounts: [] }]])(
		'went well for all when the answer is %p',
		(body) => {
			expect(resultsIn(importAccounts, body)).toEqual({ a: { code: 0, info: '' } });
		},
	);

	it.each([
		[{ FailAccounts: 'b' }],
		[{ FailAccounts: [{ toString: 1 }] }],
		[{ FailAccounts: ['b', null] }],
	])(
		'is claimed for nobody when the answer is %j, as one that failed cannot be made out',
		(body) => {
			expect(resultsIn(importAccounts, body)).not.toHaveProperty('a');
		},
	);
});

describe('checking accounts', () => {
	it('has the body that Tencent documents', () => {
		expect(bodiesFor(checkAccounts, { userId: 'a, b' })).toEqual([
			{ CheckItem: [{ UserID: 'a' }, { UserID: 'b' }] },
		]);
	});

	it.each([
		['Imported', true],
		['NotImported', false],
	])('says for %s whether the account exists', (AccountStatus, exists) => {
		const ResultItem = [aResult({ AccountStatus }, 'UserID')];

		expect(dataIn(checkAccounts, { ResultItem })).toEqual({ accountStatus: AccountStatus, exists });
	});
});

describe('deleting accounts', () => {
	it('has the body that Tencent documents', () => {
		expect(bodiesFor(deleteAccounts, { userId: 'a' })).toEqual([{ DeleteItem: [{ UserID: 'a' }] }]);
	});

	it('has a result for each account', () => {
		const ResultItem = [aResult({ ResultCode: 70107, ResultInfo: 'Not_Exist' }, 'UserID')];

		expect(resultsIn(deleteAccounts, { ResultItem }).a).toMatchObject({ code: 70107 });
	});
});

describe('invalidating logins', () => {
	it('takes one call for each account', () => {
		expect(bodiesFor(kickAccounts, { userId: 'a, b' })).toEqual([{ UserID: 'a' }, { UserID: 'b' }]);
	});

	it('went well when the call did, as its answer holds nothing else', () => {
		expect(resultsIn(kickAccounts, {})).toEqual({ a: { code: 0, info: '' } });
	});

	it('sends an empty body rather than a wrong one when there is no account', () => {
		expect(kickAccounts.wireFormat.buildBody('', {}, [], SOME_KEYS)).toEqual({});
	});
});

describe('reading who is online', () => {
	it('has the body that Tencent documents, with the devices', () => {
		expect(bodiesFor(getAccountStatus, { userId: 'a, b' })).toEqual([
			{ To_Account: ['a', 'b'], IsNeedDetail: 1 },
		]);
	});

	it.each(['Status', 'State'])('takes the status under %s, as the pages disagree', (key) => {
		const QueryResult = [{ To_Account: 'a', [key]: 'Online' }];

		expect(dataIn(getAccountStatus, { QueryResult })).toEqual({ status: 'Online', platforms: [] });
	});

	it('gives the devices', () => {
		const Detail = [{ Platform: 'Web', Status: 'Online' }, null, { Platform: 7 }];
		const QueryResult = [{ To_Account: 'a', Status: 'Online', Detail }];

		expect(dataIn(getAccountStatus, { QueryResult })).toMatchObject({
			platforms: [
				{ platform: 'Web', status: 'Online' },
				{ platform: '', status: '' },
			],
		});
	});

	it.each(['Status', 'State'])('takes the status of a device under %s, too', (key) => {
		const Detail = [{ Platform: 'Web', [key]: 'PushOnline' }];

		expect(dataIn(getAccountStatus, { QueryResult: [{ To_Account: 'a', Detail }] })).toMatchObject({
			platforms: [{ platform: 'Web', status: 'PushOnline' }],
		});
	});

	it('takes ids that a gateway turned into numbers', () => {
		const body = {
			QueryResult: [{ To_Account: 1001, Status: 'Offline' }],
			ErrorList: [{ To_Account: 1002, ErrorCode: 70107 }],
		};

		expect(resultsIn(getAccountStatus, body, ['1001', '1002'])).toMatchObject({
			'1001': { code: 0 },
			'1002': { code: 70107 },
		});
	});

	it('has the code of each account that could not be read', () => {
		const body = {
			QueryResult: [{ To_Account: 'a', Status: 'Offline' }],
			ErrorList: [{ To_Account: 'b', ErrorCode: 70107 }],
		};

		expect(resultsIn(getAccountStatus, body, ['a', 'b'])).toMatchObject({
			a: { code: 0 },
			b: { code: 70107, info: '' },
		});
	});

	it.each([
		[{}],
		[{ QueryResult: 'text', ErrorList: null }],
		[{ ErrorList: [{ To_Account: 'a', ErrorCode: 'gone' }] }],
		[{ QueryResult: [null, 'a'] }],
	])('says nothing about anybody when the answer is %p', (body) => {
		expect(resultsIn(getAccountStatus, body)).toEqual({});
	});
});
