const DAY_MS = 86_400_000;

/** Says how far a timezone is from UTC at a moment, in milliseconds; positive in the east. */
type OffsetAt = (ms: number) => number;

/** The timezone that was asked for last: all times of a run are read in one, and making this takes time. */
let latest: { readonly zone: string; readonly offsetAt: OffsetAt } | undefined;

/**
 * The moment at which clocks of a timezone show a time. One that is shown twice, as clocks go back,
 * means the earlier moment; one that is skipped, as they go forward, counts on from before.
 *
 * @param wallMs what the clock shows, in milliseconds since 1970 as if it were UTC
 * @returns milliseconds since 1970; undefined when nobody knows the timezone
 */
export function toMoment(wallMs: number, zone: string): number | undefined {
	const offsetAt = findZone(zone);
	if (!offsetAt) return undefined;
	const before = offsetAt(wallMs - DAY_MS);
	const after = offsetAt(wallMs + DAY_MS);
	if (before === after || offsetAt(wallMs - before) === before) return wallMs - before;
	return offsetAt(wallMs - after) === after ? wallMs - after : wallMs - before;
}

function findZone(zone: string): OffsetAt | undefined {
	if (latest?.zone === zone) return latest.offsetAt;
	const offsetAt = createZone(zone);
	if (offsetAt) latest = { zone, offsetAt };
	return offsetAt;
}

function createZone(timeZone: string): OffsetAt | undefined {
	const format = createFormat(timeZone);
	if (!format) return undefined;
	return (ms) => {
		// As 1/31/2026, 09:00:00; asking for the parts by name takes three times as long.
		const shown = format.format(ms).match(/\d+/g)?.map(Number) ?? [];
		const [month = 1, day = 1, year = 1970, hour = 0, minute = 0, second = 0] = shown;
		const wallMs = Date.UTC(year, month - 1, day, hour, minute, second);
		return wallMs - Math.floor(ms / 1000) * 1000;
	};
}

function createFormat(timeZone: string): Intl.DateTimeFormat | undefined {
	try {
		return new Intl.DateTimeFormat('en-US', {
			timeZone,
			calendar: 'gregory',
			numberingSystem: 'latn',
			hourCycle: 'h23',
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
			hour: 'numeric',
			minute: 'numeric',
			second: 'numeric',
		});
	} catch {
		return undefined;
	}
}
