import { isRecord } from '../../TencentChat/api/answer';
import type { CallbackRequest } from '../callback';
import { MAX_BODY_BYTES } from './bounds';

/** The body of a request as n8n gives it. */
export interface ReceivedBody {
	readonly contentType: unknown;
	/** What n8n made of it by its content type. */
	readonly parsed: unknown;
	readonly raw: Uint8Array | undefined;
}

/** A body, or why there is none. */
export type BodyRead = { readonly body: CallbackRequest['body'] } | { readonly refusal: string };

/** The body as a JSON object, whatever its content type says. */
export function readBody({ contentType, parsed, raw }: ReceivedBody): BodyRead {
	if (raw && raw.length > MAX_BODY_BYTES) {
		return { refusal: `The body has more than ${MAX_BODY_BYTES} bytes` };
	}
	const body: unknown = readMediaType(contentType) === JSON_TYPE ? parsed : parseJson(raw);
	return isRecord(body) ? { body } : { refusal: 'The body is not a JSON object' };
}

const JSON_TYPE = 'application/json';

/** A content type without its parameters, in small letters; empty where there is none. */
export function readMediaType(contentType: unknown): string {
	if (typeof contentType !== 'string') return '';
	const [mediaType = ''] = contentType.split(';', 1);
	return mediaType.trim().toLowerCase();
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
