import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { INode } from 'n8n-workflow';

/** A CRM that takes whatever it is told. */
export interface Crm {
	/** The bodies of all requests so far. */
	readonly told: unknown[];
	/** Lets an example's HTTP Request node call this CRM; other nodes stay as they are. */
	readonly addressIn: (node: INode) => INode;
	close(): void;
}

export async function startCrm(): Promise<Crm> {
	const told: unknown[] = [];
	const server = createServer((request, response) => {
		let text = '';
		request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
		request.on('end', () => {
			told.push(JSON.parse(text));
			response.setHeader('Content-Type', 'application/json').end('{}');
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const url = `http://127.0.0.1:${port}/`;
	return {
		told,
		addressIn: (node) =>
			node.type === 'n8n-nodes-base.httpRequest'
				? { ...node, parameters: { ...node.parameters, url } }
				: node,
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}
