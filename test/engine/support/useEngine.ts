import { Engine } from '../../../harness/engine/engine';

/** A server that a test has started. */
interface Closable {
	close(): Promise<void>;
}

/** n8n's engine for the tests of a file. */
export interface EngineOfTests {
	/** There from the first test on. */
	readonly engine: Engine;
	/** Closes a server when its test is over. */
	keep<T extends Closable>(server: T): T;
}

/** Loads n8n's engine before the tests of a file; waits between attempts take no time in them. */
export function useEngine(): EngineOfTests {
	let engine: Engine;
	const running: Closable[] = [];

	beforeAll(async () => {
		engine = await Engine.load();
	});

	beforeEach(() => {
		// Backoff draws from this: nothing waits.
		jest.spyOn(Math, 'random').mockReturnValue(0);
	});

	afterEach(async () => {
		jest.restoreAllMocks();
		await Promise.all(running.splice(0).map(async (server) => await server.close()));
	});

	return {
		get engine() {
			return engine;
		},
		keep: (server) => {
			running.push(server);
			return server;
		},
	};
}
