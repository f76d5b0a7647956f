import { isRecord, type Answer } from '../answer';
import type { Redact } from './redactor';

/** An answer whose texts, of the whole and of each entry, hold no secret and are not too long. */
export function redactAnswer(answer: Answer, redact: Redact): Answer {
	const errorInfo = redact(answer.errorInfo);
	return { ...answer, errorInfo, body: redactEntries(answer.body, redact) };
}

/** Only what changes is copied: an answer has up to 1,000 entries, and nearly all have no text. */
function redactEntries(body: Answer['body'], redact: Redact): Answer['body'] {
	const changed: Record<string, unknown> = {};
	for (const [key, value] of Object.entries(body)) {
		if (!Array.isArray(value)) continue;
		const entries: readonly unknown[] = value;
		const redacted = entries.map((entry) => redactEntry(entry, redact));
		if (redacted.some((entry, index) => entry !== entries[index])) changed[key] = redacted;
	}
	return Object.keys(changed).length === 0 ? body : { ...body, ...changed };
}

function redactEntry(entry: unknown, redact: Redact): unknown {
	if (!isRecord(entry) || typeof entry.ResultInfo !== 'string') return entry;
	const info = redact(entry.ResultInfo);
	return info === entry.ResultInfo ? entry : { ...entry, ResultInfo: info };
}
