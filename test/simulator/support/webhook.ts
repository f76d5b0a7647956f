import type {
	CallbackPost,
	CallbackRequest,
	CallbackResponse,
} from '../../../simulator/callbacks/post';
import type { SimulatorOptions, WebhookOptions } from '../../../simulator/options';
import type { Simulator } from '../../../simulator/simulator';
import { aSimulator } from './calls';
import { TestClock } from './testClock';

/** Where the tests' callbacks go; nothing listens there. */
export const WEBHOOK_URL = 'http://webhook.example/chat';

/** A callback as the webhook saw it. */
export interface ReceivedCallback {
	readonly url: URL;
	readonly body: Readonly<Record<string, unknown>>;
	readonly signal: AbortSignal;
}

/** An app's own server that says what a test tells it to, and remembers what it was asked. */
export class FakeWebhook {
	readonly received: ReceivedCallback[] = [];
	private reply: () => Promise<CallbackResponse> = () => Promise.resolve(aReply({}));

	/** Answers with a JSON object from now on. */
	answers(fields: object): void {
		this.reply = () => Promise.resolve(aReply(fields));
	}

	/** Answers with whatever this says from now on. */
	does(reply: () => Promise<CallbackResponse>): void {
		this.reply = reply;
	}

	/** Says nothing from now on. */
	isSilent(): void {
		this.reply = () => new Promise(() => undefined);
	}

	readonly post: CallbackPost = ({ url, body, signal }: CallbackRequest) => {
		this.received.push({ url, body: JSON.parse(body) as ReceivedCallback['body'], signal });
		return this.reply();
	};

	/** The commands of what came, in the order of their coming. */
	get commands(): unknown[] {
		return this.received.map(({ body }) => body.CallbackCommand);
	}

	/** The only callback of a command that came, without its name; throws when there is another number. */
	only(command: string): Record<string, unknown> {
		const bodies = this.received.filter(({ body }) => body.CallbackCommand === command);
		const [first] = bodies;
		if (!first || bodies.length > 1) {
			throw new Error(`${bodies.length} of ${command} among ${this.commands.join(', ') || 'none'}`);
		}
		return Object.fromEntries(
			Object.entries(first.body).filter(([field]) => field !== 'CallbackCommand'),
		);
	}
}

/** An answer of a webhook: everything is fine, unless the fields say something else. */
export function aReply(fields: object): CallbackResponse {
	const answer = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', ...fields };
	return { status: 200, body: JSON.stringify(answer) };
}

/** A simulator with ann, bob and cid, and the webhook that it calls back. */
export interface CalledBack {
	readonly simulator: Simulator;
	readonly webhook: FakeWebhook;
	readonly clock: TestClock;
}

/** A simulator whose callbacks a test can see and answer. */
export function aSimulatorWithWebhook(
	webhookOptions: Partial<WebhookOptions> = {},
	options: SimulatorOptions = {},
): CalledBack {
	const webhook = new FakeWebhook();
	const clock = new TestClock();
	const simulator = aSimulator({
		clock,
		webhook: { url: WEBHOOK_URL, ...webhookOptions },
		postCallback: webhook.post,
		...options,
	});
	return { simulator, webhook, clock };
}
