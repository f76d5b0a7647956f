import type { AddressInfo } from 'node:net';

import { newHttpServer } from './http';
import type { SimulatorOptions } from './options';
import { Simulator } from './simulator';
import type { Certificate } from './tls';

/** Where a simulator listens. */
export interface ServerOptions extends SimulatorOptions {
	/**
	 * 0 takes any free one.
	 *
	 * @default 0
	 */
	readonly port?: number;
	/** @default '127.0.0.1' */
	readonly host?: string;
	/** What it answers https with, for clients that insist on it; http without one. */
	readonly certificate?: Certificate;
}

/** A simulator that listens. */
export interface RunningSimulator {
	/** The base URL, without a slash at its end. */
	readonly url: string;
	readonly port: number;
	readonly simulator: Simulator;
	/** Stops listening and breaks off what is under way. */
	close(): Promise<void>;
}

/** Starts a simulator that ordinary HTTP clients can call. */
export async function startSimulator(options: ServerOptions = {}): Promise<RunningSimulator> {
	const { port = 0, host = '127.0.0.1', certificate } = options;
	const simulator = new Simulator(options);
	const server = newHttpServer(simulator, { host, certificate });

	await server.listen({ port, host });
	const boundPort = portOf(server.server.address());

	return {
		url: `${certificate ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${boundPort}`,
		port: boundPort,
		simulator,
		close: async () => {
			// The connections break first, so that a wait that ends early sends no answer.
			await server.close();
			simulator.stop();
		},
	};
}

function portOf(address: AddressInfo | string | null): number {
	if (!address || typeof address === 'string') {
		throw new Error('The simulator listens, but on no port');
	}
	return address.port;
}
