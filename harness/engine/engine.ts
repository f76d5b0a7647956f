// Comes first, because n8n-core reads its settings when it is imported.
import './environment';

import { resolve } from 'node:path';

import { ExecutionLifecycleHooks, PackageDirectoryLoader, WorkflowExecute } from 'n8n-core';
import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type IDataObject,
	type IExecuteResponsePromiseData,
	type INodeType,
	type INodeTypes,
	type IRun,
	type IWorkflowBase,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import { createCredentialsHelper } from './credentialsHelper';
import { STAND_INS } from './standIns/standIns';

/** Where the built package is: `package.json` and `dist/`. */
const PACKAGE_FOLDER = resolve(__dirname, '../..');

/** n8n's own engine with the built package loaded the way n8n loads it. */
export class Engine {
	private constructor(
		readonly nodeTypes: INodeTypes,
		readonly credentialTypes: ReadonlyMap<string, ICredentialType>,
	) {}

	static async load(folder = PACKAGE_FOLDER): Promise<Engine> {
		const loader = new PackageDirectoryLoader(folder);
		await loader.loadAll();
		const types = new Map<string, INodeType>(Object.entries(STAND_INS));
		for (const [name, { type }] of Object.entries(loader.nodeTypes)) {
			types.set(`${loader.packageName}.${name}`, type as INodeType);
			// n8n offers a node as a tool of AI agents under this name.
			types.set(`${loader.packageName}.${name}Tool`, type as INodeType);
		}
		const credentialTypes = new Map(
			Object.entries(loader.credentialTypes).map(([name, { type }]) => [name, type]),
		);
		return new Engine(createNodeTypes(types), credentialTypes);
	}

	/**
	 * Starts a workflow; `credentials` are decrypted data by credential type.
	 *
	 * @param onResponse gets what a node answers to a webhook
	 */
	start(
		workflowData: IWorkflowBase,
		credentials: Readonly<Record<string, ICredentialDataDecryptedObject>>,
		mode: WorkflowExecuteMode = 'manual',
		onResponse: (response: IExecuteResponsePromiseData) => void = () => {},
	): Execution {
		const workflow = new Workflow({ ...workflowData, nodeTypes: this.nodeTypes });
		const executionId = String(++executions);
		const additionalData = this.createAdditionalData(executionId, credentials);
		additionalData.hooks = new ExecutionLifecycleHooks(mode, executionId, workflowData);
		additionalData.hooks.addHandler('sendResponse', onResponse);
		const execute = new WorkflowExecute(additionalData, mode);
		// Triggers stand in for n8n's own, so the engine cannot tell where to begin.
		const [trigger = ''] = Object.keys(workflowData.pinData ?? {});
		const startNode = workflow.getNode(trigger) ?? undefined;
		const promise = execute.run({ workflow, startNode, pinData: workflowData.pinData });
		return { finished: promise, cancel: () => promise.cancel() };
	}

	/** What n8n gives an execution besides its workflow. */
	createAdditionalData(
		executionId: string,
		credentials: Readonly<Record<string, ICredentialDataDecryptedObject>>,
	): IWorkflowExecuteAdditionalData {
		return {
			credentialsHelper: createCredentialsHelper(this.credentialTypes, credentials),
			currentNodeExecutionIndex: 0,
			executionId,
			instanceBaseUrl: 'http://127.0.0.1:5678/',
			restApiUrl: 'http://127.0.0.1:5678/rest',
			formWaitingBaseUrl: 'http://127.0.0.1:5678/form-waiting',
			webhookBaseUrl: 'http://127.0.0.1:5678/webhook',
			webhookTestBaseUrl: 'http://127.0.0.1:5678/webhook-test',
			webhookWaitingBaseUrl: 'http://127.0.0.1:5678/webhook-waiting',
			variables: {},
			setExecutionStatus: () => {},
			logAiEvent: () => {},
		} as unknown as IWorkflowExecuteAdditionalData;
	}

	/** Runs a workflow to its end. */
	async run(
		workflowData: IWorkflowBase,
		credentials: Readonly<Record<string, ICredentialDataDecryptedObject>>,
	): Promise<IRun> {
		return await this.start(workflowData, credentials).finished;
	}
}

let executions = 0;

export interface Execution {
	readonly finished: Promise<IRun>;
	/** n8n's Stop button. */
	cancel(): void;
}

function createNodeTypes(types: ReadonlyMap<string, INodeType>): INodeTypes {
	const find = (name: string): INodeType => {
		const type = types.get(name);
		if (!type) throw new Error(`The workflow uses a node that is not loaded: ${name}`);
		return type;
	};
	return {
		getByName: find,
		getByNameAndVersion: find,
		getKnownTypes: () =>
			Object.fromEntries([...types.keys()].map((name) => [name, {}])) as IDataObject,
	};
}
