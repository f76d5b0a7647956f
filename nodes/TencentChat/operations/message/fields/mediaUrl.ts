import { problem, type Checked } from '../../../api/problem';
import { showValue } from '../../../checks';
import { optionalText, refuseEmpty } from './texts';
import type { Rule } from './wireField';

/** An address that may be left out. */
export const optionalMediaUrl = (value: unknown, field: string): Checked<string | undefined> => {
	const text = optionalText(typeof value === 'string' ? value.trim() : value, field);
	if ('problem' in text || text.value === undefined) return text;
	return isHttps(text.value) ? text : refuseMediaUrl(text.value, field);
};

/** An address that has to be there. */
export const requiredMediaUrl: Rule = (value, field) =>
	refuseEmpty(optionalMediaUrl(value, field), field);

/** Whether a text is an address that phones load without being told to trust it. */
export function isHttps(text: string): boolean {
	if (!/^https:\/\/[^\s]+$/i.test(text)) return false;
	try {
		return new URL(text).hostname !== '';
	} catch {
		return false;
	}
}

/** Why an address is refused. */
export function refuseMediaUrl(value: unknown, field: string): ReturnType<typeof problem> {
	const reason = `${field} is ${showValue(value)}, which is no https address`;
	return problem(
		reason,
		'Give an address that client apps can load, such as https://example.com/a.png. Tencent Chat takes no files from here, so upload them elsewhere first.',
	);
}
