// Judges the regular expressions of its input, a JSON list. Stands apart from Jest, whose sandbox makes
// this reckoning twenty times as slow.
import { readFileSync } from 'node:fs';

import { checkSync } from 'recheck';

const verdicts = JSON.parse(readFileSync(0, 'utf8')).map(({ source, flags }) => {
	// Counts steps, from the same seed each time; no verdict depends on the speed of the machine.
	const { status, complexity } = checkSync(source, flags, { randomSeed: 1, timeout: null });
	return status === 'safe' ? 'safe' : `${status}: ${complexity?.summary ?? 'no verdict'}`;
});
process.stdout.write(JSON.stringify(verdicts));
