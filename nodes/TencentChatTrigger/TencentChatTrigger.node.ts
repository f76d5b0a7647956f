import {
	NodeConnectionTypes,
	sleep,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';

import { PROPERTIES } from './description';
import { receiveCallback } from './receive/receive';
import { describeResponseMode } from './responseMode';
import { webhookMethods } from './webhookMethods';
import { SparingLog } from './receive/sparingLog';
import { testWebhookCredential } from './testCredential';
import { TRIGGER_PANEL } from './triggerPanel';

/** What all triggers of this n8n process share. */
const PROCESS = {
	clock: { now: () => Date.now(), sleep: async (ms: number) => await sleep(ms) },
	log: new SparingLog(),
};

export class TencentChatTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Tencent Chat Trigger',
		name: 'tencentChatTrigger',
		icon: {
			light: 'file:../../icons/tencentChat.svg',
			dark: 'file:../../icons/tencentChat.dark.svg',
		},
		group: ['trigger'],
		// For webhook nodes of version 1, n8n 2 starts its expression engine with every request.
		version: 1.1,
		subtitle:
			'={{ $parameter["events"].length === 1 ? "" : $parameter["events"].length + " events" }}',
		description:
			// The same as the node's: the editor shows one of the two texts for both.
			'Send messages, manage friends and groups, and react to events in Tencent Cloud Chat (Tencent IM)',
		defaults: { name: 'Tencent Chat Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'tencentChatWebhookApi',
				required: true,
				testedBy: 'testWebhookCredential',
				displayOptions: { show: { verification: ['token'] } },
			},
		],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				path: 'webhook',
				...describeResponseMode(),
				// Without it, n8n would answer a literal text where it answers in place of the trigger.
				responseData: '',
			},
		],
		triggerPanel: TRIGGER_PANEL,
		properties: PROPERTIES,
	};

	methods = { credentialTest: { testWebhookCredential } };

	webhookMethods = webhookMethods;

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveCallback(this, PROCESS);
	}
}
