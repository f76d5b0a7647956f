import {
	NodeConnectionTypes,
	type IDataObject,
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
			version: [1, 1.1, 1.2, 2, 2.1, 2.2, 4.2],
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

/** n8n's Filter: the engine itself evaluates the conditions. */
class Filter extends PassThrough {
	constructor() {
		super('filter', 'Filter', false);
		this.description.properties = [
			{
				displayName: 'Conditions',
				name: 'conditions',
				type: 'filter',
				default: {},
				typeOptions: {
					filter: { caseSensitive: true, typeValidation: 'strict', version: 2 },
				},
			},
		];
	}

	override async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const isKept = (item: number) =>
			this.getNodeParameter('conditions', item, false, { extractValue: true }) === true;
		const kept = this.getInputData().map((item, index) => ({
			...item,
			pairedItem: { item: index },
		}));
		return [kept.filter((_item, index) => isKept(index))];
	}
}

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
class HttpRequest extends PassThrough {
	constructor() {
		super('httpRequest', 'HTTP Request', false);
		this.description.properties = ['url', 'jsonBody'].map((name) => ({
			displayName: name,
			name,
			type: 'string',
			default: '',
		}));
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

/** Stand-ins by the type id that exported workflows name. */
export const STAND_INS: Readonly<Record<string, INodeType>> = {
	'n8n-nodes-base.manualTrigger': new PassThrough('manualTrigger', 'Manual Trigger', true),
	'n8n-nodes-base.noOp': new PassThrough('noOp', 'No Operation, do nothing', false),
	'n8n-nodes-base.emailSend': new PassThrough('emailSend', 'Send Email', false),
	'n8n-nodes-base.filter': new Filter(),
	'n8n-nodes-base.httpRequest': new HttpRequest(),
	'n8n-nodes-base.scheduleTrigger': new PassThrough('scheduleTrigger', 'Schedule Trigger', true),
	'n8n-nodes-base.wait': new PassThrough('wait', 'Wait', false),
	'n8n-nodes-base.webhook': new PassThrough('webhook', 'Webhook', true),
	'n8n-nodes-base.stickyNote': new PassThrough('stickyNote', 'Sticky Note', false),
};
