import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type NodeConnectionType,
} from 'n8n-workflow';

import { PassThrough, textField } from './passThrough';

/** n8n's AI Agent with a model that says what it was told. */
export class Agent extends PassThrough {
	constructor() {
		super('agent', 'AI Agent', false);
		this.description.inputs = [
			NodeConnectionTypes.Main,
			NodeConnectionTypes.AiLanguageModel,
			NodeConnectionTypes.AiMemory,
		];
		this.description.properties = [textField('text')];
	}

	override async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const answers = this.getInputData().map((_data, item) => ({
			json: { output: `You said: ${this.getNodeParameter('text', item) as string}` },
			pairedItem: { item },
		}));
		return [answers];
	}
}

/** What is plugged into an agent from below; the agent here asks it nothing. */
export class SubNode extends PassThrough {
	constructor(name: string, displayName: string, output: NodeConnectionType) {
		super(name, displayName, false);
		this.description.inputs = [];
		this.description.outputs = [output];
	}
}
