import { Courier, type CourierTools } from './courier';
import { OverLimitAlert } from './overLimitAlert';
import type { WebhookOptions } from './webhook';

/** What an app with a webhook has beside its server: who carries callbacks, and who watches limits. */
export interface CallbackDesk {
	readonly courier: Courier;
	readonly overLimitAlert: OverLimitAlert;
}

/** Opens the desk for a webhook. */
export function openDesk(webhook: WebhookOptions, tools: CourierTools): CallbackDesk {
	const courier = new Courier(webhook, tools);
	return { courier, overLimitAlert: new OverLimitAlert(courier, tools.clock) };
}
