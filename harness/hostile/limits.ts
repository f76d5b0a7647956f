import type { Dice } from './dice';

/** Says whether one more call may come in; times are milliseconds. */
export interface Limit {
	admits(now: number): boolean;
}

/** So many calls in each second by the server's clock, all at once if they like. */
export function fixedWindow(perSecond: number): Limit {
	let window = Number.NaN;
	let count = 0;
	return {
		admits: (now) => {
			const current = Math.floor(now / 1000);
			if (current !== window) [window, count] = [current, 0];
			count += 1;
			return count <= perSecond;
		},
	};
}

/** So many calls in any second. */
export function slidingWindow(perSecond: number): Limit {
	let admitted: number[] = [];
	return {
		admits: (now) => {
			// A clock that was set back makes no call count for ever.
			admitted = admitted.filter((at) => at > now - 1000 && at <= now);
			if (admitted.length >= perSecond) return false;
			admitted.push(now);
			return true;
		},
	};
}

/** A bucket of so many tokens that fills evenly. */
export function tokenBucket(perSecond: number, burst: number): Limit {
	let tokens = burst;
	let filledAt = Number.NaN;
	return {
		admits: (now) => {
			const passed = Math.max(0, now - (Number.isNaN(filledAt) ? now : filledAt));
			filledAt = now;
			tokens = Math.min(burst, tokens + (passed * perSecond) / 1000);
			if (tokens < 1) return false;
			tokens -= 1;
			return true;
		},
	};
}

/** A limit of any kind. */
export function anyLimit(dice: Dice): () => Limit {
	const perSecond = dice.pick([2, 10, 50, 200, 200]);
	const burst = dice.pick([1, 5, perSecond]);
	return dice.pick([
		() => fixedWindow(perSecond),
		() => slidingWindow(perSecond),
		() => tokenBucket(perSecond, burst),
	]);
}
