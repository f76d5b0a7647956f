/** Random numbers that come out alike for the same seed, so that what happened once happens again. */
export class Dice {
	private state: number;

	constructor(seed: number) {
		this.state = seed >>> 0;
	}

	/** From 0 to below 1 (mulberry32). */
	next(): number {
		this.state = (this.state + 0x6d2b79f5) >>> 0;
		let mixed = this.state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}

	chance(probability: number): boolean {
		return this.next() < probability;
	}

	/** A whole number, both ends included. */
	whole(min: number, max: number): number {
		return min + Math.floor(this.next() * (max - min + 1));
	}

	pick<T>(list: readonly T[]): T {
		const picked = list[this.whole(0, list.length - 1)];
		if (picked === undefined && list.length === 0) throw new RangeError('Nothing to pick from');
		return picked as T;
	}

	/** Each entry with this probability, in order. */
	some<T>(list: readonly T[], probability: number): T[] {
		return list.filter(() => this.chance(probability));
	}

	shuffle<T>(list: readonly T[]): T[] {
		const left = [...list];
		const shuffled: T[] = [];
		while (left.length > 0) shuffled.push(...left.splice(this.whole(0, left.length - 1), 1));
		return shuffled;
	}

	/** Dice of their own for a part that must not disturb the rest. */
	fork(): Dice {
		return new Dice(Math.floor(this.next() * 2 ** 32));
	}
}
