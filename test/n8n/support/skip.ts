import { testedRelease } from '../../../harness/n8n/host';

/** `describe` where this n8n can do it; else its tests are skipped, and it is said why. */
export function describeWhere(condition: boolean, reason: string): jest.Describe {
	if (condition) return describe;
	process.stderr.write(`SKIPPED: ${reason}\n`);
	return describe.skip;
}

/** `describe` for what only n8n 2 has. */
export function describeInN8n2(what: string): jest.Describe {
	const { major, version } = testedRelease();
	return describeWhere(major === 2, `${what} (n8n ${version} does not have it)`);
}
