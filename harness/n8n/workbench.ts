import type { IDataObject, INode, IRunExecutionData, IWorkflowBase } from 'n8n-workflow';

import type { Session } from './session';
import { until } from '../services/until';

/** What a workflow needs to be made; n8n adds the rest. */
export type WorkflowDraft = Pick<IWorkflowBase, 'name' | 'nodes' | 'connections'> &
	Partial<Pick<IWorkflowBase, 'settings' | 'pinData'>>;

/** How an execution stands, as n8n has stored it. */
export interface StoredExecution {
	readonly id: string;
	readonly status: string;
	readonly data: IRunExecutionData;
}

/** A credential as nodes refer to it. */
export interface CredentialReference {
	readonly id: string;
	readonly name: string;
}

/** What n8n says when the test button of a credential is pressed. */
export interface CredentialVerdict {
	readonly status: 'OK' | 'Error';
	readonly message: string;
}

/** What a column of a data table may hold. */
export type ColumnType = 'boolean' | 'string';

const UNFINISHED: ReadonlySet<string> = new Set(['new', 'running', 'waiting']);

/** What people do in the editor, by the requests that it makes. */
export class Workbench {
	private constructor(
		private readonly session: Session,
		private readonly url: string,
		private readonly apiKey: string,
	) {}

	static async open(session: Session, url: string): Promise<Workbench> {
		const scopes = await session.get('/rest/api-keys/scopes');
		const made = await session.post('/rest/api-keys', { label: 'test', scopes, expiresAt: null });
		return new Workbench(session, url, String((made as IDataObject).rawApiKey));
	}

	async createCredential(
		type: string,
		name: string,
		data: IDataObject,
	): Promise<CredentialReference> {
		const made = await this.session.post('/rest/credentials', { name, type, data });
		return { id: String((made as IDataObject).id), name };
	}

	/** Makes a data table with these columns and rows, and gives its id. */
	async createDataTable(
		name: string,
		columns: Readonly<Record<string, ColumnType>>,
		rows: readonly IDataObject[] = [],
	): Promise<string> {
		const named = Object.entries(columns).map(([column, type]) => ({ name: column, type }));
		const tables = await this.dataTables();
		const made = await this.session.post(tables, { name, columns: named });
		const id = String((made as IDataObject).id);
		if (rows.length > 0) {
			await this.session.post(`${tables}/${id}/insert`, { data: rows, returnType: 'count' });
		}
		return id;
	}

	/** The rows of a data table. */
	async readDataTable(id: string): Promise<IDataObject[]> {
		const page = await this.session.get(`${await this.dataTables()}/${id}/rows`);
		return (page as { data: IDataObject[] }).data;
	}

	private async dataTables(): Promise<string> {
		const project = (await this.session.get('/rest/projects/personal')) as IDataObject;
		return `/rest/projects/${String(project.id)}/data-tables`;
	}

	/** Presses the test button of a credential with these fields, which saves it first. */
	async testCredential(type: string, data: IDataObject): Promise<CredentialVerdict> {
		const { id, name } = await this.createCredential(type, 'Tested', data);
		const credentials = { id, name, type, data };
		return (await this.session.post('/rest/credentials/test', {
			credentials,
		})) as CredentialVerdict;
	}

	/** Saves a workflow and gives it as n8n has stored it. */
	async createWorkflow(draft: WorkflowDraft): Promise<IWorkflowBase> {
		const settings = { executionOrder: 'v1' as const, ...draft.settings };
		return (await this.session.post('/rest/workflows', {
			...draft,
			settings,
			active: false,
		})) as IWorkflowBase;
	}

	/** Presses *Execute workflow*, and gives the execution's id. */
	async startWorkflow(workflow: IWorkflowBase): Promise<string> {
		const trigger = workflow.nodes.find(isTrigger);
		const started = await this.session.post(`/rest/workflows/${workflow.id}/run`, {
			workflowData: workflow,
			triggerToStartFrom: { name: trigger?.name },
		});
		return String((started as IDataObject).executionId);
	}

	/** Makes and executes a workflow, and waits for its end. */
	async runWorkflow(draft: WorkflowDraft, patienceMs?: number): Promise<StoredExecution> {
		const id = await this.startWorkflow(await this.createWorkflow(draft));
		return await this.untilFinished(id, patienceMs);
	}

	/** Waits until an execution has ended and is stored. */
	async untilFinished(id: string, patienceMs?: number): Promise<StoredExecution> {
		const hasFinished = async () => {
			const { status } = (await this.session.get(`/rest/executions/${id}`)) as IDataObject;
			return !UNFINISHED.has(String(status));
		};
		await until(`the end of execution ${id}`, hasFinished, patienceMs);
		return await this.readExecution(id);
	}

	/** Presses *Stop*. */
	async stopExecution(id: string): Promise<void> {
		await this.session.post(`/rest/executions/${id}/stop`);
	}

	/** Makes the triggers of a workflow listen. */
	async activate({ id }: Pick<IWorkflowBase, 'id'>): Promise<void> {
		await this.api('POST', `/workflows/${id}/activate`);
	}

	async deactivate({ id }: Pick<IWorkflowBase, 'id'>): Promise<void> {
		await this.api('POST', `/workflows/${id}/deactivate`);
	}

	/** The stored executions of a workflow, the newest first. */
	async listExecutions({ id }: Pick<IWorkflowBase, 'id'>): Promise<StoredExecution[]> {
		const path = `/executions?workflowId=${id}&includeData=true&limit=250`;
		const page = (await this.api('GET', path)) as { data: StoredExecution[] };
		return page.data;
	}

	/** Waits until so many executions of a workflow have ended, and gives all of it, the oldest first. */
	async untilExecuted(workflow: Pick<IWorkflowBase, 'id'>, count = 1): Promise<StoredExecution[]> {
		return await until(`${count} executions of workflow ${workflow.id}`, async () => {
			const found = await this.listExecutions(workflow);
			const finished = found.filter(({ status }) => !UNFINISHED.has(status));
			return finished.length >= count && found.reverse();
		});
	}

	/** An execution as n8n has stored it, with its data. */
	async readExecution(id: string): Promise<StoredExecution> {
		return (await this.api('GET', `/executions/${id}?includeData=true`)) as StoredExecution;
	}

	/** A request to n8n's public API. */
	private async api(method: string, path: string): Promise<unknown> {
		const reply = await fetch(`${this.url}/api/v1${path}`, {
			method,
			headers: { 'X-N8N-API-KEY': this.apiKey },
		});
		const text = await reply.text();
		if (!reply.ok) throw new Error(`${method} ${path} was answered ${reply.status}: ${text}`);
		return JSON.parse(text);
	}
}

function isTrigger({ type }: INode): boolean {
	return /trigger$|\.webhook$/i.test(type);
}
