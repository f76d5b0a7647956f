import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { createProblemError, failEveryItem, UNKNOWN_OPERATION } from './host/n8n/errors';
import { describeOptionFields, OUTPUTS, SUBTITLE } from './host/editor/description';
import { isToolRun } from './host/n8n/execution';
import { runOperation } from './host/runOperation';
import { getFriendLists, searchFriendLists } from './host/editor/friendListSearch';
import { searchGroups } from './host/editor/groupSearch';
import { describeOperations, findOperation } from './operations/registry';

/**
 * n8n 1 does not know these. A UserSig is as good as a password, so it is named as something to hide,
 * also where a later node of this package gives it out as part of its input. As of n8n 2.40 nothing
 * acts on it yet.
 */
const NEWER_THAN_N8N_1: object = { sensitiveOutputFields: ['userSig', 'input.userSig'] };

export class TencentChat implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Tencent Chat',
		name: 'tencentChat',
		icon: {
			light: 'file:../../icons/tencentChat.svg',
			dark: 'file:../../icons/tencentChat.dark.svg',
		},
		group: ['output'],
		version: 1,
		subtitle: SUBTITLE,
		description:
			// The same as the trigger's: the editor shows one of the two texts for both.
			'Send messages, manage friends and groups, and react to events in Tencent Cloud Chat (Tencent IM)',
		defaults: { name: 'Tencent Chat' },
		inputs: [NodeConnectionTypes.Main],
		outputs: OUTPUTS,
		usableAsTool: true,
		credentials: [
			{
				name: 'tencentChatApi',
				required: true,
				// An answer to a callback is no call.
				displayOptions: { hide: { resource: ['callback'] } },
			},
		],
		...NEWER_THAN_N8N_1,
		properties: [...describeOperations(), ...describeOptionFields()],
	};

	methods = { listSearch: { searchFriendLists, searchGroups }, loadOptions: { getFriendLists } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const operation = findOperation(
			this.getNodeParameter('resource', 0),
			this.getNodeParameter('operation', 0),
		);
		if (operation) return await runOperation(this, operation);
		if (!this.continueOnFail()) throw createProblemError(this.getNode(), UNKNOWN_OPERATION);
		return failEveryItem(this.getInputData(), UNKNOWN_OPERATION, isToolRun(this));
	}
}
