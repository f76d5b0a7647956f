import { readItemResults } from '../../../../nodes/TencentChat/bulk/itemResults';

const SHAPE = { list: 'ResultItem', account: 'To_Account' };

function aResult(To_Account: unknown, ResultCode: unknown = 0, ResultInfo: unknown = '') {
	return { To_Account, ResultCode, ResultInfo };
}

/** The results of an answer with these entries, by id. */
function read(...ResultItem: unknown[]) {
	return Object.fromEntries(readItemResults({ ErrorCode: 0, ResultItem }, SHAPE));
}

describe('the results of an answer', () => {
	it('are read by the id that each names, never by its place', () => {
		const results = read(aResult('b', 30003, 'Err_SNS'), aResult('a'));

		expect(results).toEqual({ a: { code: 0, info: '' }, b: { code: 30003, info: 'Err_SNS' } });
	});

	it('are looked for under the keys of the command', () => {
		const body = { UserResult: [{ UserID: 'a', ResultCode: 7, ResultInfo: 'seven' }] };

		const results = readItemResults(body, { list: 'UserResult', account: 'UserID' });

		expect(results.get('a')).toEqual({ code: 7, info: 'seven' });
	});

	it.each([['1001'], ['0'], ['30520']])(
		'take the code %s as a number, as a gateway may have turned it into text',
		(code) => {
			expect(read(aResult('a', code))).toEqual({ a: { code: Number(code), info: '' } });
		},
	);

	it('take an id that a gateway turned into a number', () => {
		expect(read(aResult(1001))).toEqual({ '1001': { code: 0, info: '' } });
	});

	it.each([1.5, Number.MAX_SAFE_INTEGER + 1, Number.NaN, null, undefined, true, {}, ['a']])(
		'leave out an entry whose id is %p, because nobody knows whom it is about',
		(id) => {
			expect(read(aResult(id), aResult('b'))).toEqual({ b: { code: 0, info: '' } });
		},
	);

	it.each([null, undefined, '', 'x', '1.5', '-1', 1.5, true, {}, [0]])(
		'leave out an entry whose code is %p, so that it can never pass for a success',
		(code) => {
			expect(read({ To_Account: 'a', ResultCode: code })).toEqual({});
		},
	);

	it.each([null, undefined, 7, {}, ['x']])('have no text where it is %p', (info) => {
		expect(read({ To_Account: 'a', ResultCode: 0, ResultInfo: info })).toEqual({
			a: { code: 0, info: '' },
		});
	});

	it.each([null, 'text', 7, undefined, [aResult('a')]])(
		'leave out an entry that is %p',
		(entry) => {
			expect(read(entry, aResult('b'))).toEqual({ b: { code: 0, info: '' } });
		},
	);

	it.each([undefined, null, 'text', 7, { 0: aResult('a') }])(
		'are none when the list is %p',
		(ResultItem) => {
			expect(readItemResults({ ResultItem }, SHAPE).size).toBe(0);
		},
	);

	it('carry what was asked for, of entries that went well', () => {
		const shape = {
			...SHAPE,
			toData: ({ Relation }: Readonly<Record<string, unknown>>) => ({ Relation }),
		};
		const entries = [
			{ ...aResult('a'), Relation: 'both' },
			{ ...aResult('b', 30003), Relation: 'none' },
		];

		const results = readItemResults({ ResultItem: entries }, shape);

		expect(results.get('a')?.data).toEqual({ Relation: 'both' });
		expect(results.get('b')?.data).toBeUndefined();
	});

	it('never show a UserSig that stands in a text', () => {
		const results = read(aResult('a', 30001, 'bad call ?usersig=eJwLEAKED&x=1'));

		expect(results.a?.info).toBe('bad call ?[redacted]&x=1');
	});

	it('keep ids apart that are names of built-in properties', () => {
		expect(
			readItemResults({ ResultItem: [aResult('toString', 7)] }, SHAPE).get('constructor'),
		).toBe(undefined);
	});
});

describe('an account that stands in the answer twice', () => {
	it.each([
		['the refusal comes last', [aResult('a'), aResult('a', 30003, 'no')]],
		['the refusal comes first', [aResult('a', 30003, 'no'), aResult('a')]],
	])('counts as refused when %s', (_name, entries) => {
		expect(read(...entries)).toEqual({ a: { code: 30003, info: 'no' } });
	});

	it('keeps the first of two refusals', () => {
		expect(read(aResult('a', 30008, 'one'), aResult('a', 30003, 'two'))).toEqual({
			a: { code: 30008, info: 'one' },
		});
	});

	it('has succeeded when both entries say so', () => {
		expect(read(aResult('a'), aResult('a'))).toEqual({ a: { code: 0, info: '' } });
	});
});
