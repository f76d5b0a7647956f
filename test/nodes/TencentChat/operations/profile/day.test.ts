import { checkDay } from '../../../../../nodes/TencentChat/operations/profile/day';

describe('a day', () => {
	it.each([
		['1990-01-31', 19_900_131],
		['1990-01-31T00:00:00', 19_900_131],
		['1990-01-31 09:30', 19_900_131],
		['1990-01-31T23:59:59.000+08:00', 19_900_131],
		['2000-02-29', 20_000_229],
		[new Date('1990-01-31'), 19_900_131],
		[19_900_131, 19_900_131],
		['19900131', 19_900_131],
	])('can be %p', (value, sent) => {
		expect(checkDay(value, 'Birthday')).toEqual({ value: sent });
	});

	it.each([[''], [0]])('is cleared by %p', (value) => {
		expect(checkDay(value, 'Birthday')).toEqual({ value: 0 });
	});

	it.each([
		['1990-02-31'],
		['1900-02-29'],
		['1990-13-01'],
		['0000-00-00'],
		['31.01.1990'],
		[7],
		[-19_900_131],
		[true],
		[[1]],
		[{ toString: 1 }],
		[new Date(Number.NaN)],
		['1'.repeat(100_000)],
	])('cannot be %p', (value) => {
		expect(checkDay(value, 'Birthday')).toMatchObject({
			problem: { reason: expect.stringMatching(/^Birthday is .*, which is no date$/) as string },
		});
	});
});
