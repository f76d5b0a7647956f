import { layBare } from './plainText';

/** So many letters and digits of a secret in a row are taken for it, and no accident. */
const TELLING_LETTERS = 12;

/** Shorter, it is no secret of Tencent's, and would be found in ordinary words. */
const FEWEST_LETTERS = 8;

/** Letters and digits of a probe; a text without any of a secret's cannot hold a part of it. */
const PROBE_LETTERS = 6;

/** A secret as it is recognised in texts. */
export class SecretText {
	private readonly pieces: ReadonlySet<string>;

	private readonly probes: ReadonlySet<string>;

	/** Letters in a piece. */
	private readonly length: number;

	constructor(secret: string) {
		const { letters } = layBare(secret);
		this.length = Math.min(TELLING_LETTERS, letters.length);
		const isSecret = letters.length >= FEWEST_LETTERS;
		this.pieces = new Set(isSecret ? listPieces(letters, this.length) : []);
		this.probes = new Set(isSecret ? listPieces(letters, PROBE_LETTERS) : []);
	}

	/**
	 * Whether letters may hold a part of the secret. Cheap, as nearly all texts hold none: of every
	 * piece that could stand there, one probe is looked at.
	 */
	mayBeIn(letters: string): boolean {
		if (this.probes.size === 0) return false;
		const step = this.length - PROBE_LETTERS + 1;
		for (let start = 0; start + PROBE_LETTERS <= letters.length; start += step) {
			if (this.probes.has(letters.slice(start, start + PROBE_LETTERS))) return true;
		}
		return false;
	}

	/** The first and the last place of each row of letters that is a part of the secret. */
	findIn(letters: string): ReadonlyArray<readonly [first: number, last: number]> {
		const found: Array<[first: number, last: number]> = [];
		if (this.pieces.size === 0) return found;
		for (const [start, piece] of listPieces(letters, this.length).entries()) {
			if (!this.pieces.has(piece)) continue;
			const last = start + this.length - 1;
			const latest = found.at(-1);
			if (latest && start <= latest[1] + 1) latest[1] = last;
			else found.push([start, last]);
		}
		return found;
	}
}

/** Every row of so many letters. */
function listPieces(letters: string, length: number): string[] {
	const count = Math.max(0, letters.length - length + 1);
	return Array.from({ length: count }, (_, start) => letters.slice(start, start + length));
}
