import type { ICredentialDataDecryptedObject, IDataObject, IRun } from 'n8n-workflow';

import { SAMPLE_APP, type SimulatorOptions } from '../../simulator/options';
import { startSimulator, type RunningSimulator } from '../../simulator/server';
import type { AppState } from '../../simulator/state/app';
import type { Engine } from './engine';
import { aWorkflow, type NodeSettings } from './workflows';

/** The credential of a simulator. */
export function credentialFor(
	{ url }: { url: string },
	fields: ICredentialDataDecryptedObject = {},
): { tencentChatApi: ICredentialDataDecryptedObject } {
	const { sdkAppId, secretKey } = SAMPLE_APP;
	return { tencentChatApi: { sdkAppId, secretKey, region: 'custom', baseUrl: url, ...fields } };
}

/** An engine and a simulator that it calls. */
export interface EngineRig {
	readonly server: RunningSimulator;
	readonly app: AppState;
	/** Runs one operation for each row; expressions such as `={{ $json.to }}` see the row. */
	run(
		operation: string,
		parameters: IDataObject,
		rows?: readonly IDataObject[],
		settings?: Omit<NodeSettings, 'parameters'>,
	): Promise<IRun>;
}

/** Starts a simulator with these accounts. */
export async function anEngineRig(
	engine: Engine,
	accounts: readonly string[],
	options: SimulatorOptions = {},
): Promise<EngineRig> {
	const server = await startSimulator(options);
	const app = server.simulator.app();
	app.addAccounts(...accounts);
	return {
		server,
		app,
		run: async (name, parameters, rows = [{}], settings = {}) => {
			const [resource = '', operation = ''] = name.split(' ');
			const chosen = { resource, operation, ...parameters };
			const workflow = aWorkflow(rows, { ...settings, parameters: chosen });
			return await engine.run(workflow, credentialFor(server));
		},
	};
}
