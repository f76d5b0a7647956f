import type { Group } from './group';

const FOR_EVER = 2 ** 32 - 1;

/** The seconds of a mute: 0 ends it, the greatest number means for ever. */
export const MUTE_TIME = {
	isGood: (value: unknown): boolean =>
		typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= FOR_EVER,
	wanted: `a whole number of seconds from 0 to ${FOR_EVER}`,
};

/** Mutes an account in a group for so many seconds from now, or unmutes it. */
export function mute({ mutedUntil }: Group, userId: string, seconds: number, nowSeconds: number) {
	if (seconds === 0) mutedUntil.delete(userId);
	else mutedUntil.set(userId, seconds === FOR_EVER ? FOR_EVER : nowSeconds + seconds);
}

/** Who may not write at a moment, and until when, in seconds since the epoch. */
export function mutedAt({ mutedUntil }: Group, nowSeconds: number): [string, number][] {
	return [...mutedUntil].filter(([, until]) => until > nowSeconds);
}
