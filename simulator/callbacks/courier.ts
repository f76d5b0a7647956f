import { setMaxListeners } from 'node:events';

import type { SimulatorClock } from '../clock';
import type { JsonObject } from '../json';
import type { Callback } from './callback';
import type { CallbackLog } from './callbackLog';
import { callbackUrl, type Cause, optPlatform } from './callbackUrl';
import { deliver, type Delivery } from './delivery';
import type { CallbackPost } from './post';
import type { Ruling } from './ruling';
import { toWebhook, type Webhook, type WebhookOptions } from './webhook';

/** What a courier works with. */
export interface CourierTools {
	readonly clock: SimulatorClock;
	readonly post: CallbackPost;
	readonly log: CallbackLog;
}

/** Carries callbacks to the webhook. A reset or a stop ends it, and what it has under way. */
export class Courier {
	readonly webhook: Webhook;
	private readonly stopping = new AbortController();

	constructor(
		options: WebhookOptions,
		private readonly tools: CourierTools,
	) {
		this.webhook = toWebhook(options);
		// Each callback under way listens; Node would take more than ten for a leak.
		setMaxListeners(0, this.stopping.signal);
	}

	get stopped(): AbortSignal {
		return this.stopping.signal;
	}

	/** Tells the webhook what has happened; nobody waits for it. */
	tell(callback: Callback, cause: Cause): void {
		if (this.isOn(callback)) void this.tellAgain(callback, cause);
	}

	/** Sends a callback once, whether it is switched on or not, and tells how that ended. */
	send(callback: Callback, cause: Cause): Promise<Delivery> {
		return this.attempt(callback, bodyOf(callback), cause, 1);
	}

	/** Asks the webhook; undefined when this callback is not switched on. */
	async ask(callback: Callback, cause: Cause): Promise<Ruling | undefined> {
		if (!this.isOn(callback)) return undefined;

		const asked = bodyOf(callback);
		const delivery = await this.send(callback, cause);
		if (delivery.result === 'answered') {
			return { asked, kind: 'answered', answer: delivery.answer };
		}
		const isRefused = this.webhook.onFailure === 'refuse';
		return { asked, kind: isRefused ? 'refused' : 'passed', answer: {} };
	}

	/** Ends every wait and every callback that is under way. */
	stop(): void {
		this.stopping.abort();
	}

	private isOn({ command }: Callback): boolean {
		if (this.stopping.signal.aborted) return false;
		return this.webhook.commands?.has(command) ?? true;
	}

	private async tellAgain(callback: Callback, cause: Cause): Promise<void> {
		const { redeliveries, redeliveryIntervalMs } = this.webhook;
		const body = bodyOf(callback);

		for (let attempt = 1; attempt <= redeliveries + 1; attempt += 1) {
			if (attempt > 1) await this.tools.clock.sleep(redeliveryIntervalMs, this.stopped);
			if (this.stopped.aborted) return;

			const { result } = await this.attempt(callback, body, cause, attempt);
			if (result !== 'timedOut') return;
		}
	}

	private async attempt(
		callback: Callback,
		body: JsonObject,
		cause: Cause,
		attempt: number,
	): Promise<Delivery> {
		const { clock, post, log } = this.tools;
		const { command, phase } = callback;
		const platform = optPlatform(command, cause.origin);
		const atMs = clock.now();
		const { sdkAppId } = cause;
		const noteEnd = log.sent({ atMs, command, phase, sdkAppId, platform, attempt, body });

		const url = callbackUrl(this.webhook, callback, cause, Math.floor(atMs / 1000));
		const delivery = await deliver(
			{ url, body: JSON.stringify(body) },
			{ post, clock, timeoutMs: this.webhook.timeoutMs, stopping: this.stopped },
		);

		noteEnd(delivery, clock.now());
		return delivery;
	}
}

function bodyOf({ command, fields }: Callback): JsonObject {
	return { CallbackCommand: command, ...fields };
}
