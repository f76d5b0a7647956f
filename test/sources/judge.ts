import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import type { FoundExpression } from './collect';

/** Judging all of them takes some seconds; only a hang reaches this, in milliseconds. */
export const HANG_MS = 300_000;

/**
 * What is known of how the steps of each expression grow with its text, such as
 * `vulnerable: 2nd degree polynomial`; `safe` where they grow no faster than the text.
 */
export function judge(
	expressions: ReadonlyArray<Pick<FoundExpression, 'source' | 'flags'>>,
): readonly string[] {
	const said = execFileSync(process.execPath, [join(__dirname, 'judgeInput.mjs')], {
		input: JSON.stringify(expressions),
		encoding: 'utf8',
		timeout: HANG_MS,
		// Without programs of other kinds, which are not there on every machine.
		env: { ...process.env, RECHECK_BACKEND: 'pure', RECHECK_SYNC_BACKEND: 'pure' },
	});
	return JSON.parse(said) as string[];
}
