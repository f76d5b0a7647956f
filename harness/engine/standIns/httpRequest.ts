import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { PassThrough, textField } from './passThrough';

/** Posts the body of each item, as HTTP Request does without a credential. */
function postPlainly(context: IExecuteFunctions): Array<Promise<INodeExecutionData>> {
	return context.getInputData().map(async (_item, item) => {
		const url = context.getNodeParameter('url', item) as string;
		const body: unknown = JSON.parse(context.getNodeParameter('jsonBody', item) as string);
		const request = { method: 'POST' as const, url, body: body as IDataObject, json: true };
		const answer: unknown = await context.helpers.httpRequest(request);
		return { json: answer as IDataObject, pairedItem: { item } };
	});
}

/** n8n's HTTP Request with a credential type that it knows, as far as a call to Tencent needs it. */
export class HttpRequest extends PassThrough {
	constructor() {
		super('httpRequest', 'HTTP Request', false);
		this.description.properties = ['url', 'jsonBody'].map(textField);
	}

	override async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		if (!this.getNode().credentials) return [await Promise.all(postPlainly(this))];
		const answer: unknown = await this.helpers.requestWithAuthentication.call(
			this,
			'tencentChatApi',
			{
				method: 'POST',
				uri: this.getNodeParameter('url', 0) as string,
				qs: {},
				body: JSON.parse(this.getNodeParameter('jsonBody', 0) as string) as object,
				json: true,
				gzip: true,
				rejectUnauthorized: true,
				followRedirect: false,
			},
		);
		return [[{ json: answer as IDataObject, pairedItem: { item: 0 } }]];
	}
}
