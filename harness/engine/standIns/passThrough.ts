import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

/** A node that passes its items on, in place of one of n8n's own that is not installed here. */
export class PassThrough implements INodeType {
	description: INodeTypeDescription;

	constructor(name: string, displayName: string, isTrigger: boolean) {
		this.description = {
			name,
			displayName,
			description: displayName,
			group: [isTrigger ? 'trigger' : 'transform'],
			version: [1, 1.1, 1.2, 1.3, 2, 2.1, 2.2, 3, 4.2],
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

/** A field of text, which takes expressions. */
export function textField(name: string): INodeProperties {
	return { displayName: name, name, type: 'string', default: '' };
}
