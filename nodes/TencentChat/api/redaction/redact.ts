import { layBare, type PlainText } from './plainText';
import type { SecretText } from './secretText';

/** What a foreign text keeps, in characters. */
const MAX_LENGTH = 500;

/** How far behind that is looked for the rest of a secret that begins before it, in characters. */
const LOOK_AHEAD = 1000;

/** A UserSig in a query, or any other token as long as one. */
const USER_SIG_LIKE = /usersig(?:=|%3d)[^&\s"'<>]*|[A-Za-z0-9*_+/=-]{64,}/gi;

const NO_LETTERS = /[^a-z0-9]+/gi;

/** How a URL, JSON or HTML begin to write a character in another way. */
const ESCAPES = /[%\\&]/;

/** From where to where a text is taken out. */
type Span = readonly [start: number, end: number];

/**
 * Takes out of a foreign text what may be a secret, and shortens one that is too long. However large
 * the text is, no more than its beginning is looked at.
 *
 * @param secrets taken out by value too, also split or encoded
 */
export function redact(
	text: string,
	secrets: readonly SecretText[] = [],
	maxLength = MAX_LENGTH,
): string {
	if (text === '') return text;
	const beginning = text.slice(0, maxLength + LOOK_AHEAD);
	const spans = [...findTokens(beginning), ...findSecrets(beginning, secrets)];
	spans.sort(([left], [right]) => left - right);

	let redacted = '';
	let position = 0;
	for (const [start, end] of spans) {
		if (start >= maxLength) break;
		// What lies between two parts of a secret, such as a line break, goes with them.
		if (start > position || position === 0) {
			redacted += `${beginning.slice(position, start)}[redacted]`;
		}
		position = Math.max(position, end);
	}
	const end = Math.max(position, maxLength);
	return `${redacted}${beginning.slice(position, end)}${text.length > end ? '…' : ''}`;
}

function findTokens(text: string): readonly Span[] {
	return Array.from(text.matchAll(USER_SIG_LIKE), ({ index, 0: token }): Span => [
		index,
		index + token.length,
	]);
}

function findSecrets(text: string, secrets: readonly SecretText[]): readonly Span[] {
	const written = text.replace(NO_LETTERS, '').toLowerCase();
	const likely = ESCAPES.test(text) ? secrets : secrets.filter((secret) => secret.mayBeIn(written));
	if (likely.length === 0) return [];
	const plain = layBare(text);
	return likely.flatMap((secret) =>
		secret.findIn(plain.letters).map((found) => toSpan(found, plain)),
	);
}

/** Where letters stood before the text was laid bare. */
function toSpan([first, last]: Span, { starts, ends }: PlainText): Span {
	return [starts[first] ?? 0, ends[last] ?? 0];
}
