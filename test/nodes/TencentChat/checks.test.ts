import fc from 'fast-check';

import type { Checked } from '../../../nodes/TencentChat/api/problem';
import {
	checkOptionalText,
	checkUserId,
	listUserIds,
	toTrimmedText,
	showValue,
	unwrapLocator,
} from '../../../nodes/TencentChat/checks';

/** A Chinese character, 3 bytes of UTF-8. */
const CJK = '友';

/** An emoji, 4 bytes of UTF-8. */
const EMOJI = '😀';

/** Throws when anything is read from it, as n8n's `$node` does. */
const UNREADABLE = new Proxy(
	{},
	{
		get: () => {
			throw new Error("Referenced node doesn't exist");
		},
	},
);

function reasonOf(checked: Checked<unknown>): string {
	return 'problem' in checked ? checked.problem.reason : 'no problem';
}

function hintOf(checked: Checked<unknown>): string {
	return 'problem' in checked ? checked.problem.hint : 'no problem';
}

describe('a UserID', () => {
	it.each([
		['text', 'customer_01', 'customer_01'],
		['a whole number', 1001, '1001'],
		['zero', 0, '0'],
		['a negative number', -7, '-7'],
		['the largest number that is kept exactly', Number.MAX_SAFE_INTEGER, '9007199254740991'],
		['text with blanks around it', '  a b\t\n', 'a b'],
		['text with a comma', 'a,b', 'a,b'],
	])('can be %s', (_name, value, expected) => {
		expect(checkUserId(value, 'To Account')).toEqual({ value: expected });
	});

	it.each([
		['one English letter', 'x'],
		['32 English letters', 'x'.repeat(32)],
		['10 Chinese characters and 2 letters', `${CJK.repeat(10)}xx`],
		['8 emojis', EMOJI.repeat(8)],
		['32 letters with blanks around them', ` ${'x'.repeat(32)} `],
	])('may be as long as %s', (_name, id) => {
		expect(checkUserId(id, 'To Account')).toEqual({ value: id.trim() });
	});

	it.each([
		['33 English letters', 'x'.repeat(33), 33],
		['11 Chinese characters', CJK.repeat(11), 33],
		['8 emojis and a letter', `${EMOJI.repeat(8)}x`, 33],
		['a thousand letters', 'x'.repeat(1000), 1000],
	])('may not be as long as %s, as its limit counts bytes', (_name, id, bytes) => {
		const checked = checkUserId(id, 'To Account');

		expect(reasonOf(checked)).toBe(
			`To Account is ${bytes} bytes long in UTF-8; 1 to 32 bytes are allowed`,
		);
		expect(hintOf(checked)).toContain('Shorten To Account to 32 bytes.');
	});

	it.each([
		['nothing', undefined],
		['null', null],
		['empty text', ''],
		['blanks', ' \t\n'],
	])('cannot be %s', (_name, value) => {
		expect(reasonOf(checkUserId(value, 'From Account'))).toBe('From Account is empty');
		expect(hintOf(checkUserId(value, 'From Account'))).toContain('Fill in From Account');
	});

	it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
		'cannot be the number %d, because another account might be meant',
		(value) => {
			expect(reasonOf(checkUserId(value, 'To Account'))).toBe(
				`To Account is the number ${value}, which is not a whole number that can be kept exactly`,
			);
		},
	);

	it.each([
		['a list', ['a']],
		['an object', { id: 'a' }],
		['an object', UNREADABLE],
		['a boolean', true],
		['a bigint', BigInt(7)],
		['a function', () => 'a'],
	])('cannot be %s', (type, value) => {
		expect(reasonOf(checkUserId(value, 'To Account'))).toBe(
			`To Account is ${type}, but a UserID is text`,
		);
	});

	it('is refused exactly when it has no bytes, more than 32, or a line break', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
				const id = text.trim();
				const bytes = Buffer.byteLength(id, 'utf8');

				const checked = checkUserId(text, 'To Account');

				const hasLineBreak = /[\r\n\u2028\u2029]/.test(id);
				expect('value' in checked).toBe(bytes >= 1 && bytes <= 32 && !hasLineBreak);
			}),
		);
	});
});

describe('a text that may be left out', () => {
	const limits = { field: 'Remark', min: 0, max: 96 };

	it.each([
		['missing', undefined],
		['null', null],
		['empty', ''],
	])('is left out when it is %s', (_name, value) => {
		expect(checkOptionalText(value, limits)).toEqual({ value: undefined });
	});

	it.each([
		['a text', ' Ms. Chen ', ' Ms. Chen '],
		['a number', 7.5, '7.5'],
		['zero', 0, '0'],
		['a boolean', false, 'false'],
	])('can be %s, and is sent as it is', (_name, value, expected) => {
		expect(checkOptionalText(value, limits)).toEqual({ value: expected });
	});

	it.each([
		['English letters', 'x'.repeat(96)],
		['Chinese characters', CJK.repeat(32)],
		['emojis', EMOJI.repeat(24)],
	])('may fill its limit with %s', (_name, text) => {
		expect(checkOptionalText(text, limits)).toEqual({ value: text });
	});

	it.each([
		['English letters', 'x'.repeat(97), 97],
		['Chinese characters', `${CJK.repeat(32)}x`, 97],
		['emojis', EMOJI.repeat(25), 100],
	])('may not go over its limit with %s', (_name, text, bytes) => {
		expect(reasonOf(checkOptionalText(text, limits))).toBe(
			`Remark is ${bytes} bytes long in UTF-8; at most 96 bytes are allowed`,
		);
	});

	it.each([
		['a list', ['a']],
		['an object', { text: 'a' }],
	])('cannot be %s', (type, value) => {
		expect(reasonOf(checkOptionalText(value, limits))).toBe(`Remark is ${type}, but must be text`);
	});
});

describe('a field of UserIDs', () => {
	it.each([
		['one id', 'a', ['a']],
		['a whole number', 7, [7]],
		['a comma-separated list', 'a,b', ['a', 'b']],
		['a list with empty entries', ',a, ,b,', ['a', 'b']],
		['an array', ['a', 7], ['a', 7]],
		['an array with empty entries', ['', null, 'a', undefined, ' '], ['a']],
		['an array with an id that holds a comma', ['a,b'], ['a,b']],
		['an object, to be refused later', { id: 'a' }, [{ id: 'a' }]],
	])('can hold %s', (_name, value, expected) => {
		expect(listUserIds(value)).toEqual(expected);
	});

	it.each([
		['nothing', undefined],
		['null', null],
		['empty text', ''],
		['nothing but commas and blanks', ' , ,'],
		['an empty array', []],
	])('holds no id when it is %s', (_name, value) => {
		expect(listUserIds(value)).toEqual([]);
	});
});

describe('a UserID in an output item', () => {
	it.each([
		['text without the blanks around it', ' a ', 'a'],
		['a number', 1.5, '1.5'],
		['a boolean', false, 'false'],
		['an array', ['a', 1], '["a",1]'],
		['an object', { id: 'a' }, '{"id":"a"}'],
		['nothing', undefined, ''],
		['null', null, ''],
		['blanks', '  ', ''],
	])('shows %s', (_name, value, expected) => {
		expect(toTrimmedText(value)).toBe(expected);
	});

	it('is cut when it is a large object, so that a run does not store it for each friend', () => {
		expect(toTrimmedText({ text: 'x'.repeat(1000) })).toHaveLength(200);
	});
});

describe('a value in a text', () => {
	it.each([
		['text', 'a', '"a"'],
		['a number', 7, '7'],
		['null', null, 'null'],
		['nothing', undefined, 'undefined'],
		['a symbol', Symbol('x'), 'Symbol(x)'],
		['what is no number', Number.NaN, 'NaN'],
		['what is endless', Number.NEGATIVE_INFINITY, '-Infinity'],
		['a large whole number', 10n ** 20n, '100000000000000000000'],
	])('shows %s', (_name, value, expected) => {
		expect(showValue(value)).toBe(expected);
	});

	it('is not cut inside an emoji, as what is stored must be whole characters', () => {
		expect(showValue(`${'x'.repeat(198)}${EMOJI}`)).toBe(`"${'x'.repeat(198)}`);
	});

	it('can be a proxy that was revoked', () => {
		const { proxy, revoke } = Proxy.revocable({}, {});
		revoke();

		expect(showValue(proxy)).toBe('an object');
	});

	it('names the type of an object that cannot be read, because the run must not fail for it', () => {
		expect(showValue(UNREADABLE)).toBe('an object');
	});
});

describe('a field that may be a resource locator', () => {
	it.each([
		['the value of a locator', { __rl: true, mode: 'name', value: 'Customers' }, 'Customers'],
		['nothing for an empty locator', { __rl: true, mode: 'list', value: '' }, ''],
		['plain text as it is', 'Customers', 'Customers'],
		['null as it is', null, null],
		['another object as it is', { name: 'x' }, { name: 'x' }],
	])('gives %s', (_name, value, expected) => {
		expect(unwrapLocator(value)).toEqual(expected);
	});
});

describe('a text that was cut inside an emoji', () => {
	const halves = [
		['its first half at the end', `Anna ${EMOJI[0]}`],
		['its second half at the start', `${EMOJI[1]} Anna`],
		['both halves the wrong way round', `${EMOJI[1]}${EMOJI[0]}`],
	] as const;

	it.each(halves)(
		'is no UserID when it has %s, as the whole call would be refused',
		(_name, id) => {
			const checked = checkUserId(id, 'To Account');

			expect(reasonOf(checked)).toBe('To Account holds half a character');
			expect(hintOf(checked)).toContain('cut whole characters');
		},
	);

	it.each(halves)('is no value of a field when it has %s', (_name, text) => {
		const checked = checkOptionalText(text, { field: 'Remark', min: 0, max: 96 });

		expect(reasonOf(checked)).toBe('Remark holds half a character');
	});

	it('is told from whole emoji', () => {
		expect(checkUserId(`Anna ${EMOJI}`, 'To Account')).toEqual({ value: `Anna ${EMOJI}` });
	});
});
