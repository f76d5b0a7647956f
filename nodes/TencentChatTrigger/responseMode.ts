import * as n8nWorkflow from 'n8n-workflow';
import type { IDataObject, IWebhookDescription } from 'n8n-workflow';

/** A workflow can answer only in n8n's mode for nodes that respond. */
const RESPONSE_MODE = {
	template: '={{ $parameter["respond"] === "workflow" ? "responseNode" : "onReceived" }}',
	/** The same as a function. */
	resolve: ({ respond }: IDataObject) => (respond === 'workflow' ? 'responseNode' : 'onReceived'),
};

/**
 * The mode as part of a webhook description. n8n 2 can call the function itself, which spares it
 * starting its expression engine for every request; n8n 1 evaluates the text.
 */
export function describeResponseMode(
	n8n: object = n8nWorkflow,
): Pick<IWebhookDescription, 'responseMode'> {
	return 'webhookDescriptionFields' in n8n && typeof n8n.webhookDescriptionFields === 'function'
		? n8n.webhookDescriptionFields({ responseMode: RESPONSE_MODE })
		: { responseMode: RESPONSE_MODE.template };
}
