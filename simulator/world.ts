import { fixedWindow, RateLimiter, slidingWindow } from './gate/rateLimiter';
import { SignatureLock } from './gate/signatureLock';
import { WriteHolds } from './gate/writeHolds';
import { SAMPLE_APP, type SimulatorOptions } from './options';
import { AppState } from './state/app';
import { DEFAULT_SWITCHES, type Switches } from './switches';

/** Everything that a reset throws away. Calls in flight finish in the world they arrived in. */
export interface World {
	readonly apps: ReadonlyMap<number, AppState>;
	readonly switches: Switches;
	readonly rateLimiter: RateLimiter;
	readonly signatureLock: SignatureLock;
	readonly writeHolds: WriteHolds;
}

/** The world as it is at the start. */
export function newWorld(options: SimulatorOptions): World {
	const switches = { ...DEFAULT_SWITCHES, ...options.switches };
	const apps = (options.apps ?? [SAMPLE_APP]).map((app) => new AppState(app));

	return {
		apps: new Map(apps.map((app) => [app.sdkAppId, app])),
		switches,
		rateLimiter: new RateLimiter(switches.rateWindow === 'fixed' ? fixedWindow : slidingWindow),
		signatureLock: new SignatureLock(),
		writeHolds: new WriteHolds(),
	};
}
