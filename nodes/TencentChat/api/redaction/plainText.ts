/** Characters of a text without how they were written, each with where it stood. */
export interface PlainText {
	/** Letters and digits only, in lower case. */
	readonly letters: string;
	/** Where the writing of each of them begins and ends in the text. */
	readonly starts: readonly number[];
	readonly ends: readonly number[];
}

/** A character as a URL, JSON or HTML writes it; `%25` may stand for the `%` of another. */
const WRITTEN =
	/%(?:25)*([0-9a-f]{2})|\\+(?:u([0-9a-f]{4})|[nrtbf])?|&#(?:x([0-9a-f]{1,6})|(\d{1,7}));|[a-z0-9]/gi;

/**
 * Lays a text bare, so that a secret is found in it however it was split, quoted or encoded. What
 * base64 has in several alphabets is left out, as are line breaks, blanks and quotes.
 */
export function layBare(text: string): PlainText {
	const starts: number[] = [];
	const ends: number[] = [];
	let letters = '';
	for (const match of text.matchAll(WRITTEN)) {
		const letter = readLetter(match);
		if (!/^[a-z0-9]$/i.test(letter)) continue;
		letters += letter.toLowerCase();
		starts.push(match.index);
		ends.push(match.index + match[0].length);
	}
	return { letters, starts, ends };
}

function readLetter([written, percent, json, htmlHex, html]: RegExpExecArray): string {
	const hex = percent ?? json ?? htmlHex;
	if (hex !== undefined) return toCharacter(Number.parseInt(hex, 16));
	if (html !== undefined) return toCharacter(Number(html));
	return written.length === 1 ? written : '';
}

function toCharacter(code: number): string {
	return code < 128 ? String.fromCharCode(code) : '';
}
