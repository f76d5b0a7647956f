/** What messages follow one another in: no UserID holds a line break, so that no two pairs share a name. */
export function conversationOf(from: string, to: string): string {
	return `${from}\n${to}`;
}
