import { isWebhookUrl } from '../callbacks/webhook';
import { anyObject, fields, milliseconds, oneOf, sdkAppId, text, texts, whole } from './kinds';

/** Where callbacks go from now on. */
export const WEBHOOK = fields(
	{
		url: text.refine(isWebhookUrl, 'must be an address like http://127.0.0.1:5678/webhook/chat'),
		token: text.optional(),
		commands: texts.optional(),
		timeoutMs: milliseconds.optional(),
		onFailure: oneOf(['pass', 'refuse']).optional(),
		redeliveries: whole(0).optional(),
		redeliveryIntervalMs: milliseconds.optional(),
	},
	'The webhook',
);

/** A callback that is sent as it is, such as one about groups. */
export const CALLBACK = fields(
	{ sdkappid: sdkAppId, command: text, fields: anyObject.optional() },
	'A callback',
);
