import { problem, type Checked } from '../../api/problem';
import { showValue } from '../../checks';

/** A day at the beginning of a text, as n8n's date picker, databases and spreadsheets write it. */
const DAY = /^(\d{4})-?(\d{2})-?(\d{2})(?:$|[T ])/;

/** What clears a day. */
const NONE = 0;

const HINT = 'Use a date such as 1990-01-31, or a number such as 19900131.';

/**
 * A day as Tencent's fields hold it, such as 19900131. The day that a text names is taken as it is written,
 * whatever time and zone stand behind it: nobody is born a day earlier elsewhere. 0 and an empty text
 * say that there is none.
 */
export function checkDay(value: unknown, field: string): Checked<number> {
	if (value === '' || value === NONE) return { value: NONE };
	const [, year = '', month = '', day = ''] = DAY.exec(textOf(value)) ?? [];
	const number = Number(year + month + day);
	if (number > 0 && isDay(Number(year), Number(month), Number(day))) return { value: number };
	return problem(`${field} is ${showValue(value)}, which is no date`, HINT);
}

/** JavaScript takes the 31st of February for the 3rd of March. */
function isDay(year: number, month: number, day: number): boolean {
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Dates of JavaScript and of n8n say in ISO 8601 when they are; another object may not even have a text. */
function textOf(value: unknown): string {
	try {
		if (value instanceof Date) return value.toISOString();
		return String(value).trim();
	} catch {
		return '';
	}
}
