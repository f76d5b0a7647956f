import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A host that is not Tencent Chat's: it gives the same answer to every request. */
export class Stranger {
	/** The addresses that were asked for. */
	readonly asked: string[] = [];

	private constructor(
		private readonly server: Server,
		readonly url: string,
	) {}

	static async start(
		status: number,
		body: string,
		headers: Readonly<IncomingHttpHeaders>,
	): Promise<Stranger> {
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		const stranger = new Stranger(server, `http://127.0.0.1:${port}`);
		server.on('request', (request, response) => {
			stranger.asked.push(request.url ?? '');
			request.resume();
			response.writeHead(status, { ...headers }).end(body);
		});
		return stranger;
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}
}
