import type { CallbackPost } from './callbacks/post';
import type { WebhookOptions } from './callbacks/webhook';
import type { SimulatorClock } from './clock';
import type { Random } from './random';
import type { AllowType } from './state/profile';
import type { Switches } from './switches';

export type { WebhookOptions } from './callbacks/webhook';
export type { Switches } from './switches';

/** One application of Tencent Chat, as its console would show it. */
export interface SimulatedApp {
	readonly sdkAppId: number;
	readonly secretKey: string;
	/**
	 * The accounts that may call the server API; they exist from the start.
	 *
	 * @default ['administrator']
	 */
	readonly admins?: readonly string[];
	/** Further accounts that exist from the start and again after a reset. */
	readonly accounts?: readonly string[];
	/**
	 * How accounts that set nothing themselves answer friend requests.
	 *
	 * @default 'AllowType_Type_AllowAny'
	 */
	readonly defaultAllowType?: AllowType;
	/** The most accounts that can exist, as in a trial (70398); no limit without it. */
	readonly maxAccounts?: number;
	/**
	 * Whether the app's edition has the follow commands (30005).
	 *
	 * @default true
	 */
	readonly followEnabled?: boolean;
	/**
	 * Whether the app's console has unlocked the deletion of accounts (71000).
	 *
	 * @default true
	 */
	readonly accountDeletionEnabled?: boolean;
	/** Whether the app is switched off (60016). */
	readonly disabled?: boolean;
	/** Whether the app lives in another data center, so that each call here is refused (60026). */
	readonly wrongRegion?: boolean;
}

/** What a simulator can be told at its start. */
export interface SimulatorOptions {
	/** @default one app, {@link SAMPLE_APP} */
	readonly apps?: readonly SimulatedApp[];
	/** @default the machine's clock */
	readonly clock?: SimulatorClock;
	/**
	 * How long each answer takes, in milliseconds.
	 *
	 * @default 0
	 */
	readonly latencyMs?: number;
	/** The rate limit of every command in place of the documented ones; 0 switches it off. */
	readonly callsPerSecond?: number;
	/** The chance for faults with a probability; seeded when left out, so that runs are alike. */
	readonly random?: Random;
	readonly switches?: Partial<Switches>;
	/** Where callbacks go; none are sent without it. */
	readonly webhook?: WebhookOptions;
	/** @default HTTP over connections that stay open */
	readonly postCallback?: CallbackPost;
}

/** The app that Tencent's public samples use: a made-up number and a published key. */
export const SAMPLE_APP: SimulatedApp = {
	sdkAppId: 1400000000,
	secretKey: '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e',
};

/** The admin account that every app has. */
export const DEFAULT_ADMIN = 'administrator';

/** The accounts that may call the server API of an app. */
export function adminsOf(app: SimulatedApp): readonly string[] {
	return app.admins ?? [DEFAULT_ADMIN];
}
