import type { Dice } from './dice';

/** Answers that are none, whatever the server has done. */
const BAD_BODIES: readonly string[] = [
	...['', ' ', '\u0000', 'null', 'true', '7', '"text"', '[]', '{}', '{', '[{', '"'],
	...['<html><body>Bad Gateway</body></html>', 'upstream connect error', '\ufeff{'],
	...['{"ErrorCode":null}', '{"ErrorCode":"x"}', '{"ErrorCode":[]}', '{"ErrorCode":{}}'],
	...['{"ErrorCode":true}', '{"ErrorCode":1.5}', '{"ErrorCode":1e999}', '{"ErrorCode":""}'],
	...['{"__proto__":{"ErrorCode":0}}', '{"constructor":0}', '{"errorCode":0}'],
	'[{"ErrorCode":0,"ActionStatus":"OK"}]',
	`${'['.repeat(2000)}${']'.repeat(2000)}`,
	`${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`,
	'<'.repeat(50_000),
];

/** A body that says nothing; some are the first part of the true one. */
export function badBody(answer: string, dice: Dice): string {
	if (dice.chance(0.2)) return answer.slice(0, dice.whole(0, Math.max(0, answer.length - 1)));
	return dice.pick(BAD_BODIES);
}
