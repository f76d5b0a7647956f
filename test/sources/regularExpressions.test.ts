import { listSources, recordMade, searchSource, searchText } from './collect';
import { HANG_MS, judge } from './judge';

/**
 * Expressions that may need more steps than a text has characters, each with the reason why that
 * costs nothing, such as a text that is always one of our own. A text from outside is no reason.
 */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

const FILES = listSources().map((file) => ({ file, ...searchSource(file) }));

const MAKERS = FILES.filter(({ made }) => made > 0);

describe('the regular expressions of the package', () => {
	const found = FILES.flatMap(({ literals }) => literals);

	it(
		'need no more steps than their text has characters, times some number',
		() => {
			const made = MAKERS.flatMap(({ file }) => recordMade(file));
			const all = [...found, ...made].filter(({ source }) => !(source in EXCEPTIONS));

			const verdicts = judge(all);

			const judged = all.map((expression, index) => ({ ...expression, verdict: verdicts[index] }));
			expect(judged.filter(({ verdict }) => verdict !== 'safe')).toEqual([]);
		},
		HANG_MS,
	);

	it('are found wherever they stand', () => {
		expect(found.length).toBeGreaterThan(20);
		expect(found.map(({ file }) => file)).toEqual(
			expect.arrayContaining([
				'nodes/TencentChat/api/redaction/redact.ts',
				'nodes/TencentChatTrigger/camelCase.ts',
			]),
		);
	});

	it.each(MAKERS)('are made of texts only while $file is loaded', ({ file, made: places }) => {
		expect(recordMade(file)).toHaveLength(places);
	});

	it('are excepted for a reason only, and where they still stand', () => {
		expect(Object.values(EXCEPTIONS).filter((reason) => reason.length < 20)).toEqual([]);
		expect(found.map(({ source }) => source)).toEqual(
			expect.arrayContaining(Object.keys(EXCEPTIONS)),
		);
	});
});

describe('the check', () => {
	it(
		'finds what is slow',
		() => {
			const slow = ['([A-Z]+)([A-Z][a-z])', '\\/+$', '^(a|a)*$'];

			expect(judge(slow.map((source) => ({ source, flags: 'g' })))).toEqual([
				'vulnerable: 2nd degree polynomial',
				'vulnerable: 2nd degree polynomial',
				'vulnerable: exponential',
			]);
		},
		HANG_MS,
	);

	it('sees every way to write an expression', () => {
		const text = "a(/x+\\/y/gu, new RegExp(t), RegExp('x'), s.match('y'), s.search(/z/), s.at(1));";

		expect(searchText('a.ts', text)).toEqual({
			literals: [
				{ file: 'a.ts', source: 'x+\\/y', flags: 'gu' },
				{ file: 'a.ts', source: 'z', flags: '' },
			],
			made: 3,
		});
	});
});
