import { isRecord } from '../TencentChat/api/answer';

/** A callback as it came, readable but not yet verified. */
export interface CallbackRequest {
	readonly query: Readonly<Record<string, unknown>>;
	readonly body: Readonly<Record<string, unknown>>;
}

/** The body of a request as n8n gives it. */
export interface ReceivedBody {
	readonly contentType: string | undefined;
	/** What n8n made of it by its content type. */
	readonly parsed: unknown;
	readonly raw: Uint8Array | undefined;
}

/** Callbacks nest a few levels; n8n could not store one that nests without end. */
const MAX_DEPTH = 32;

/** The body as a JSON object, whatever its content type says; nothing when it is none. */
export function readBody({ contentType, parsed, raw }: ReceivedBody) {
	const isParsed = contentType?.startsWith('application/json') ?? false;
	const body: unknown = isParsed ? parsed : parseJson(raw);
	return isRecord(body) ? body : undefined;
}

/** Whether a value nests deeper than any callback does. */
export function isTooDeep(value: unknown, depth = MAX_DEPTH): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return depth === 0 || Object.values(value).some((entry) => isTooDeep(entry, depth - 1));
}

function parseJson(raw: Uint8Array | undefined): unknown {
	if (!raw) return undefined;
	try {
		return JSON.parse(
			Buffer.from(raw)
				.toString('utf8')
				.replace(/^\uFEFF/, ''),
		);
	} catch {
		return undefined;
	}
}
