import { anExecuteContext, type ExecuteSettings } from './n8nContext';

import type { IDataObject, INodeExecutionData, NodeExecutionHint } from 'n8n-workflow';

import { TencentChat } from '../../../../../nodes/TencentChat/TencentChat.node';
import type { SimulatorOptions } from '../../../../../simulator/options';
import { startSimulator, type RunningSimulator } from '../../../../../simulator/server';
import type { AppState } from '../../../../../simulator/state/app';
import { aCredential } from './fakeContext';

/** What a run gave out. */
export interface HostRun {
	readonly outputs: INodeExecutionData[][];
	readonly hints: readonly NodeExecutionHint[];
}

/** A simulator with the node from source in n8n's context. */
export interface Simulation {
	readonly server: RunningSimulator;
	readonly app: AppState;
	/** Runs an operation, such as `friend getAll`. */
	run(operation: string, parameters: IDataObject, settings?: ExecuteSettings): Promise<HostRun>;
	/** What the node throws. */
	failureOf(
		operation: string,
		parameters: IDataObject,
		settings?: ExecuteSettings,
	): Promise<Thrown>;
	/** The commands of the calls that came in, in order. */
	commands(): string[];
}

/** An error as n8n shows it. */
export interface Thrown extends Error {
	readonly description?: string | null;
	readonly context?: { readonly itemIndex?: number };
}

/** Starts a simulator with these accounts. */
export async function aSimulation(
	accounts: readonly string[],
	options: SimulatorOptions = {},
): Promise<Simulation> {
	const server = await startSimulator(options);
	const app = server.simulator.app();
	app.addAccounts(...accounts);
	const run: Simulation['run'] = async (name, parameters, settings = {}) => {
		const [resource = '', operation = ''] = name.split(' ');
		const context = anExecuteContext({
			credential: aCredential({ baseUrl: server.url }),
			...settings,
			parameters: { resource, operation, ...parameters },
		});
		const outputs = await new TencentChat().execute.call(context);
		return { outputs, hints: context.hints };
	};
	return {
		server,
		app,
		run,
		failureOf: async (...given) => {
			try {
				await run(...given);
			} catch (error) {
				return error as Thrown;
			}
			throw new Error('the run did not fail');
		},
		commands: () =>
			server.simulator.log.calls().map(({ path }) => path.slice(path.lastIndexOf('/') + 1)),
	};
}

/** The json of each item of an output. */
export function jsonOf({ outputs }: HostRun, output = 0): IDataObject[] {
	return (outputs[output] ?? []).map(({ json }) => json);
}

/** Items with these rows. */
export function rowsOf(...rows: readonly IDataObject[]): INodeExecutionData[] {
	return rows.map((json) => ({ json }));
}

/** The node goes on after a failure. */
export const CONTINUES = { onError: 'continueRegularOutput' } as const;
