import {
	followPath,
	parseJsonPath,
	UNCLEAR,
} from '../../../../../nodes/TencentChat/host/parameters/jsonPath';

/** The value at `$json.a`. */
function read(value: unknown) {
	return followPath({ a: value }, ['a']);
}

describe('an expression that is one simple path', () => {
	it.each([
		['={{ $json.a }}', ['a']],
		['={{$json.a.b_2}}', ['a', 'b_2']],
		['={{  $json["a b"]  }}', ['a b']],
		["={{ $json['客户'].é }}", undefined],
		["={{ $json['客户']['é'] }}", ['客户', 'é']],
		['={{ $json.a[0][12].b }}', ['a', '0', '12', 'b']],
		['={{ $json["0"] }}', ['0']],
	])('%s is understood', (expression, path) => {
		expect(parseJsonPath(expression)).toEqual(path);
	});

	it.each([
		['fixed text', '$json.a'],
		['the whole item', '={{ $json }}'],
		['text around it', '=Dear {{ $json.a }}'],
		['a blank around it', '={{ $json.a }} '],
		['two of them', '={{ $json.a }}{{ $json.b }}'],
		['a call', '={{ $json.a.trim() }}'],
		['a call that n8n adds', '={{ $json.a.isEmpty() }}'],
		['a calculation', '={{ $json.a + 1 }}'],
		['an optional step', '={{ $json.a?.b }}'],
		['a computed key', '={{ $json[$json.a] }}'],
		['a number that is octal', '={{ $json.a[01] }}'],
		['quotes that do not match', `={{ $json["a'] }}`],
		['an escaped key', '={{ $json["a\\n"] }}'],
		['a call inside a key', '={{ $json["a.first()"] }}'],
		['another item', '={{ $("Rows").item.json.a }}'],
		['a name of every object', '={{ $json.toString }}'],
		['the prototype', '={{ $json["__proto__"] }}'],
		['the constructor', '={{ $json.constructor }}'],
		['a name that the evaluator replaces', '={{ $json.globalThis }}'],
	])('is not %s', (_name, expression) => {
		expect(parseJsonPath(expression)).toBeUndefined();
	});
});

describe('the value at a path', () => {
	it.each([
		['text'],
		[''],
		[5],
		[Number.NaN],
		[false],
		[null],
		[undefined],
		[['a', 1, null]],
		[[]],
	])('is %j as it stands', (value) => {
		expect(read(value)).toBe(value);
	});

	it('is undefined where something on the way is missing or null', () => {
		expect(followPath({ a: null }, ['a', 'b'])).toBeUndefined();
		expect(followPath({}, ['a', 'b', 'c'])).toBeUndefined();
		expect(followPath({ a: [] }, ['a', '0', 'c'])).toBeUndefined();
	});

	it('is never one that objects inherit', () => {
		expect(followPath(Object.create({ a: 'inherited' }), ['a'])).toBe(UNCLEAR);
		expect(followPath({ a: ['x'] }, ['a', 'map'])).toBe(UNCLEAR);
	});

	it('may be the length of a list', () => {
		expect(followPath({ a: ['x', 'y'] }, ['a', 'length'])).toBe(2);
	});

	it.each([
		['a date', new Date(0)],
		['an object', { b: 1 }],
		['a list with an object', ['x', { b: 1 }]],
		['a list with a hole', Array(1)],
		['a big number', 10n],
		['a function', () => 'x'],
		['text that is no proper Unicode', '\ud800'],
		['text with NUL in it', 'a\0b'],
	])('is left to n8n when it is %s', (_name, value) => {
		expect(read(value)).toBe(UNCLEAR);
	});

	it.each([
		['text', 'abc', '0'],
		['a date', new Date(0), 'a'],
		['a map', new Map(), 'a'],
		['a number', 5, 'a'],
	])('is left to n8n when %s is on the way', (_name, value, key) => {
		expect(followPath({ a: value }, ['a', key])).toBe(UNCLEAR);
	});

	it.each([[undefined], [null], ['text'], [5]])('is left to n8n for an item that is %j', (json) => {
		expect(followPath(json, ['a'])).toBe(UNCLEAR);
	});
});
