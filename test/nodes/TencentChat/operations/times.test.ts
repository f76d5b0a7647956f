import { checkTime } from '../../../../nodes/TencentChat/operations/times';
import { reasonIn } from './support/calls';

function secondsOf(value: unknown, timezone: unknown = 'Asia/Shanghai'): number | undefined {
	const checked = checkTime(value, 'Add Time', timezone);
	if ('problem' in checked) throw new Error(checked.problem.reason);
	return checked.value;
}

/** Seconds since 1970 of a time in UTC. */
function utc(text: string): number {
	return Date.parse(`${text}Z`) / 1000;
}

describe('a time without a zone', () => {
	it.each([
		["as n8n's editor gives it", '2026-01-31T09:00:00', '2026-01-31T01:00:00'],
		['with milliseconds', '2026-01-31T09:00:00.999', '2026-01-31T01:00:00'],
		['without seconds', '2026-01-31T09:00', '2026-01-31T01:00:00'],
		['as databases write it', '2026-01-31 09:00:00', '2026-01-31T01:00:00'],
		['of a date alone, which begins at midnight', '2026-01-31', '2026-01-30T16:00:00'],
		['in words', 'Jan 31, 2026 09:00', '2026-01-31T01:00:00'],
		['with slashes', '2026/01/31 09:00', '2026-01-31T01:00:00'],
		['with blanks around it', ' 2026-01-31T09:00:00 ', '2026-01-31T01:00:00'],
	])("%s is read in the workflow's timezone", (_name, text, expected) => {
		expect(secondsOf(text)).toBe(utc(expected));
	});

	it.each([
		['UTC', '2026-01-31T09:00:00'],
		['America/New_York', '2026-01-31T14:00:00'],
		['Asia/Kolkata', '2026-01-31T03:30:00'],
		['Pacific/Kiritimati', '2026-01-30T19:00:00'],
	])('means another moment in %s', (timezone, expected) => {
		expect(secondsOf('2026-01-31T09:00:00', timezone)).toBe(utc(expected));
	});

	it.each([
		['before clocks go forward', '2026-03-08T01:59:59', '2026-03-08T06:59:59'],
		[
			'skipped as they go forward, counted on from before',
			'2026-03-08T02:30:00',
			'2026-03-08T07:30:00',
		],
		['after they went forward', '2026-03-08T03:00:00', '2026-03-08T07:00:00'],
		['before clocks go back', '2026-11-01T00:59:59', '2026-11-01T04:59:59'],
		['shown twice, the earlier one', '2026-11-01T01:30:00', '2026-11-01T05:30:00'],
		['after they went back', '2026-11-01T02:00:00', '2026-11-01T07:00:00'],
	])('in New York can be one %s', (_name, text, expected) => {
		expect(secondsOf(text, 'America/New_York')).toBe(utc(expected));
	});

	it.each([['Mars/Olympus'], [''], ['DEFAULT'], [undefined], [null], [7]])(
		'is refused where the timezone is %p, as nobody knows when it is',
		(timezone) => {
			const checked = checkTime('2026-01-31T09:00:00', 'Add Time', timezone);

			expect(reasonIn(checked)).toContain("and the workflow's timezone");
			expect(checked).toMatchObject({
				problem: { hint: expect.stringContaining('settings of the workflow') as unknown },
			});
		},
	);
});

describe('a time that says when it is', () => {
	it.each([
		['in UTC', '2026-01-31T09:00:00Z'],
		['in UTC with a small z', '2026-01-31t09:00:00z'],
		['with a zone', '2026-01-31T17:00:00.000+08:00'],
		['with a zone in the west', '2026-01-31T04:00:00-0500'],
		["in JavaScript's own words", 'Sat Jan 31 2026 17:00:00 GMT+0800 (China Standard Time)'],
		['as mail has it', 'Sat, 31 Jan 2026 09:00:00 GMT'],
		['with an abbreviation', 'Jan 31, 2026 04:00 EST'],
		['as a date', new Date('2026-01-31T09:00:00.900Z')],
		['in seconds', 1_769_850_000],
		['in seconds as text', '1769850000'],
	])("%s does not need the workflow's timezone", (_name, value) => {
		expect(secondsOf(value, undefined)).toBe(1_769_850_000);
	});
});

describe('a value that is no time', () => {
	it.each([
		[Number.NaN, 'NaN'],
		[Number.POSITIVE_INFINITY, 'Infinity'],
		['yesterday', '"yesterday"'],
		['2026-13-01', '"2026-13-01"'],
		['2026-01-31T25:00:00', '"2026-01-31T25:00:00"'],
	])('is refused as it is shown: %p', (value, shown) => {
		expect(reasonIn(checkTime(value, 'Add Time', 'UTC'))).toBe(
			`Add Time is ${shown}, which is no time`,
		);
	});

	it('is a text that is longer than any time, which is not even looked at', () => {
		const text = `2026-01-31T09:00:00${' '.repeat(100_000)}Z`;

		expect(reasonIn(checkTime(text, 'Add Time', 'UTC'))).toContain('which is no time');
	});

	it.each([[undefined], [null], ['']])('is not needed: %p counts as left out', (value) => {
		expect(secondsOf(value)).toBeUndefined();
	});
});
