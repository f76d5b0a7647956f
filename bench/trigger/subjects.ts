import { randomUUID } from 'node:crypto';

import type { INode } from 'n8n-workflow';

import { aQuery, friendsAdded, SECRET, signAs } from '../../harness/callbacks';
import { until } from '../../harness/services/until';
import type { N8nRig } from '../../harness/n8n/n8nRig';
import {
	ActiveWorkflow,
	aTriggerNode,
	chain,
	createWebhookCredential,
	post,
} from '../../harness/n8n/triggerRig';
import type { LoadRequest } from './load';

/** Somebody who takes requests, and the requests. */
export interface Subject {
	readonly name: string;
	readonly expectedStatus: number;
	readonly next: (index: number) => LoadRequest;
}

/** What is measured: n8n's own Webhook node, and the trigger with all that may arrive there. */
export async function openSubjects(
	station: N8nRig,
): Promise<Readonly<Record<SubjectName, Subject>>> {
	const credential = await createWebhookCredential(station);
	const trigger = aTriggerNode({}, credential);
	const ours = await ActiveWorkflow.open(station, chain(trigger, aNoOp()));
	const theirs = await openWebhook(station);
	const body = (index: number) => JSON.stringify(friendsAdded(`friend_${index}`).body);
	return {
		webhook: {
			name: "n8n's Webhook",
			expectedStatus: 200,
			next: (index) => ({ url: theirs, body: body(index) }),
		},
		started: {
			name: 'trigger, started',
			expectedStatus: 200,
			next: (index) => ({ url: sign(ours.url, 'Sns.CallbackFriendAdd'), body: body(index) }),
		},
		filtered: {
			name: 'trigger, not chosen',
			expectedStatus: 200,
			next: () => ({
				url: sign(ours.url, 'State.StateChange'),
				body: JSON.stringify({ CallbackCommand: 'State.StateChange' }),
			}),
		},
		forged: {
			name: 'trigger, forged',
			expectedStatus: 403,
			next: (index) => ({
				url: sign(ours.url, 'Sns.CallbackFriendAdd', 'guessed'),
				body: body(index),
			}),
		},
	};
}

export type SubjectName = 'webhook' | 'started' | 'filtered' | 'forged';

/** A callback's URL, signed for this moment. */
function sign(url: string, command: string, token = SECRET.token): string {
	const now = Math.floor(Date.now() / 1000);
	const query = aQuery(command, { Sign: signAs(token, now), RequestTime: String(now) });
	return `${url}?${new URLSearchParams(query as Record<string, string>)}`;
}

function aNoOp(): INode {
	return {
		id: randomUUID(),
		name: 'Nothing',
		type: 'n8n-nodes-base.noOp',
		typeVersion: 1,
		position: [200, 0],
		parameters: {},
	};
}

/** n8n's own node, set to answer at once. */
async function openWebhook(station: N8nRig): Promise<string> {
	const path = randomUUID();
	const node: INode = {
		id: randomUUID(),
		name: 'Webhook',
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2,
		position: [0, 0],
		parameters: { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} },
		webhookId: path,
	};
	const { workbench, url } = station.host;
	await workbench.activate(await workbench.createWorkflow(chain(node, aNoOp())));
	const address = `${url}/webhook/${path}`;
	await until(
		'the webhook',
		async () => (await post(address, { query: {}, body: {} })).status === 200,
	);
	return address;
}
