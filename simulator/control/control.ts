import type { SimulatedCall } from '../call';
import type { JsonObject } from '../json';
import type { Simulator } from '../simulator';
import type { ControlCommand } from './command';
import { CONTROL_COMMANDS } from './commands';
import { describeControl } from './help';
import { ControlInputError } from './input';

/** What the control address says. */
export interface ControlReply {
	readonly status: number;
	readonly body: JsonObject;
}

const COMMANDS: ReadonlyMap<string, ControlCommand['run']> = new Map([
	['GET /control/', describeControl],
	['GET /control', describeControl],
	...CONTROL_COMMANDS.map(({ name, run }) => [name, run] as const),
]);

/** Carries out a control call. */
export async function control(simulator: Simulator, call: SimulatedCall): Promise<ControlReply> {
	const run = COMMANDS.get(`${call.method} ${call.path}`);
	if (!run) {
		const known = [...COMMANDS.keys()].join(', ');
		return { status: 404, body: { error: `There is no such control call. There are: ${known}` } };
	}

	try {
		return { status: 200, body: await run(simulator, call) };
	} catch (error: unknown) {
		if (!(error instanceof ControlInputError)) throw error;
		return { status: 400, body: { error: error.message } };
	}
}
