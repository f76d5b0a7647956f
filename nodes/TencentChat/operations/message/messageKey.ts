import { problem, type Checked } from '../../api/problem';
import { checkOptionalText } from '../../checks';
import { messageKeyField } from './accounts';

/** Source: https://www.tencentcloud.com/document/product/1047/35015 */
const MAX_KEY_BYTES = 50;

/** The key of the message that an item is about. */
export function checkMessageKey(value: unknown): Checked<string> {
	const field = messageKeyField.displayName;
	const text = typeof value === 'string' ? value.trim() : value;
	const key = checkOptionalText(text, { field, min: 1, max: MAX_KEY_BYTES });
	if ('problem' in key) return key;
	if (key.value !== undefined) return { value: key.value };
	const hint = 'Send, Get Many and the trigger give it out under messageKey.';
	return problem(`${field} is empty`, hint);
}
