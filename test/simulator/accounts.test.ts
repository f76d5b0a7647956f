import { SAMPLE_APP } from '../../simulator/options';
import { Simulator } from '../../simulator/simulator';
import { aCall, names, PATHS, send } from './support/calls';

const { accountImport, multiAccountImport, accountCheck } = PATHS;

describe('account_import', () => {
	it('imports an account, answers with the status only and forgives a repetition', async () => {
		const simulator = new Simulator();
		const body = { UserID: 'ann', Nick: 'Ann', FaceUrl: 'https://example.org/a.png' };

		const first = await send(simulator, aCall(accountImport, body));
		const second = await send(simulator, aCall(accountImport, { UserID: 'ann' }));

		expect(JSON.stringify(first)).toBe('{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}');
		expect(second.ErrorCode).toBe(0);
		expect(simulator.app().profileOf('ann')).toEqual({
			Tag_Profile_IM_Nick: 'Ann',
			Tag_Profile_IM_Image: 'https://example.org/a.png',
		});
	});

	it.each([
		[{}, 70402],
		[{ UserID: '' }, 70402],
		[{ UserID: 'x'.repeat(33) }, 70402],
		[{ UserID: 7 }, 60015],
		[{ UserID: 'ann', Nick: 7 }, 70402],
		[{ UserID: 'ann', FaceUrl: 7 }, 70402],
		[{ UserID: 'ann', Nick: 'x'.repeat(501) }, 40601],
	])('refuses %p', async (body, code) => {
		const simulator = new Simulator();

		expect((await send(simulator, aCall(accountImport, body))).ErrorCode).toBe(code);
		expect(simulator.app().account('ann')).toBeUndefined();
	});

	it('refuses an account beyond the quota of a trial, but not one that exists', async () => {
		const simulator = new Simulator({ apps: [{ ...SAMPLE_APP, maxAccounts: 2 }] });
		const importNow = async (userId: string) =>
			(await send(simulator, aCall(accountImport, { UserID: userId }))).ErrorCode;

		// The administrator is an account as well.
		expect([await importNow('ann'), await importNow('bob'), await importNow('ann')]).toEqual([
			0, 70398, 0,
		]);
	});
});

describe('multiaccount_import', () => {
	it('imports accounts in the present form, and updates those that exist', async () => {
		const simulator = new Simulator();
		simulator.app().addAccount('ann', { nick: 'Old' });
		const AccountList = [{ UserID: 'ann', Nick: 'New' }, { UserID: 'bob' }];

		const answer = await send(simulator, aCall(multiAccountImport, { AccountList }));

		expect(JSON.stringify(answer)).toBe(
			'{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0,"FailAccounts":[]}',
		);
		expect(simulator.app().profileOf('ann')).toEqual({ Tag_Profile_IM_Nick: 'New' });
		expect(simulator.app().account('bob')).toBeDefined();
	});

	it('imports accounts in the form until 2024', async () => {
		const simulator = new Simulator();

		await send(simulator, aCall(multiAccountImport, { Accounts: ['ann', 'bob'] }));

		expect(simulator.app().account('bob')).toBeDefined();
	});

	it('names the accounts that could not be imported, without a code', async () => {
		const simulator = new Simulator({ switches: { accountOrder: 'request' } });
		const tooLong = 'x'.repeat(33);

		const answer = await send(
			simulator,
			aCall(multiAccountImport, { Accounts: ['ann', '', tooLong] }),
		);

		expect(answer).toMatchObject({ ErrorCode: 0, FailAccounts: ['', tooLong] });
		expect(simulator.app().account('ann')).toBeDefined();
	});

	it.each([
		['neither form', {}, 70402],
		['an empty list', { AccountList: [] }, 70402],
		['more than 100 accounts', { Accounts: names(101) }, 70402],
		['an account that is no object', { AccountList: ['ann'] }, 70402],
		['an account without UserID', { AccountList: [{}] }, 70402],
		['a number as UserID', { Accounts: [7] }, 60015],
	])('fails as a whole for %s', async (_what, body, code) => {
		const simulator = new Simulator();

		expect((await send(simulator, aCall(multiAccountImport, body))).ErrorCode).toBe(code);
		expect(simulator.app().accountCount).toBe(1);
	});
});

describe('account_check', () => {
	it('tells for each account whether it is imported', async () => {
		const CheckItem = [{ UserID: 'administrator' }, { UserID: 'nobody' }];

		const simulator = new Simulator({ switches: { accountOrder: 'request' } });

		expect(await send(simulator, aCall(accountCheck, { CheckItem }))).toEqual({
			ActionStatus: 'OK',
			ErrorInfo: '',
			ErrorCode: 0,
			ResultItem: [
				{ UserID: 'administrator', ResultCode: 0, ResultInfo: '', AccountStatus: 'Imported' },
				{ UserID: 'nobody', ResultCode: 0, ResultInfo: '', AccountStatus: 'NotImported' },
			],
		});
	});

	it.each([
		['no list', {}, 70402],
		['an empty list', { CheckItem: [] }, 70402],
		['more than 100 accounts', { CheckItem: names(101).map((UserID) => ({ UserID })) }, 70402],
		['an entry that is no object', { CheckItem: ['ann'] }, 70402],
		['a number as UserID', { CheckItem: [{ UserID: 7 }] }, 60015],
	])('fails as a whole for %s', async (_what, body, code) => {
		expect((await send(new Simulator(), aCall(accountCheck, body))).ErrorCode).toBe(code);
	});
});
