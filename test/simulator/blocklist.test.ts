import type { Simulator } from '../../simulator/simulator';
import { ask, aSimulator, codesOf, names } from './support/calls';

function aBlocklist(size: number): Simulator {
	const simulator = aSimulator();
	for (const [index, name] of names(size).entries()) {
		simulator.app().addAccount(name);
		simulator.app().block('ann', name, index);
	}
	return simulator;
}

describe('black_list_delete', () => {
	it('unblocks accounts without making them friends again', async () => {
		const simulator = aSimulator();
		simulator.app().befriend('ann', 'bob');
		simulator.app().block('ann', 'bob');

		await ask(simulator, 'blackListDelete', { To_Account: ['bob'] });

		expect(simulator.app().blocklistOf('ann')).toEqual([]);
		expect(simulator.app().friendsOf('ann')).toEqual([]);
	});

	it('refuses an account that is not blocked, and keeps OK at the top', async () => {
		const answer = await ask(aSimulator(), 'blackListDelete', { To_Account: ['bob', 'nobody'] });

		expect(answer).toMatchObject({
			ActionStatus: 'OK',
			ResultItem: [
				{ ResultCode: 30001, ResultInfo: 'Err_SNS_BlackListDelete_Not_Blocked' },
				{ ResultCode: 30003 },
			],
			Fail_Account: ['bob', 'nobody'],
		});
	});

	it.each([
		[{ To_Account: undefined }, 30001],
		[{ To_Account: names(1001) }, 30001],
		[{ To_Account: ['bob'], From_Account: 'nobody' }, 30003],
	])('fails as a whole for %j', async (body, code) => {
		expect((await ask(aSimulator(), 'blackListDelete', body)).ErrorCode).toBe(code);
	});

	it('makes room on a full blocklist', async () => {
		const simulator = aBlocklist(1000);

		await ask(simulator, 'blackListDelete', { To_Account: ['u7'] });

		expect(codesOf(await ask(simulator, 'blackListAdd', { To_Account: ['bob'] }))).toEqual([0]);
	});
});

describe('black_list_get', () => {
	it('pages through the blocklist, and ends with 0 as the next page', async () => {
		const simulator = aBlocklist(5);

		const pages = [];
		for (let start: unknown = 0; pages.length === 0 || start !== 0;) {
			const page = await ask(simulator, 'blackListGet', {
				StartIndex: start,
				MaxLimited: 2,
				LastSequence: 0,
			});
			pages.push(page.BlackListItem);
			start = page.StartIndex;
		}

		expect(pages).toEqual([
			[
				{ To_Account: 'u0', AddBlackTimeStamp: 0 },
				{ To_Account: 'u1', AddBlackTimeStamp: 1 },
			],
			[
				{ To_Account: 'u2', AddBlackTimeStamp: 2 },
				{ To_Account: 'u3', AddBlackTimeStamp: 3 },
			],
			[{ To_Account: 'u4', AddBlackTimeStamp: 4 }],
		]);
	});

	it('leaves the list out when nobody is blocked, as friend_get does without friends', async () => {
		const answer = await ask(aSimulator(), 'blackListGet', {
			StartIndex: 0,
			MaxLimited: 30,
			LastSequence: 0,
		});

		expect(answer).toMatchObject({ ErrorCode: 0, StartIndex: 0, CurruentSequence: 0 });
		expect(answer.BlackListItem).toBeUndefined();
	});

	it.each([
		['no StartIndex', { StartIndex: undefined }, 30001],
		['a text as StartIndex', { StartIndex: '0' }, 30001],
		['no MaxLimited', { MaxLimited: undefined }, 30001],
		['pages of nothing', { MaxLimited: 0 }, 30001],
		['no LastSequence', { LastSequence: undefined }, 30001],
		['an unknown owner', { From_Account: 'nobody' }, 30003],
	])('fails as a whole for %s', async (_what, fields, code) => {
		const body = { StartIndex: 0, MaxLimited: 30, LastSequence: 0, ...fields };

		expect((await ask(aSimulator(), 'blackListGet', body)).ErrorCode).toBe(code);
	});
});
