import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { PassThrough } from './passThrough';

/** n8n's Data Table as far as inserted rows go, which come out as n8n gives them out. */
export class DataTable extends PassThrough {
	constructor() {
		super('dataTable', 'Data Table', false);
		this.description.properties = [
			{ displayName: 'Columns', name: 'columns', type: 'resourceMapper', default: {} },
		];
	}

	override async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const rows = this.getInputData().map((_data, item) => ({
			json: this.getNodeParameter('columns.value', item) as IDataObject,
			pairedItem: { item },
		}));
		return [rows];
	}
}
