import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { createProblemError, failEveryItem, UNKNOWN_OPERATION } from './host/errors';
import { BULK_OUTPUTS, describeOptionFields } from './host/description';
import { runBulkWrite } from './host/runBulkWrite';
import { searchFriendLists } from './host/searchFriendLists';
import { describeOperations, findOperation } from './operations/registry';

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
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Add friends in Tencent Cloud Chat (Tencent IM), many with few calls',
		defaults: { name: 'Tencent Chat' },
		inputs: [NodeConnectionTypes.Main],
		outputs: BULK_OUTPUTS,
		usableAsTool: true,
		credentials: [{ name: 'tencentChatApi', required: true }],
		properties: [...describeOperations(), ...describeOptionFields()],
	};

	methods = { listSearch: { searchFriendLists } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const operation = findOperation(
			this.getNodeParameter('resource', 0),
			this.getNodeParameter('operation', 0),
		);
		if (operation) return await runBulkWrite(this, operation);
		if (!this.continueOnFail()) throw createProblemError(this.getNode(), UNKNOWN_OPERATION);
		return failEveryItem(this.getInputData(), UNKNOWN_OPERATION);
	}
}
