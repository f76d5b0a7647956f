/** A UserSig in a query, or any other token as long as one. */
const USER_SIG_LIKE = /usersig=[^&\s"'<>]*|[A-Za-z0-9*_+/=-]{64,}/gi;

/** Takes out of a foreign text what may be a secret, and shortens one that is too long. */
export function redact(text: string, maxLength = 500): string {
	const redacted = text.replace(USER_SIG_LIKE, '[redacted]');
	return redacted.length <= maxLength ? redacted : `${redacted.slice(0, maxLength)}…`;
}
