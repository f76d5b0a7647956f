/** Where Tencent Chat's callbacks go, and what happens when nobody answers them. */
export interface WebhookOptions {
	/** An `http` or `https` address; a query of its own is kept. */
	readonly url: string;
	/** The token that signs `Sign`; without one the callbacks are not signed. */
	readonly token?: string;
	/**
	 * The callbacks that are switched on, such as `Sns.CallbackFriendAdd`.
	 *
	 * @default all of them
	 */
	readonly commands?: readonly string[];
	/**
	 * How long an answer may take, in milliseconds.
	 *
	 * @default 2000, as documented
	 */
	readonly timeoutMs?: number;
	/**
	 * What becomes of an action whose before-callback got no valid answer in time.
	 *
	 * @default 'pass'
	 */
	readonly onFailure?: 'pass' | 'refuse';
	/**
	 * How often an after-callback that was not answered in time is sent again.
	 *
	 * @default 0
	 */
	readonly redeliveries?: number;
	/**
	 * How long to wait before each of these, in milliseconds; Tencent publishes no number.
	 *
	 * @default 1000
	 */
	readonly redeliveryIntervalMs?: number;
}

/** A webhook with everything that was left out. */
export type Webhook = Omit<Required<WebhookOptions>, 'url' | 'token' | 'commands'> & {
	readonly url: URL;
	readonly token: string | undefined;
	/** Undefined when all callbacks are on. */
	readonly commands: ReadonlySet<string> | undefined;
};

/** Whether callbacks can be sent to an address. */
export function isWebhookUrl(text: string): boolean {
	return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}

/** Fills in what was left out; throws when the address is none. */
export function toWebhook({ url, token, commands, ...options }: WebhookOptions): Webhook {
	if (!isWebhookUrl(url)) {
		throw new Error(`The webhook needs an address of http or https, but got "${url}"`);
	}
	return {
		timeoutMs: options.timeoutMs ?? 2000,
		onFailure: options.onFailure ?? 'pass',
		redeliveries: options.redeliveries ?? 0,
		redeliveryIntervalMs: options.redeliveryIntervalMs ?? 1000,
		url: new URL(url),
		token,
		commands: commands && new Set(commands),
	};
}
