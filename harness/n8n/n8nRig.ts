import type { IDataObject } from 'n8n-workflow';

import { SAMPLE_APP } from '../../simulator/options';
import { startSimulator, type RunningSimulator, type ServerOptions } from '../../simulator/server';
import type { AppState } from '../../simulator/state/app';
import { aWorkflow, type NodeSettings } from '../engine/workflows';
import { Host, type HostOptions } from './host';
import type { CredentialReference, StoredExecution, WorkflowDraft } from './workbench';

/** The credential of the node. */
export const CREDENTIAL_TYPE = 'tencentChatApi';

/** The fields of a credential for a simulator, as its dialog fills them. */
export function credentialFields(url: string, fields: IDataObject = {}): IDataObject {
	const { sdkAppId, secretKey } = SAMPLE_APP;
	return {
		sdkAppId,
		identifier: 'administrator',
		userSigSource: 'secretKey',
		secretKey,
		userSigLifetime: 86_400,
		region: 'custom',
		baseUrl: url,
		...fields,
	};
}

/** The workflow with this credential in every node that has one of its type. */
export function withCredential<T extends WorkflowDraft>(
	draft: T,
	reference: CredentialReference,
	type = CREDENTIAL_TYPE,
): T {
	const nodes = draft.nodes.map((node) =>
		node.credentials?.[type]
			? { ...node, credentials: { ...node.credentials, [type]: reference } }
			: node,
	);
	return { ...draft, nodes };
}

/** An n8n with a simulator that it calls. */
export class N8nRig {
	private constructor(
		readonly host: Host,
		readonly server: RunningSimulator,
		readonly credential: CredentialReference,
	) {}

	static async open(host: HostOptions = {}, simulator: ServerOptions = {}): Promise<N8nRig> {
		const server = await startSimulator(simulator);
		try {
			const started = await Host.start(host);
			const fields = credentialFields(server.url);
			const reference = await started.workbench.createCredential(
				CREDENTIAL_TYPE,
				'Simulator',
				fields,
			);
			return new N8nRig(started, server, reference);
		} catch (error) {
			await server.close();
			throw error;
		}
	}

	get app(): AppState {
		return this.server.simulator.app();
	}

	/** A workflow with one Tencent Chat node behind a trigger with these rows. */
	draft(rows: readonly IDataObject[], settings: NodeSettings = {}): WorkflowDraft {
		const { name, nodes, connections, pinData } = aWorkflow(rows, settings);
		return withCredential({ name, nodes, connections, pinData }, this.credential);
	}

	/** Executes such a workflow as the editor does. */
	async run(rows: readonly IDataObject[], settings: NodeSettings = {}): Promise<StoredExecution> {
		return await this.host.workbench.runWorkflow(this.draft(rows, settings));
	}

	/** Starts the simulator anew, with these accounts. */
	reset(...accounts: string[]): void {
		this.server.simulator.reset();
		this.app.addAccounts(...accounts);
	}

	async close(): Promise<void> {
		await this.host.stop();
		await this.server.close();
	}
}
