import { checkListQuery, readEntries } from '../../../../nodes/TencentChat/operations/list';
import { reasonIn } from './support/calls';

const ALL = { fromAccount: 'owner', returnAll: true };

describe('what an item asks a list for', () => {
	it('is everything when the user wants all, whatever the limit that n8n keeps', () => {
		expect(checkListQuery({ ...ALL, limit: 0 })).toEqual({
			value: { owner: 'owner', body: {}, limit: undefined, isSimplified: true },
		});
	});

	it.each([1, 50, 100_000])('is at most %d entries when the user says so', (limit) => {
		expect(checkListQuery({ fromAccount: 'owner', returnAll: false, limit })).toMatchObject({
			value: { limit },
		});
	});

	it('keeps what the operation adds', () => {
		const extra = { body: { FollowType: 2 }, isSimplified: false };

		expect(checkListQuery(ALL, extra)).toMatchObject({ value: extra });
	});

	it('may have its limit as text, as tables often bring numbers', () => {
		const query = checkListQuery({ fromAccount: 'owner', returnAll: false, limit: '50' });

		expect(query).toMatchObject({ value: { limit: 50 } });
	});

	it.each([[0], [-1], [1.5], ['many'], [''], [[50]]])(
		'is refused when the limit is %p',
		(limit) => {
			expect(checkListQuery({ fromAccount: 'owner', returnAll: false, limit })).toEqual({
				problem: {
					reason: `Limit is ${String(JSON.stringify(limit))}`,
					hint: 'Enter a whole number from 1 to 1000000.',
				},
			});
		},
	);

	it.each([[null], [undefined]])(
		'is up to 50 entries when limit and Return All came to nothing (%p), as if nothing was set',
		(nothing) => {
			const values = { fromAccount: 'owner', returnAll: nothing, limit: nothing };

			expect(checkListQuery(values)).toMatchObject({ value: { limit: 50 } });
		},
	);

	it.each([['true'], [1], ['']])(
		'is refused when Return All is %p, as a wrong guess would leave entries out',
		(returnAll) => {
			const reason = `Return All is ${JSON.stringify(returnAll)}, which is neither true nor false`;

			expect(reasonIn(checkListQuery({ fromAccount: 'owner', returnAll, limit: 1 }))).toBe(reason);
		},
	);

	it('is refused without From Account, as every list belongs to somebody', () => {
		expect(reasonIn(checkListQuery({ ...ALL, fromAccount: '' }))).toBe('From Account is empty');
	});
});

describe('the entries of a list', () => {
	it('are the objects under its key', () => {
		const body = { Item: [{ a: 1 }, null, 'text', { a: 2 }] };

		expect(readEntries(body, 'Item')).toEqual([{ a: 1 }, { a: 2 }]);
	});

	it.each([[undefined], [null], [{}], ['text']])(
		'are none when the key holds %p, as Tencent leaves empty lists out',
		(Item) => {
			expect(readEntries({ Item }, 'Item')).toEqual([]);
		},
	);
});
