import { isJsonObject, type JsonObject } from '../json';
import { errorInfo } from '../results/errorInfo';
import type { Verdict } from '../results/verdict';
import type { Switches } from '../switches';

/** What a before-callback led to. */
export interface Ruling {
	/** The body that was sent. */
	readonly asked: JsonObject;
	/**
	 * - `answered`: the app's server decided
	 * - `passed`: it did not, so the action goes on
	 * - `refused`: it did not, so the action does not go on
	 */
	readonly kind: 'answered' | 'passed' | 'refused';
	/** What the app's server said; empty without an answer. */
	readonly answer: JsonObject;
}

/** Tencent's code for an action that needed an answer and got none. */
const UNANSWERED = 80003;

/** What a ruling says against one friend of a request or of a response; undefined lets it through. */
export function refusalOf(
	ruling: Ruling | undefined,
	friend: string,
	{ callbackErrorCode }: Pick<Switches, 'callbackErrorCode'>,
): Verdict | undefined {
	if (!ruling) return undefined;
	if (ruling.kind === 'refused') return unanswered();

	const { ErrorCode, ErrorInfo, ResultItem } = ruling.answer;
	const whole = toVerdict(ErrorCode, ErrorInfo);
	if (whole && callbackErrorCode === 'refuse') return whole;

	const items: readonly unknown[] = Array.isArray(ResultItem) ? ResultItem : [];
	const item = items.filter(isJsonObject).find(({ To_Account: name }) => name === friend);
	return item && toVerdict(item.ResultCode, item.ResultInfo);
}

/** The verdict on an action that was not to go on without an answer. */
export function unanswered(): Verdict {
	return { code: UNANSWERED, info: errorInfo(UNANSWERED) };
}

function toVerdict(code: unknown, info: unknown): Verdict | undefined {
	if (typeof code !== 'number' || code === 0) return undefined;
	return { code, info: typeof info === 'string' ? info : '' };
}
