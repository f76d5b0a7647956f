import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { PassThrough, textField } from './passThrough';

/** n8n's Remove Duplicates by fields at the top of the items of one run. */
export class RemoveDuplicates extends PassThrough {
	constructor() {
		super('removeDuplicates', 'Remove Duplicates', false);
		this.description.properties = [textField('fieldsToCompare')];
	}

	override async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const names = (this.getNodeParameter('fieldsToCompare', 0) as string).split(',');
		const seen = new Set<string>();
		const first = this.getInputData().flatMap((data, item) => {
			const key = JSON.stringify(names.map((name) => data.json[name.trim()]));
			if (seen.has(key)) return [];
			seen.add(key);
			return [{ ...data, pairedItem: { item } }];
		});
		return [first];
	}
}
