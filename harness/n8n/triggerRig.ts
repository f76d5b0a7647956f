import { randomUUID } from 'node:crypto';

import type { IDataObject, INode, IWorkflowBase } from 'n8n-workflow';

import { SECRET, type Query } from '../callbacks';
import { until } from '../services/until';
import type { CredentialReference, StoredExecution, WorkflowDraft } from './workbench';
import { N8nRig } from './n8nRig';

/** The trigger's node in the workflows that are made here. */
export const TRIGGER = 'Tencent Chat Trigger';

/** How a request was answered. */
export interface Answered {
	readonly status: number;
	readonly body: unknown;
	readonly ms: number;
}

/** What is posted to a trigger's URL. */
export interface Posted {
	readonly query: Query;
	readonly body: unknown;
	readonly method?: string;
	/** @default 'application/json' */
	readonly contentType?: string;
	/** What the body claims to be packed with; it is sent as it stands. */
	readonly encoding?: string;
}

/** Makes the credential of the trigger. */
export async function createWebhookCredential(
	{ host }: N8nRig,
	fields: IDataObject = {},
): Promise<CredentialReference> {
	const data = { ...SECRET, ...fields };
	return await host.workbench.createCredential('tencentChatWebhookApi', 'Webhook', data);
}

/** What the tests of a file share; there while they run. */
export interface TriggerRig {
	readonly station: N8nRig;
	readonly credential: CredentialReference;
}

/** Opens one station with the trigger's credential for all tests of a file, and resets its simulator before each. */
export function useTriggerStation(...accounts: readonly string[]): TriggerRig {
	let opened: TriggerRig | undefined;
	const get = (): TriggerRig => {
		if (!opened) throw new Error('The station is there while tests run');
		return opened;
	};
	beforeAll(async () => {
		const station = await N8nRig.open();
		opened = { station, credential: await createWebhookCredential(station) };
	});
	afterAll(async () => {
		await opened?.station.close();
	});
	beforeEach(() => {
		get().station.reset(...accounts);
	});
	return {
		get station() {
			return get().station;
		},
		get credential() {
			return get().credential;
		},
	};
}

/** A node of the trigger with these parameters. */
export function aTriggerNode(parameters: IDataObject, credential: CredentialReference): INode {
	return {
		id: randomUUID(),
		name: TRIGGER,
		type: 'n8n-nodes-tencent-chat.tencentChatTrigger',
		typeVersion: 1.1,
		position: [0, 0],
		parameters: parameters as INode['parameters'],
		webhookId: randomUUID(),
		credentials: { tencentChatWebhookApi: credential },
	};
}

/** A node of the operation that answers callbacks. */
export function aRespondNode(parameters: IDataObject, name = 'Respond'): INode {
	return {
		id: randomUUID(),
		name,
		type: 'n8n-nodes-tencent-chat.tencentChat',
		typeVersion: 1,
		position: [400, 0],
		parameters: {
			resource: 'callback',
			operation: 'respond',
			...parameters,
		} as INode['parameters'],
	};
}

/** A workflow of nodes one behind the other. */
export function chain(...nodes: readonly INode[]): WorkflowDraft {
	const connections: WorkflowDraft['connections'] = {};
	nodes.slice(1).forEach((node, index) => {
		const from = nodes[index]?.name ?? '';
		connections[from] = { main: [[{ node: node.name, type: 'main', index: 0 }]] };
	});
	return { name: 'Callbacks', nodes: [...nodes], connections };
}

/** A workflow whose trigger listens. */
export class ActiveWorkflow {
	private constructor(
		private readonly station: N8nRig,
		readonly workflow: IWorkflowBase,
		/** What is entered in Tencent's console. */
		readonly url: string,
	) {}

	/** Saves and activates a workflow, and waits until its URL is known. */
	static async open(station: N8nRig, draft: WorkflowDraft): Promise<ActiveWorkflow> {
		const { workbench, url } = station.host;
		const workflow = await workbench.createWorkflow(draft);
		await workbench.activate(workflow);
		const [trigger] = workflow.nodes;
		const address = `${url}/webhook/${trigger?.webhookId ?? ''}/webhook`;
		const active = new ActiveWorkflow(station, workflow, address);
		await until(
			'the trigger',
			async () => (await active.post({ query: {}, body: {} })).status !== 404,
		);
		return active;
	}

	async post(posted: Posted): Promise<Answered> {
		return await post(this.url, posted);
	}

	async executions(): Promise<StoredExecution[]> {
		return await this.station.host.workbench.listExecutions(this.workflow);
	}

	/** Waits until so many executions have ended and gives them, the oldest first. */
	async untilExecuted(count: number): Promise<StoredExecution[]> {
		return await this.station.host.workbench.untilExecuted(this.workflow, count);
	}

	async deactivate(): Promise<void> {
		await this.station.host.workbench.deactivate(this.workflow);
	}
}

/** Posts to a URL, as Tencent Chat does. */
export async function post(url: string, posted: Posted): Promise<Answered> {
	const { query, body, method = 'POST', contentType = 'application/json', encoding } = posted;
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(query)) {
		for (const each of Array.isArray(value) ? value : [value]) search.append(name, String(each));
	}
	const startedAt = performance.now();
	const reply = await fetch(`${url}?${search}`, {
		method,
		headers: {
			'Content-Type': contentType,
			...(encoding !== undefined && { 'Content-Encoding': encoding }),
		},
		body: method === 'GET' ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
	});
	const text = await reply.text();
	return { status: reply.status, body: parse(text), ms: performance.now() - startedAt };
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
