import {
	isRecord,
	readAnswer,
	readCode,
	readId,
	readText,
} from '../../../../nodes/TencentChat/api/answer';

describe('readAnswer', () => {
	it('reads the envelope and keeps the whole body', () => {
		const body = { ActionStatus: 'FAIL', ErrorCode: 70402, ErrorInfo: 'bad field', Extra: [1] };

		expect(readAnswer(body)).toEqual({
			...{ errorCode: 70402, errorInfo: 'bad field' },
			...{ hasFailed: true, body },
		});
	});

	it('reads a body that came as text', () => {
		const answer = readAnswer('{"ErrorCode":0,"ErrorInfo":""}');

		expect(answer).toEqual({
			...{ errorCode: 0, errorInfo: '', hasFailed: false },
			body: { ErrorCode: 0, ErrorInfo: '' },
		});
	});

	it('reads a code that a gateway turned into a text', () => {
		expect(readAnswer({ ErrorCode: '60007' })?.errorCode).toBe(60007);
	});

	it('knows a failure that has no code', () => {
		expect(readAnswer({ ActionStatus: 'FAIL', ErrorCode: 0 })).toMatchObject({
			...{ errorCode: 0, hasFailed: true },
		});
	});

	it('takes a missing ErrorInfo as an empty one', () => {
		expect(readAnswer({ ErrorCode: 0 })?.errorInfo).toBe('');
	});

	it.each([
		['nothing', undefined],
		['null', null],
		['a number', 7],
		['an empty text', ''],
		['a page of a gateway', '<html>502 Bad Gateway</html>'],
		['garbled JSON', '{"ErrorCode":0'],
		['a list', [{ ErrorCode: 0 }]],
		['a list as text', '[{"ErrorCode":0}]'],
		['null as text', 'null'],
		['an object without ErrorCode', { ActionStatus: 'OK' }],
		['an ErrorCode that is no number', { ErrorCode: 'none' }],
		['an ErrorCode that is null', { ErrorCode: null }],
	])('does not take %s for an answer of Tencent Chat', (_name, body) => {
		expect(readAnswer(body)).toBeUndefined();
	});
});

describe('readCode', () => {
	it.each([
		[0, 0],
		[30001, 30001],
		[-10, -10],
		['0', 0],
		['30001', 30001],
	])('reads %j', (value, code) => {
		expect(readCode(value)).toBe(code);
	});

	it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, '', ' 1', '1.5', '0x10', true, null, {}, []])(
		'reads no code from %p',
		(value) => {
			expect(readCode(value)).toBeUndefined();
		},
	);
});

describe('readText', () => {
	it('keeps a text', () => {
		expect(readText('frequency limit')).toBe('frequency limit');
	});

	it.each([undefined, null, 7, {}, ['text']])('takes %p as an empty text', (value) => {
		expect(readText(value)).toBe('');
	});
});

describe('readId', () => {
	it.each([
		['a', 'a'],
		['', ''],
		[1001, '1001'],
		[0, '0'],
	])('reads %j, also where a gateway turned digits into a number', (value, id) => {
		expect(readId(value)).toBe(id);
	});

	it.each([undefined, null, 1.5, 2 ** 53, true, [['a']], { toString: 1 }])(
		'reads no id from %p, and never throws',
		(value) => {
			expect(readId(value)).toBeUndefined();
		},
	);
});

describe('isRecord', () => {
	it.each([[{}], [{ key: 1 }], [Object.create(null)]])(
		'takes %p for an object with keys',
		(value) => {
			expect(isRecord(value)).toBe(true);
		},
	);

	it.each([[null], [undefined], ['text'], [7], [[]], [() => {}]])(
		'does not take %p for an object with keys',
		(value) => {
			expect(isRecord(value)).toBe(false);
		},
	);
});
