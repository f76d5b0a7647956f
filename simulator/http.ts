import Fastify, {
	type FastifyError,
	type FastifyInstance,
	type FastifyReply,
	type FastifyRequest,
} from 'fastify';

import type { SimulatedCall } from './call';
import { control } from './control/control';
import { refuse } from './results/answer';
import { renderAnswer } from './results/render';
import type { Simulator } from './simulator';
import { DEFAULT_SWITCHES } from './switches';

/** Far above any call that Tencent accepts, so that the server's own checks decide. */
const BODY_LIMIT_BYTES = 16 * 1024 * 1024;

/** Longer than clients keep an idle connection: they close first, and no call meets a closing one. */
const KEEP_ALIVE_MS = 72_000;

/** The HTTP face of a simulator; it does not listen yet. */
export function newHttpServer(simulator: Simulator): FastifyInstance {
	const server = Fastify({
		bodyLimit: BODY_LIMIT_BYTES,
		forceCloseConnections: true,
		keepAliveTimeout: KEEP_ALIVE_MS,
	});

	// Tencent reads JSON whatever the content type says, so the text goes on as it came.
	server.removeAllContentTypeParsers();
	server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
		done(null, body);
	});

	server.all('/control/*', async (request, reply) => {
		const { status, body } = await control(simulator, toCall(request));
		return reply.code(status).send(body);
	});
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
	if (!isBadRequest) return reply.code(500).type('text/plain').send(error.stack);

	const body = renderAnswer(pathOf(request), refuse(60002), DEFAULT_SWITCHES);
	return reply.code(200).type('application/json').send(body);
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
