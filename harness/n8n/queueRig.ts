import type { INode, IWorkflowBase } from 'n8n-workflow';

import { startSimulator, type RunningSimulator } from '../../simulator/server';
import type { AppState } from '../../simulator/state/app';
import { aWorkflow, NODE } from '../engine/workflows';
import { Cluster } from './cluster';
import { until } from '../services/until';
import type { StoredExecution, WorkflowDraft } from './workbench';
import { credentialFields, withCredential } from './n8nRig';
import type { Row } from './queueRows';

const PATH = 'rows';

const ENDED: ReadonlySet<string> = new Set(['success', 'error']);

const WEBHOOK: INode = {
	id: 'webhook',
	name: 'Webhook',
	type: 'n8n-nodes-base.webhook',
	typeVersion: 2,
	position: [0, 0],
	webhookId: PATH,
	parameters: { httpMethod: 'POST', path: PATH, responseMode: 'onReceived' },
};

const SPLIT: INode = {
	id: 'split',
	name: 'Split Out',
	type: 'n8n-nodes-base.splitOut',
	typeVersion: 1,
	position: [200, 0],
	parameters: { fieldToSplitOut: 'body.rows' },
};

/** An n8n in queue mode with a simulator, and a workflow that adds the rows which are posted to it. */
export class QueueRig {
	private constructor(
		readonly cluster: Cluster,
		readonly server: RunningSimulator,
		private readonly workflow: IWorkflowBase,
	) {}

	/** Two workers that take two executions each, so that four at once are on both. */
	static async open(): Promise<QueueRig> {
		const server = await startSimulator({ latencyMs: 30 });
		try {
			const cluster = await Cluster.start({ workers: 2, concurrency: 2 });
			const { workbench } = cluster.main;
			const fields = credentialFields(server.url);
			const credential = await workbench.createCredential('tencentChatApi', 'Simulator', fields);
			const workflow = await workbench.createWorkflow(withCredential(draft(), credential));
			await workbench.activate(workflow);
			return new QueueRig(cluster, server, workflow);
		} catch (error) {
			await server.close();
			throw error;
		}
	}

	get app(): AppState {
		return this.server.simulator.app();
	}

	/** Starts an execution with these rows; waits for the webhook, which is not there at once. */
	async post(rows: readonly Row[]): Promise<void> {
		await until('the webhook', async () => {
			const reply = await fetch(`${this.cluster.main.url}/webhook/${PATH}`, {
				method: 'POST',
				headers: { 'Content-Type': 'application/json' },
				body: JSON.stringify({ rows }),
			});
			if (!reply.ok && reply.status !== 404) throw new Error(await reply.text());
			return reply.ok;
		});
	}

	/** Waits until so many have ended, without those that went down with their worker; the newest first. */
	async untilEnded(count: number): Promise<StoredExecution[]> {
		const { workbench } = this.cluster.main;
		const ids = await until(`the end of ${count} executions`, async () => {
			const ended = (await this.statuses()).filter(({ status }) => ENDED.has(status));
			return ended.length >= count && ended.map(({ id }) => id);
		});
		return await Promise.all(ids.map(async (id) => await workbench.readExecution(id)));
	}

	/** How the executions stand, the newest first; without their data, which would keep n8n busy. */
	private async statuses(): Promise<ReadonlyArray<Pick<StoredExecution, 'id' | 'status'>>> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId: this.workflow.id }));
		const page = await this.cluster.main.session.get(`/rest/executions?filter=${filter}`);
		return (page as { results: ReadonlyArray<Pick<StoredExecution, 'id' | 'status'>> }).results;
	}

	async close(): Promise<void> {
		await this.cluster.stop();
		await this.server.close();
	}
}

function draft(): WorkflowDraft {
	const parameters = { addType: 'Add_Type_Single', options: { includeInput: false } };
	const { name, nodes } = aWorkflow([], { parameters });
	const to = (node: string) => ({ main: [[{ node, type: 'main' as const, index: 0 }]] });
	return {
		name,
		nodes: [WEBHOOK, SPLIT, ...nodes.filter((node) => node.name === NODE)],
		connections: { [WEBHOOK.name]: to(SPLIT.name), [SPLIT.name]: to(NODE) },
	};
}
