import tls from 'node:tls';

import { makeHostileCertificate } from '../../harness/hostile/certificate';
import { Dice } from '../../harness/hostile/dice';
import { fixedWindow } from '../../harness/hostile/limits';
import { HostileServer } from '../../harness/hostile/hostileServer';
import { listen, type TlsSettings } from '../../harness/hostile/overSockets';
import { anyTemper, type Fault } from '../../harness/hostile/temper';
import { anExecution, checkOnSockets, execute } from './socketRun';

/** What cannot happen to a single call on a connection that stands, or takes a client's whole patience. */
const NOT_HERE: readonly Fault[] = ['refused', 'silence'];

const connect = tls.connect.bind(tls);

beforeEach(() => {
	// Backoff draws from this: nothing waits.
	jest.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(() => {
	jest.restoreAllMocks();
});

/** Three executions at once against one server, by a seed; what did not hold. */
async function play(seed: number, security?: Omit<TlsSettings, 'dice'>): Promise<string[]> {
	const dice = new Dice(seed);
	const slow = anyTemper(dice, NOT_HERE);
	const server = new HostileServer({
		dice: dice.fork(),
		temper: { ...slow, thereMs: 10, workMs: 10, backMs: 10 },
		// A lower limit would take real time.
		door: { newLimit: dice.chance(0.5) ? () => fixedWindow(100) : undefined },
		clock: {
			now: () => performance.now(),
			sleep: async (ms) => await new Promise((resolve) => setTimeout(resolve, ms)),
		},
	});
	const listening = await listen(server, security && { ...security, dice: dice.fork() });
	try {
		const executions = ['one', 'two', 'three'].map((name, index) =>
			anExecution(name, seed * 3 + index, dice),
		);
		const results = await Promise.all(
			executions.map(async (execution) => ({
				execution,
				outputs: await execute(execution, listening.url),
			})),
		);
		await server.whenIdle();
		const mayFailUnseen = security !== undefined;
		const found = results.flatMap(({ execution, outputs }) =>
			checkOnSockets(execution, outputs, { ledger: server.ledger, mayFailUnseen }),
		);
		found.push(...server.ledger.overlaps);
		return found.length === 0 ? [] : [`Seed ${seed}`, ...found, server.ledger.toText()];
	} finally {
		await listening.close();
	}
}

describe('the node, on real connections to a server that does its worst', () => {
	it.each(Array.from({ length: 16 }, (_, index) => index + 1))(
		'says what the server did (seed %i)',
		async (seed) => {
			expect(await play(seed)).toEqual([]);
		},
	);

	it.each(Array.from({ length: 8 }, (_, index) => index + 101))(
		'says what the server did where handshakes fail as well (seed %i)',
		async (seed) => {
			const { key, cert } = await makeHostileCertificate();
			// Node trusts it as if the machine's administrator did.
			jest
				.spyOn(tls, 'connect')
				.mockImplementation(((options: tls.ConnectionOptions) =>
					connect({ ...options, ca: cert })) as typeof tls.connect);

			expect(await play(seed, { key, cert, faultRate: 0.3 })).toEqual([]);
			expect(tls.connect).toHaveBeenCalled();
		},
	);
});
