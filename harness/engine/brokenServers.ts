import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that runs until it is closed. */
export interface BrokenServer {
	readonly port: number;
	/** Connections, or requests where it understands them. */
	readonly seen: () => number;
	close(): Promise<void>;
}

/** A fatal TLS alert: protocol_version (RFC 8446, 6.2), as an old server sends it. */
const TLS_ALERT = Buffer.from([0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x46]);

/** What a server may do to a client that wants to speak TLS. */
export const HANDSHAKES: Readonly<Record<string, (socket: Socket) => void>> = {
	'speaks plain http': (socket) =>
		socket.on('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
	'closes the connection': (socket) => socket.on('data', () => socket.end()),
	'resets the connection': (socket) => socket.on('data', () => socket.resetAndDestroy()),
	'speaks an old version of TLS only': (socket) => socket.on('data', () => socket.end(TLS_ALERT)),
	'never answers': (socket) => socket.on('data', () => {}),
};

/** A server that gives each connection to `onConnection`. */
export async function aRawServer(onConnection: (socket: Socket) => void): Promise<BrokenServer> {
	let seen = 0;
	const sockets = new Set<Socket>();
	const server = createServer((socket) => {
		seen += 1;
		sockets.add(socket);
		socket.on('error', () => {});
		onConnection(socket);
	});
	return await listening(
		server,
		() => seen,
		() => {
			for (const socket of sockets) socket.destroy();
		},
	);
}

/** A web server that is not Tencent Chat. */
export async function aForeignServer(status: number, body: string): Promise<BrokenServer> {
	let seen = 0;
	const server = createHttpServer((_request, response) => {
		seen += 1;
		response.writeHead(status, { 'Content-Type': 'text/html' }).end(body);
	});
	return await listening(server, () => seen);
}

/**
 * A gateway that hands every call on to `target` and answers the first one itself, with this status
 * and code, after the server has carried it out.
 */
export async function aGateway(
	target: string,
	{ status, errorCode }: { status: number; errorCode: number },
): Promise<BrokenServer> {
	let seen = 0;
	const server = createHttpServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			seen += 1;
			const isFirst = seen === 1;
			void fetch(`${target}${request.url ?? ''}`, {
				method: 'POST',
				body: Buffer.concat(chunks),
			}).then(async (answer) => {
				const text = await answer.text();
				const fault = { ActionStatus: 'FAIL', ErrorCode: errorCode, ErrorInfo: 'internal' };
				response
					.writeHead(isFirst ? status : answer.status, { 'Content-Type': 'application/json' })
					.end(isFirst ? JSON.stringify(fault) : text);
			});
		});
	});
	return await listening(server, () => seen);
}

async function listening(
	server: Server,
	seen: () => number,
	onClose: () => void = () => {},
): Promise<BrokenServer> {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		port: (server.address() as AddressInfo).port,
		seen,
		close: async () => {
			onClose();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
