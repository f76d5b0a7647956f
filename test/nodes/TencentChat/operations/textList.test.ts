import {
	checkTextList,
	readCollection,
	toTrimmedText,
	unwrapLocator,
} from '../../../../nodes/TencentChat/checks';
import { reasonIn } from './support/calls';

const LIMITS = { field: 'Friend Lists', min: 1, max: 30 };

describe('a list of texts', () => {
	it.each([
		['one text', 'Customers', ['Customers']],
		['a comma-separated list', ' Customers , Leads,', ['Customers', 'Leads']],
		['an array', ['Customers', 'Leads'], ['Customers', 'Leads']],
		['an array with names that hold a comma', ['A, B'], ['A, B']],
		['a number', 7, ['7']],
		['a resource locator', { __rl: true, mode: 'list', value: 'Customers' }, ['Customers']],
		['an array of resource locators', [{ mode: 'name', value: 'Customers' }], ['Customers']],
		['the same text twice', 'Customers, Customers', ['Customers']],
		['empty entries', ['', null, ' ', { mode: 'name', value: '' }], []],
		['nothing', undefined, []],
	])('takes %s', (_name, value, texts) => {
		expect(checkTextList(value, LIMITS)).toEqual({ value: texts });
	});

	it('does not count the blank behind a comma, so that a name may fill its limit', () => {
		const longest = 'x'.repeat(30);

		expect(checkTextList(`Customers, ${longest} `, LIMITS)).toEqual({
			value: ['Customers', longest],
		});
	});

	it('refuses a text over its limit', () => {
		expect(reasonIn(checkTextList(['x'.repeat(31)], LIMITS))).toBe(
			'Friend Lists is 31 bytes long in UTF-8; 1 to 30 bytes are allowed',
		);
	});

	it('refuses a list inside the list', () => {
		expect(reasonIn(checkTextList([['Customers']], LIMITS))).toBe(
			'Friend Lists is a list, but must be text',
		);
	});
});

describe('other shapes of values', () => {
	it('show a UserID that is an object as JSON, so that the user finds it', () => {
		expect(toTrimmedText({ id: 'a' })).toBe('{"id":"a"}');
	});

	it.each([[null], ['text'], ['Customers']])('leave %p as it is, as it is no locator', (value) => {
		expect(unwrapLocator(value)).toBe(value);
	});

	it.each([[null], ['text'], [7]])('take %p as a collection without fields', (value) => {
		expect(readCollection(value)).toEqual({});
	});
});
