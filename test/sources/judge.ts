import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import type { FoundExpression } from './collect';

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
		// Without programs of other kinds, which are not there on every machine.
		env: { ...process.env, RECHECK_BACKEND: 'pure', RECHECK_SYNC_BACKEND: 'pure' },
	});
	return JSON.parse(said) as string[];
}
