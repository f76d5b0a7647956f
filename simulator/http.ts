import Fastify, {
	type FastifyError,
	type FastifyInstance,
	type FastifyReply,
	type FastifyRequest,
} from 'fastify';

import type { SimulatedCall } from './call';
import { control } from './control/control';
import { type Caller, type Listener, refuseStranger } from './control/gatekeeper';
import { refuse } from './results/answer';
import { renderAnswer } from './results/render';
import type { Simulator } from './simulator';
import type { Certificate } from './tls';
import { DEFAULT_SWITCHES } from './switches';

/** Far above any call that Tencent accepts, so that the server's own checks decide. */
const BODY_LIMIT_BYTES = 16 * 1024 * 1024;

/** Longer than clients keep an idle connection: they close first, and no call meets a closing one. */
const KEEP_ALIVE_MS = 72_000;

/** How a simulator is reached. */
export interface HttpFace {
	/** The name or address that it will listen on. */
	readonly host?: string;
	/** What it answers https with; http without one. */
	readonly certificate?: Certificate;
}

/** The HTTP face of a simulator; it does not listen yet. */
export function newHttpServer(
	simulator: Simulator,
	{ host, certificate }: HttpFace = {},
): FastifyInstance {
	const server = Fastify({
		https: certificate ?? null,
		bodyLimit: BODY_LIMIT_BYTES,
		forceCloseConnections: true,
		keepAliveTimeout: KEEP_ALIVE_MS,
	});

	// Tencent reads JSON whatever the content type says, so the text goes on as it came.
	server.removeAllContentTypeParsers();
	server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
		done(null, body);
	});

	for (const path of ['/control', '/control/*']) {
		server.route({
			method: server.supportedMethods,
			url: path,
			errorHandler: answerControlError,
			// Before the body comes, so that a stranger sends none of it in vain.
			onRequest: async (request, reply) => {
				const refusal = refuseStranger(callerOf(request), { ...listenerOf(request), name: host });
				return refusal === undefined ? undefined : reply.code(403).send({ error: refusal });
			},
			handler: async (request, reply) => {
				const { status, body } = await control(simulator, toCall(request));
				return reply.code(status).send(body);
			},
		});
	}
	server.all('/*', (request, reply) => answerCall(simulator, request, reply));
	server.setNotFoundHandler((request, reply) => answerCall(simulator, request, reply));
	server.setErrorHandler(answerError);

	return server;
}

async function answerCall(
	simulator: Simulator,
	request: FastifyRequest,
	reply: FastifyReply,
): Promise<FastifyReply> {
	const result = await simulator.handle(toCall(request));

	if (result.kind === 'dropped') {
		reply.hijack();
		request.raw.socket.destroy();
		return reply;
	}
	return reply.code(result.status).type(result.contentType).send(result.body);
}

function answerError(
	error: FastifyError,
	request: FastifyRequest,
	reply: FastifyReply,
): FastifyReply {
	// A request that the HTTP layer refuses, such as one that is far too large, is one that Tencent
	// cannot parse either. Anything else is a bug of the simulator and has to look like one.
	const isBadRequest = error.statusCode !== undefined && error.statusCode < 500;
	if (!isBadRequest) return answerBug(error, reply);

	const body = renderAnswer(pathOf(request), refuse(60002), DEFAULT_SWITCHES);
	return reply.code(200).type('application/json').send(body);
}

/** The control address is not Tencent's, and says in its own words what the HTTP layer refuses. */
function answerControlError(
	error: FastifyError,
	_request: FastifyRequest,
	reply: FastifyReply,
): FastifyReply {
	const { statusCode: status = 500, message } = error;
	if (status >= 500) return answerBug(error, reply);

	const limit = `The body must not be longer than ${BODY_LIMIT_BYTES} bytes; send it in several calls`;
	return reply.code(status).send({ error: status === 413 ? limit : message });
}

function answerBug({ stack }: FastifyError, reply: FastifyReply): FastifyReply {
	return reply.code(500).type('text/plain').send(stack);
}

function callerOf({ headers }: FastifyRequest): Caller {
	const site = headers['sec-fetch-site'];
	return {
		host: headers.host,
		origin: headers.origin,
		site: Array.isArray(site) ? site[0] : site,
	};
}

function listenerOf({ raw, protocol }: FastifyRequest): Omit<Listener, 'name'> {
	const { localAddress = '', localPort = 0 } = raw.socket;
	return { address: localAddress, port: localPort, scheme: protocol };
}

function toCall(request: FastifyRequest): SimulatedCall {
	const [, query = ''] = request.url.split('?', 2);

	return {
		method: request.method,
		path: pathOf(request),
		// Of a parameter that comes twice, the last one counts.
		query: Object.fromEntries(new URLSearchParams(query)),
		body: typeof request.body === 'string' ? request.body : '',
		clientIp: request.ip,
	};
}

function pathOf(request: FastifyRequest): string {
	return request.url.split('?', 1)[0] ?? '';
}
