/** Tencent Chat's answer to a call. */
export interface Answer {
	/** 0 when the call as a whole went through. */
	readonly errorCode: number;
	readonly errorInfo: string;
	/** Whether the answer says that the call failed: by its code, or by `ActionStatus` alone. */
	readonly hasFailed: boolean;
	readonly body: Readonly<Record<string, unknown>>;
}

/** Reads the envelope of an answer; undefined when the body is not one of Tencent Chat's. */
export function readAnswer(body: unknown): Answer | undefined {
	const value = typeof body === 'string' ? parseJson(body) : body;
	if (!isRecord(value)) return undefined;
	const errorCode = readCode(value.ErrorCode);
	if (errorCode === undefined) return undefined;
	const errorInfo = readText(value.ErrorInfo);
	return { errorCode, errorInfo, hasFailed: hasFailed(value), body: value };
}

/** Whether an answer says that the call failed: by its code, or by `ActionStatus` alone. */
export function hasFailed(body: Readonly<Record<string, unknown>>): boolean {
	return readCode(body.ErrorCode) !== 0 || body.ActionStatus === 'FAIL';
}

/** A code as a number; a gateway may turn numbers into strings. */
export function readCode(value: unknown): number | undefined {
	if (typeof value === 'number' && Number.isInteger(value)) return value;
	if (typeof value === 'string' && /^\d+$/.test(value)) return Number(value);
	return undefined;
}

/** A text as answered, or an empty one. */
export function readText(value: unknown): string {
	return typeof value === 'string' ? value : '';
}

/** An id as text; a gateway may turn ids of digits into numbers. Undefined for what is no id. */
export function readId(value: unknown): string | undefined {
	if (typeof value === 'string') return value;
	return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : undefined;
}

/** Whether a value is an object with keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
