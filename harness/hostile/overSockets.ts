import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { TLSSocket } from 'node:tls';
import { createServer as createTcp, type AddressInfo, type Server, type Socket } from 'node:net';

import { HANDSHAKES } from '../engine/brokenServers';
import type { Dice } from './dice';
import type { HostileServer, Line, Reply } from './hostileServer';

/** A hostile server on a port of this machine. */
export interface Listening {
	/** Clients tell each other apart by the `identifier` of their credentials. */
	readonly url: string;
	close(): Promise<void>;
}

/** How it speaks TLS; how many connections get no further than the handshake. */
export interface TlsSettings {
	readonly key: string;
	readonly cert: string;
	readonly faultRate: number;
	readonly dice: Dice;
}

/** Ways to fail before anything is encrypted, without those that take a client's whole patience. */
const HANDSHAKE_FAULTS = Object.entries(HANDSHAKES)
	.filter(([name]) => name !== 'never answers')
	.map(([, onConnection]) => onConnection);

/** Lets a hostile server listen, with TLS where settings for it are given. */
export async function listen(server: HostileServer, tls?: TlsSettings): Promise<Listening> {
	const onRequest = (request: IncomingMessage, response: ServerResponse) => {
		void serve(server, request, response);
	};
	const http = tls
		? createHttps({ key: tls.key, cert: tls.cert }, onRequest)
		: createHttp(onRequest);
	http.on('tlsClientError', () => {});
	http.on('clientError', (_error, socket) => socket.destroy());
	const sockets = new Set<Socket>();
	const front = createTcp((socket) => {
		sockets.add(socket);
		socket.on('error', () => {});
		socket.on('close', () => sockets.delete(socket));
		if (tls?.dice.chance(tls.faultRate)) tls.dice.pick(HANDSHAKE_FAULTS)(socket);
		else http.emit('connection', socket);
	});
	const port = await open(front);
	return {
		url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
		close: async () => {
			for (const socket of sockets) socket.destroy();
			await new Promise((resolve) => front.close(resolve));
		},
	};
}

async function open(server: Server): Promise<number> {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return (server.address() as AddressInfo).port;
}

async function serve(
	server: HostileServer,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
	const line: Line = { isCut: false };
	response.on('close', () => {
		line.isCut ||= !response.writableFinished;
	});
	const reply = await server.receive(
		{
			client: searchParams.get('identifier') ?? '',
			path: pathname,
			body: Buffer.concat(chunks).toString(),
			userSig: searchParams.get('usersig') ?? '',
		},
		line,
	);
	give(reply, response);
}

function give(reply: Reply, response: ServerResponse): void {
	switch (reply.kind) {
		case 'answer':
			response.writeHead(reply.status, { 'Content-Type': typeOf(reply.text) }).end(reply.text);
			return;
		case 'halfAnswer': {
			const bytes = Buffer.from(reply.text);
			response.writeHead(reply.status, {
				'Content-Type': typeOf(reply.text),
				'Content-Length': bytes.length,
			});
			response.write(bytes.subarray(0, bytes.length >> 1), () => breakOff(response));
			return;
		}
		case 'refused':
		case 'reset':
		case 'silence':
			breakOff(response);
	}
}

/** A reset, or an end without a farewell where TLS stands between. */
function breakOff({ socket }: ServerResponse): void {
	if (socket instanceof TLSSocket) socket.destroy();
	else socket?.resetAndDestroy();
}

function typeOf(text: string): string {
	return text.startsWith('<') ? 'text/html' : 'application/json';
}
