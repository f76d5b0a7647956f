import { fixedWindow, RateLimiter, slidingWindow } from './gate/rateLimiter';
import { SignatureLock } from './gate/signatureLock';
import { WriteHolds } from './gate/writeHolds';
import { SAMPLE_APP, type SimulatorOptions } from './options';
import { type Random, seededRandom } from './random';
import { AppState } from './state/app';
import { DEFAULT_SWITCHES, type Switches } from './switches';

/** Everything that a reset throws away. Calls in flight finish in the world they arrived in. */
export interface World {
	readonly apps: ReadonlyMap<number, AppState>;
	readonly switches: Switches;
	readonly rateLimiter: RateLimiter;
	readonly signatureLock: SignatureLock;
	readonly writeHolds: WriteHolds;
	/** The chance in answers; the same in each run, and not that of the faults. */
	readonly random: Random;
}

/** Any seed will do; it only has to be the same in each run. */
const SEED = 2;

/** The world as it is at the start. */
export function newWorld(options: SimulatorOptions): World {
	const switches = { ...DEFAULT_SWITCHES, ...options.switches };
	const apps = (options.apps ?? [SAMPLE_APP]).map((app) => new AppState(app));

	return {
		apps: new Map(apps.map((app) => [app.sdkAppId, app])),
		switches,
		rateLimiter: newRateLimiter(switches),
		signatureLock: new SignatureLock(),
		writeHolds: new WriteHolds(),
		random: seededRandom(SEED),
	};
}

/** The same world with some switches turned; calls in flight finish with those they arrived under. */
export function withSwitches(world: World, changes: Partial<Switches>): World {
	const switches = { ...world.switches, ...changes };
	const isSameWindow = switches.rateWindow === world.switches.rateWindow;
	const rateLimiter = isSameWindow ? world.rateLimiter : newRateLimiter(switches);
	return { ...world, switches, rateLimiter };
}

function newRateLimiter({ rateWindow }: Switches): RateLimiter {
	return new RateLimiter(rateWindow === 'fixed' ? fixedWindow : slidingWindow);
}
