import { APP_REJECT } from '../TencentChat/api/codes/codes';
import type { Checked } from '../TencentChat/api/problem';
import { checkOptionalText, checkWholeNumber } from '../TencentChat/checks';

/** Codes with which an app may refuse something to a friend request; Tencent Chat passes them on. */
export const REFUSE_CODE = APP_REJECT;

export const DEFAULT_REFUSE_CODE = APP_REJECT.min;

/** What an app says about a before-event, or about one friend of it: code 0 allows. */
export interface Decision {
	readonly code: number;
	/** Shown to the user whose action is refused, where the client shows it. */
	readonly text: string;
}

export const ALLOW: Decision = { code: 0, text: '' };

/** Tencent Chat publishes no limit; clients show this to people. */
const MAX_TEXT_BYTES = 256;

/** Checks code and text of a refusal. */
export function readRefusal(code: unknown, text: unknown): Checked<Decision> {
	const checkedCode = checkWholeNumber(code ?? DEFAULT_REFUSE_CODE, 'Refuse Code', REFUSE_CODE);
	if ('problem' in checkedCode) return checkedCode;
	const limits = { field: 'Refuse Text', min: 0, max: MAX_TEXT_BYTES };
	const checkedText = checkOptionalText(text, limits);
	if ('problem' in checkedText) return checkedText;
	return { value: { code: checkedCode.value, text: checkedText.value ?? '' } };
}
