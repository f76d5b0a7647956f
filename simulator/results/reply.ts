import type { SimulatedReply } from '../call';
import type { Delivery } from '../log/callLog';
import type { Answer } from './answer';

/** What goes back for a call, and what the server had decided before it went wrong on the way. */
export interface Outcome {
	readonly reply: SimulatedReply;
	readonly delivery: Delivery;
	/** Undefined when the call never reached the server. */
	readonly answer: Answer | undefined;
}

/** A connection that breaks. */
export function dropped(answer?: Answer): Outcome {
	return { reply: { kind: 'dropped' }, delivery: 'dropped', answer };
}

/** An answer that arrives whole. */
export function answered(body: string, answer: Answer): Outcome {
	return { reply: jsonReply(body), delivery: 'answered', answer };
}

/** An answer that is cut in the middle. */
export function garbled(body: string, answer: Answer): Outcome {
	const half = body.slice(0, Math.floor(body.length / 2));
	return { reply: jsonReply(half), delivery: 'garbled', answer };
}

/** The page that a gateway shows when the server behind it is out of reach. */
export function gatewayPage(status: number, answer?: Answer): Outcome {
	const title = `${status} ${GATEWAY_TITLES.get(status) ?? 'Error'}`;
	const body = [
		'<html>',
		`<head><title>${title}</title></head>`,
		'<body>',
		`<center><h1>${title}</h1></center>`,
		'<hr><center>nginx</center>',
		'</body>',
		'</html>',
		'',
	].join('\r\n');

	return {
		reply: { kind: 'answer', status, body, contentType: 'text/html' },
		delivery: 'gatewayError',
		answer,
	};
}

const GATEWAY_TITLES: ReadonlyMap<number, string> = new Map([
	[403, 'Forbidden'],
	[404, 'Not Found'],
	[413, 'Request Entity Too Large'],
	[429, 'Too Many Requests'],
	[500, 'Internal Server Error'],
	[502, 'Bad Gateway'],
	[503, 'Service Temporarily Unavailable'],
	[504, 'Gateway Time-out'],
]);

function jsonReply(body: string): SimulatedReply {
	return { kind: 'answer', status: 200, body, contentType: 'application/json' };
}
