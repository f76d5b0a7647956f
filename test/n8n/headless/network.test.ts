import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { hintsOf, jsonOf, outcomesOf, taskOf } from '../support/executions';
import { describeInN8n2 } from '../support/skip';
import { credentialFields, N8nRig, withCredential } from '../../../harness/n8n/n8nRig';

const ROWS = [{ from: 'sales', to: 'friend' }];

/** Runs the test with a station of its own, since it is about n8n's environment. */
async function withStation(
	env: NodeJS.ProcessEnv,
	test: (station: N8nRig) => Promise<void>,
): Promise<void> {
	const station = await N8nRig.open({ env });
	try {
		station.reset('sales', 'friend');
		await test(station);
	} finally {
		await station.close();
	}
}

describeInN8n2('protection against requests to inner addresses')('SSRF protection', () => {
	it('keeps calls from an address that is not allowed, and says so', async () => {
		await withStation({ N8N_SSRF_PROTECTION_ENABLED: 'true' }, async (station) => {
			const execution = await station.run(ROWS);

			expect(execution.status).toBe('error');
			expect(taskOf(execution)?.error?.message).toContain(
				'This n8n does not allow requests to that host',
			);
			expect(station.server.simulator.log.total).toBe(0);
		});
	});

	it('lets calls through to an address that is allowed', async () => {
		const env = {
			N8N_SSRF_PROTECTION_ENABLED: 'true',
			N8N_SSRF_ALLOWED_IP_RANGES: '127.0.0.0/8',
		};
		await withStation(env, async (station) => {
			const execution = await station.run(ROWS);

			expect(outcomesOf(execution)).toEqual([['friend: added'], []]);
		});
	});
});

/** A proxy, whatever host is asked for, to one port of this machine. */
interface Proxy {
	readonly server: Server;
	readonly url: string;
	/** The hosts that were asked for. */
	readonly seen: string[];
}

async function startProxy(portOf: () => number): Promise<Proxy> {
	const seen: string[] = [];
	const server = createServer((incoming, outgoing) => {
		const url = new URL(incoming.url ?? '');
		seen.push(url.host);
		const { method, headers } = incoming;
		const target = { host: '127.0.0.1', port: portOf(), path: url.pathname + url.search };
		const onward = request({ ...target, method, headers }, (answer) => {
			outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(outgoing);
		});
		incoming.pipe(onward);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return { server, url: `http://127.0.0.1:${port}`, seen };
}

const proxies: Server[] = [];

afterAll(() => {
	for (const proxy of proxies) proxy.close();
});

describe('an HTTP proxy in the environment of n8n', () => {
	it('is what calls go through', async () => {
		// n8n has to know the proxy before the simulator is there to be passed on to.
		let simulatorPort = 0;
		const proxy = await startProxy(() => simulatorPort);
		proxies.push(proxy.server);
		await withStation({ HTTP_PROXY: proxy.url }, async (station) => {
			simulatorPort = station.server.port;
			const { workbench } = station.host;
			const fields = credentialFields('http://chat.tencent.example');
			const reference = await workbench.createCredential('tencentChatApi', 'Far', fields);

			const execution = await workbench.runWorkflow(withCredential(station.draft(ROWS), reference));

			expect(jsonOf(execution)[0]).toMatchObject([{ toAccount: 'friend', outcome: 'added' }]);
			expect(proxy.seen).toEqual(['chat.tencent.example']);
			expect(hintsOf(execution)[0]).toContain('uses http');
		});
	});
});
