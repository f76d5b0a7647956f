import type { IWebhookFunctions } from 'n8n-workflow';

import { readBody, readMediaType, type BodyRead } from './request';

/** The body of the request that n8n has at hand; broken and foreign ones are refused. */
export async function readIncomingBody(context: IWebhookFunctions): Promise<BodyRead> {
	const incoming = context.getRequestObject();
	const contentType: unknown = context.getHeaderData()['content-type'];
	// n8n has taken a form apart by now, and its bytes are gone.
	if (readMediaType(contentType).startsWith('multipart/')) return { refusal: 'The body is a form' };
	try {
		// n8n has read the body already where it knows the content type.
		if (incoming.rawBody === undefined) await incoming.readRawBody();
	} catch (error) {
		const reason = error instanceof Error ? error.message : 'unknown fault';
		return { refusal: `The body cannot be read: ${reason}` };
	}
	return readBody({ contentType, parsed: context.getBodyData(), raw: incoming.rawBody });
}
