import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
} from 'n8n-workflow';

import { PassThrough } from './passThrough';

/** Conditions, which the engine itself evaluates. */
const CONDITIONS: INodeProperties = {
	displayName: 'Conditions',
	name: 'conditions',
	type: 'filter',
	default: {},
	typeOptions: { filter: { caseSensitive: true, typeValidation: 'strict', version: 2 } },
};

/** The items that meet the conditions, and the others. */
function divide(context: IExecuteFunctions): [INodeExecutionData[], INodeExecutionData[]] {
	const met: INodeExecutionData[] = [];
	const others: INodeExecutionData[] = [];
	for (const [item, data] of context.getInputData().entries()) {
		const isMet = context.getNodeParameter('conditions', item, false, { extractValue: true });
		(isMet === true ? met : others).push({ ...data, pairedItem: { item } });
	}
	return [met, others];
}

/** n8n's Filter. */
export class Filter extends PassThrough {
	constructor() {
		super('filter', 'Filter', false);
		this.description.properties = [CONDITIONS];
	}

	override async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [divide(this)[0]];
	}
}

/** n8n's If. */
export class If extends PassThrough {
	constructor() {
		super('if', 'If', false);
		this.description.outputs = [NodeConnectionTypes.Main, NodeConnectionTypes.Main];
		this.description.properties = [CONDITIONS];
	}

	override async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return divide(this);
	}
}
