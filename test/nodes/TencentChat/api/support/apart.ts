import type { Clock } from '../../../../../nodes/TencentChat/api/clock';
import { Halt } from '../../../../../nodes/TencentChat/api/halt';
import {
	RateLimiter,
	type RateShare,
} from '../../../../../nodes/TencentChat/api/admission/rateLimiter';
import { backoffMs } from '../../../../../nodes/TencentChat/api/retry';
import { slidingWindow, type RateWindow } from '../../../../../simulator/gate/rateLimiter';
import { seededRandom } from '../../../../../simulator/random';
import { VirtualClock } from '../../../../support/virtualClock';
import { StallingClock, type Stalls } from './stallingClock';

/** A call as the server sees it. */
export interface Arrival {
	readonly process: number;
	/** Milliseconds. */
	readonly at: number;
	readonly isAdmitted: boolean;
}

/** Processes that share nothing but a server's limit. */
export interface Scene {
	/** When each process begins, in milliseconds. */
	readonly startsAt: readonly number[];
	/** How long all of them go on, in milliseconds. */
	readonly durationMs: number;
	/** What each process allows itself, in calls per second. */
	readonly rate: number;
	/** What the server allows all of them, in calls per second. */
	readonly limit: number;
	/** How long an answer takes, in milliseconds. */
	readonly latencyMs: number;
	/** When each process stands still, as in a garbage collection. */
	readonly processStalls?: Stalls;
	/** When the server stands still. */
	readonly serverStalls?: Stalls;
	readonly seed: number;
}

/** The most that a call takes longer than another on its way to the server, in milliseconds. */
const JITTER_MS = 3;

/** Calls that each process keeps under way or waiting. */
const CALLERS = 200;

/** Lets processes call as fast as their limiters let them, and gives every call in order. */
export async function playApart(scene: Scene): Promise<Arrival[]> {
	const random = seededRandom(scene.seed);
	const clock = new VirtualClock({ lateness: () => random() * JITTER_MS });
	const window = slidingWindow(scene.limit);
	const server = { window, clock: new StallingClock(clock, scene.serverStalls, random) };
	const halt = new Halt();
	const arrivals: Arrival[] = [];
	scene.startsAt.forEach((startAt, process) => {
		const own = new StallingClock(clock, scene.processStalls, random);
		const limiter = new RateLimiter(own);
		void clock.sleep(startAt).then(() => {
			const share = limiter.join(scene.rate);
			const caller = { network: clock, clock: own, server, halt, limiter, share, random, ...scene };
			const note = (isAdmitted: boolean) => arrivals.push({ process, at: clock.now(), isAdmitted });
			for (let index = 0; index < CALLERS; index++) void keepCalling(caller, note);
		});
	});
	await clock.advance(scene.durationMs);
	halt.halt();
	return arrivals;
}

interface Caller {
	/** Stands still with the process. */
	readonly clock: Clock;
	/** Never stands still. */
	readonly network: Clock;
	readonly server: { readonly window: RateWindow; readonly clock: Clock };
	readonly halt: Halt;
	readonly limiter: RateLimiter;
	readonly share: RateShare;
	readonly random: () => number;
	readonly latencyMs: number;
}

/** Makes one call after the other; a refused one waits, as the client does, before it goes again. */
async function keepCalling(caller: Caller, note: (isAdmitted: boolean) => void): Promise<void> {
	const { clock, halt, limiter, share, random } = caller;
	let refused = 0;
	for (;;) {
		const noteAnswer = await share.acquire(halt);
		if (!noteAnswer) return;
		const isAdmitted = await callServer(caller, note);
		noteAnswer(isAdmitted);
		refused = isAdmitted ? 0 : refused + 1;
		if (isAdmitted) continue;
		limiter.slowDown();
		await clock.sleep(backoffMs(refused, random()), halt);
	}
}

/** One call's way to the server and back. Returns whether the server admitted it. */
async function callServer(caller: Caller, note: (isAdmitted: boolean) => void): Promise<boolean> {
	const { clock, network, server, halt, latencyMs } = caller;
	await clock.sleep(0);
	await server.clock.sleep(0);
	const isAdmitted = server.window.admit(network.now());
	note(isAdmitted);
	await network.sleep(latencyMs, halt);
	await clock.sleep(0, halt);
	return isAdmitted;
}
