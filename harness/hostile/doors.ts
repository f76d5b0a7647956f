import { CODES } from './codes';
import type { Dice } from './dice';
import { anyLimit, type Limit } from './limits';

/** How a server counts calls. */
export interface Door {
	/** A counter for each command; undefined where nothing is counted. */
	readonly newLimit: (() => Limit) | undefined;
}

/** A door of any kind. */
export function anyDoor(dice: Dice): Door {
	return { newLimit: dice.chance(0.5) ? anyLimit(dice) : undefined };
}

/** The longest jump of the server's clock, in milliseconds. */
const LONGEST_JUMP_MS = 600_000;

/** What is asked of a call before anybody reads it: its UserSig, and how many came before. */
export class Doors {
	private readonly limits = new Map<string, Limit>();

	private readonly seen = new Set<string>();

	private readonly expired = new Set<string>();

	private offsetMs = 0;

	constructor(
		private readonly door: Door,
		private readonly dice: Dice,
	) {}

	/** The server's clock jumps, and every UserSig that it has seen has run out. */
	jump(): void {
		this.offsetMs += this.dice.whole(-LONGEST_JUMP_MS, LONGEST_JUMP_MS);
		for (const userSig of this.seen) this.expired.add(userSig);
	}

	/** The code with which a call is turned away. */
	check({ path, userSig }: { path: string; userSig: string }, now: number): number | undefined {
		this.seen.add(userSig);
		if (this.expired.has(userSig)) return CODES.expired;
		if (!this.door.newLimit) return undefined;
		const known = this.limits.get(path) ?? this.door.newLimit();
		this.limits.set(path, known);
		return known.admits(now + this.offsetMs) ? undefined : this.dice.pick(CODES.tooMany);
	}
}
