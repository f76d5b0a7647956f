import fc from 'fast-check';

/** Names of fields, most of them odd: what objects, lists, texts and n8n's evaluator know themselves. */
const NAMES = [
	...['a', 'b', 'name', 'a b', 'a-b', 'a.b', 'customer_id', '客户', 'ключ', 'é', '😀', ''],
	...['0', '1', '2', '01', '-1', '1.5', 'length', 'first', 'last', 'map', 'isEmpty', 'toString'],
	...['constructor', '__proto__', 'prototype', 'hasOwnProperty', 'valueOf', 'toJSON', 'then'],
	...['globalThis', 'global', 'window', 'this', 'process', 'undefined', 'NaN', 'Math', 'Date'],
	...['json', 'binary', '$json', '$', 'E', 'v', 'extend', 'class', 'binding', 'arguments'],
	...['a(', "it's", 'say "a"', 'a\\b', 'a}}', '{{', '// a', '<!-- a', '__isError', '__isArray'],
];

const name = fc.constantFrom(...NAMES);

const primitive = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.constantFrom<unknown>('', ' ', 'a', '=a', '={{ $json.a }}', '\ud800', '\u0000', '2024-01-31'),
	fc.double(),
	fc.integer(),
	fc.boolean(),
	fc.constant(null),
	fc.constant(undefined),
);

const trees = fc.letrec<{ value: unknown; json: unknown }>((tie) => ({
	value: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		primitive,
		fc.array(primitive, { maxLength: 3 }),
		fc.date({ noInvalidDate: true }),
		fc.array(tie('value'), { maxLength: 3 }),
		tie('json'),
	),
	json: fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 6, noNullPrototype: false }),
}));

/** The json of an item: what JSON holds, and what nodes put there all the same. */
const anyJson: fc.Arbitrary<unknown> = trees.json;

/** A field of an item. */
export const anyValue: fc.Arbitrary<unknown> = trees.value;

function quote(text: string, mark: string): string {
	return mark + text.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`) + mark;
}

const step = fc
	.tuple(name, fc.constantFrom('.', '?.', `'`, `"`, '`', '[]', ' . '))
	.map(([key, style]) => {
		if (style.includes('.')) return `${style}${key}`;
		return style === '[]' ? `[${key}]` : `[${quote(key, style)}]`;
	});

const blank = fc.constantFrom('', ' ', '  ', '\t', '\n', '\u00a0');

const path = fc
	.array(step, { minLength: 0, maxLength: 4 })
	.map((steps) => `$json${steps.join('')}`);

/** Expressions that are one path, or nearly so. */
export const anyExpression = fc
	.record({
		path,
		before: blank,
		after: blank,
		ending: fc.oneof(
			{ weight: 9, arbitrary: fc.constant('') },
			{ weight: 1, arbitrary: fc.constantFrom('.length', '.isEmpty()', ' + 1', '; 1', '()', '//') },
		),
		around: fc.oneof(
			{ weight: 9, arbitrary: fc.constant('=#') },
			{ weight: 1, arbitrary: fc.constantFrom('= #', '=# ', '=a#', '=#\n', ' =#') },
		),
	})
	.map(({ path: text, before, after, ending, around }) =>
		around.replace('#', () => `{{${before}${text}${ending}${after}}}`),
	);

/** Items, with an expression that often leads to something in the first of them. */
export const itemsAndExpression = fc.array(anyJson, { minLength: 1, maxLength: 6 }).chain((jsons) =>
	fc.record({
		jsons: fc.constant(jsons),
		expression: fc.oneof(anyExpression, fc.infiniteStream(fc.nat(9)).map(walk(jsons[0]))),
	}),
);

/** The path that is found in a value by turning where the numbers say. */
function walk(json: unknown) {
	return (turns: Iterable<number>): string => {
		const steps: string[] = [];
		let value = json;
		for (const turn of turns) {
			if (typeof value !== 'object' || value === null || steps.length > 3) break;
			const keys = Object.keys(value);
			const key = keys[turn % keys.length];
			if (key === undefined) break;
			const isIndex = Array.isArray(value);
			steps.push(isIndex ? `[${key}]` : `[${quote(key, turn % 2 === 0 ? '"' : "'")}]`);
			value = (value as Readonly<Record<string, unknown>>)[key];
		}
		return `={{ $json${steps.join('')} }}`;
	};
}
