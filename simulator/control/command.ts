import type { z } from 'zod/v4';

import type { SimulatedCall } from '../call';
import type { JsonObject } from '../json';
import type { Simulator } from '../simulator';
import { read, readBody } from './input';

type Reply = JsonObject | Promise<JsonObject>;

/** One thing that can be done over the control address. */
export interface ControlCommand {
	/** Method and path, such as `POST /control/faults`. */
	readonly name: string;
	readonly about: string;
	/** A body that can be sent as it is, for commands that take one. */
	readonly example?: JsonObject;
	/** What it takes: the body, or the parameters of the address with GET. */
	readonly input?: z.ZodType;
	readonly run: (simulator: Simulator, call: SimulatedCall) => Reply;
}

/** A command with an input, which it gets as its schema says. */
export function taking<Input extends z.ZodType>(
	command: Omit<ControlCommand, 'run'> & {
		readonly input: Input;
		readonly run: (simulator: Simulator, input: z.output<Input>) => Reply;
	},
): ControlCommand {
	const { name, input, run } = command;
	const readInput = ({ query, body }: SimulatedCall) =>
		name.startsWith('GET ') ? read(input, query) : readBody(input, body);
	return { ...command, run: (simulator, call) => run(simulator, readInput(call)) };
}
