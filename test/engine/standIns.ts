import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

/** A node that passes its items on, in place of one of n8n's own that is not installed here. */
class PassThrough implements INodeType {
	description: INodeTypeDescription;

	constructor(name: string, displayName: string, isTrigger: boolean) {
		this.description = {
			name,
			displayName,
			description: displayName,
			group: [isTrigger ? 'trigger' : 'transform'],
			version: [1, 2],
			defaults: { name: displayName },
			inputs: isTrigger ? [] : [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		};
	}

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [this.getInputData()];
	}
}

/** Stand-ins by the type id that exported workflows name. */
export const STAND_INS: Readonly<Record<string, INodeType>> = {
	'n8n-nodes-base.manualTrigger': new PassThrough('manualTrigger', 'Manual Trigger', true),
	'n8n-nodes-base.noOp': new PassThrough('noOp', 'No Operation, do nothing', false),
	'n8n-nodes-base.stickyNote': new PassThrough('stickyNote', 'Sticky Note', false),
};
