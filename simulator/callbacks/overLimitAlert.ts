import type { SimulatedCall } from '../call';
import type { SimulatorClock } from '../clock';
import { LOCAL_IP, type Origin } from '../origin';
import { newCallback } from './callback';
import type { Courier } from './courier';

const SECOND_MS = 1000;

/** The part of a limit that may be used without a warning. Source: the callback's page. */
const QUIET_SHARE = 0.8;

/** How long a command stays quiet after an alert, in milliseconds; Tencent publishes no number. */
const PAUSE_MS = 10_000;

/** The requests of one command in one second, which begins with the first of them. */
interface Second {
	readonly endMs: number;
	requests: number;
}

/** What a limit belongs to. */
export interface Limited {
	readonly sdkAppId: number;
	/** Calls in a second; 0 when there is no limit. */
	readonly limit: number;
}

/**
 * Sends `Alert.RequestOverLimit` when a command gets more than 80 % of its limit in a second, refused
 * requests included: at the end of that second, with its requests, and once in ten seconds at most.
 */
export class OverLimitAlert {
	private readonly seconds = new Map<string, Second>();
	private readonly quietUntilMs = new Map<string, number>();

	constructor(
		private readonly courier: Courier,
		private readonly clock: SimulatorClock,
	) {}

	/** Takes in a request that the limit counts. */
	noteRequest(call: SimulatedCall, { sdkAppId, limit }: Limited, nowMs: number): void {
		if (limit === 0) return;

		const key = `${sdkAppId} ${call.path}`;
		const second = this.secondOf(key, nowMs);
		second.requests += 1;
		if (second.requests <= limit * QUIET_SHARE) return;
		if (nowMs < (this.quietUntilMs.get(key) ?? 0)) return;

		this.quietUntilMs.set(key, nowMs + PAUSE_MS);
		void this.alertAfter(second, call, { sdkAppId, limit });
	}

	private secondOf(key: string, nowMs: number): Second {
		const known = this.seconds.get(key);
		if (known && nowMs < known.endMs) return known;

		const second = { endMs: nowMs + SECOND_MS, requests: 0 };
		this.seconds.set(key, second);
		return second;
	}

	private async alertAfter(
		second: Second,
		{ path, query, clientIp = LOCAL_IP }: SimulatedCall,
		{ sdkAppId, limit }: Limited,
	): Promise<void> {
		await this.clock.sleep(second.endMs - this.clock.now(), this.courier.stopped);

		const [, , service, command] = path.split('/');
		const origin: Origin = { kind: 'rest', admin: query.identifier ?? '', clientIp };
		const fields = { ServiceName: service, Command: command };
		this.courier.tell(
			newCallback('Alert.RequestOverLimit', { ...fields, Request: second.requests, Limit: limit }),
			{ sdkAppId, origin },
		);
	}
}
