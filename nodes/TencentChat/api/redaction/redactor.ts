import { redact } from './redact';
import { SecretText } from './secretText';

/** Takes secrets out of a foreign text and shortens it. */
export type Redact = (text: string) => string;

/**
 * A {@link redact} that knows a credential's secrets, without handing them to anybody.
 *
 * @param fixed secrets that stay
 * @param listChanging secrets that come and go; the same list as long as it says the same
 */
export function createRedactor(
	fixed: readonly string[],
	listChanging: () => readonly string[] = () => NONE,
): Redact {
	let changing: readonly string[] | undefined;
	let secrets: readonly SecretText[] = [];
	return (text) => {
		// Nearly all entries of an answer have no text.
		if (text === '') return text;
		const latest = listChanging();
		if (latest !== changing) {
			changing = latest;
			secrets = [...fixed, ...latest].map((secret) => new SecretText(secret));
		}
		return redact(text, secrets);
	};
}

const NONE: readonly string[] = [];
