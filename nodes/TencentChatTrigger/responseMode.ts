import * as n8nWorkflow from 'n8n-workflow';
import type { IDataObject, IWebhookDescription } from 'n8n-workflow';

/**
 * A workflow can answer only in n8n's mode for nodes that respond. Uses nothing from outside itself,
 * as n8n also keeps it as the text of an expression.
 */
const chooseResponseMode = (parameters: IDataObject) =>
	parameters.respond === 'workflow' ? 'responseNode' : 'onReceived';

/**
 * The mode as part of a webhook description. n8n 2 can call the function itself, which spares it
 * starting its expression engine for every request; n8n 1 evaluates the text.
 */
export function describeResponseMode(
	n8n: object = n8nWorkflow,
): Pick<IWebhookDescription, 'responseMode'> {
	const template = `={{(${String(chooseResponseMode)})($parameter)}}`;
	const field = { template, resolve: chooseResponseMode };
	return 'webhookDescriptionFields' in n8n && typeof n8n.webhookDescriptionFields === 'function'
		? n8n.webhookDescriptionFields({ responseMode: field })
		: { responseMode: template };
}
