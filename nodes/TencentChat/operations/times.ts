import { problem, type Checked } from '../api/problem';
import type { ResultData } from '../bulk/settleCall';
import { showValue } from '../checks';
import { toMoment } from './zones';

/** In place of a parameter's name: the workflow's timezone, such as `Asia/Shanghai`. */
export const TIMEZONE = '$timezone';

/** The largest time of an unsigned 32-bit number. */
const MAX_SECONDS = 2 ** 32 - 1;

/** No text of a time is longer. */
const MAX_TEXT = 100;

/** An abbreviation, or a distance from UTC behind the time of day; the letter Z behind a digit. */
const ZONE =
	/\dz|(?:^|[^a-z])(?:utc?|gmt|[ecmp][sd]t)(?![a-z])|:\d{2}(?:[.,]\d{1,9})? ?[+-]\d{1,2}/i;

/** A date, with or without a time of day, as n8n's editor and databases write it. */
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:.*))?$/;

/**
 * A time that may be left out, as Tencent wants it: in seconds since 1970. Numbers are taken as that
 * already; a text without a zone, such as the editor gives, means the workflow's.
 */
export function checkTime(
	value: unknown,
	field: string,
	timezone: unknown,
): Checked<number | undefined> {
	if (value === undefined || value === null || value === '') return { value: undefined };
	const text = textOf(value);
	const isSeconds = typeof value === 'number' || /^\d+$/.test(text);
	const ms = isSeconds ? Number(text) * 1000 : toMs(text, timezone);
	if (ms === undefined) {
		const reason = `${field} is ${showValue(value)}, and the workflow's timezone ${showValue(timezone)} is not known`;
		return problem(reason, ZONE_HINT);
	}
	const seconds = Math.floor(ms / 1000);
	if (seconds >= 0 && seconds <= MAX_SECONDS) return { value: seconds };
	return problem(`${field} is ${showValue(value)}, which is no time`, HINT);
}

/** The latest time that JavaScript can write down, in seconds. */
const MAX_DATE_SECONDS = 8.64e12;

/**
 * A time of an answer under two keys: as ISO 8601 in UTC, and as the number that Tencent gave, in seconds
 * since 1970. Neither says anything where there is none; what is no time stands there as it came.
 */
export function toTimeFields(isoKey: string, secondsKey: string, value: unknown): ResultData {
	const isSeconds = typeof value === 'number' && value > 0 && value <= MAX_DATE_SECONDS;
	if (isSeconds) {
		return { [isoKey]: new Date(value * 1000).toISOString(), [secondsKey]: value };
	}
	return { [isoKey]: value === 0 ? '' : (value ?? ''), [secondsKey]: value ?? '' };
}

const HINT =
	"Use a date such as 2026-01-31T09:00:00, which is read in the workflow's timezone, one with a zone such as 2026-01-31T09:00:00Z, or seconds since 1970.";

const ZONE_HINT =
	'Choose a timezone in the settings of the workflow, or write the time with one, such as 2026-01-31T09:00:00Z.';

/** Milliseconds since 1970, NaN for what is no time; undefined where the timezone is not known. */
function toMs(text: string, timezone: unknown): number | undefined {
	if (text.length > MAX_TEXT) return Number.NaN;
	if (ZONE.test(text)) return Date.parse(text);
	const wallMs = Date.parse(inUtc(text));
	if (Number.isNaN(wallMs)) return wallMs;
	return typeof timezone === 'string' ? toMoment(wallMs, timezone) : undefined;
}

/** The same text, as if it were written in UTC. A date alone means that already. */
function inUtc(text: string): string {
	const [, date, time] = ISO.exec(text) ?? [];
	if (date === undefined) return `${text} UTC`;
	return time === undefined ? date : `${date}T${time}Z`;
}

/** Dates of JavaScript and of n8n have a text that says when; another object may not even have one. */
function textOf(value: unknown): string {
	try {
		return String(value).trim();
	} catch {
		return '';
	}
}
