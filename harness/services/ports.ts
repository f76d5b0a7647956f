import { createServer, type AddressInfo } from 'node:net';

/** A port of this machine that nothing listens on, the wished one if it is free. */
export async function findFreePort(wished = 0): Promise<number> {
	return (await tryPort(wished)) ?? (await tryPort(0)) ?? 0;
}

async function tryPort(port: number): Promise<number | undefined> {
	const server = createServer();
	return await new Promise((resolve) => {
		server.once('error', () => resolve(undefined));
		server.listen(port, '127.0.0.1', () => {
			const { port: found } = server.address() as AddressInfo;
			server.close(() => resolve(found));
		});
	});
}
