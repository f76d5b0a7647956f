import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** Runs Jest, as the project configures it, over two files in one process. */
function runTwoFiles(...args: readonly string[]) {
	const jestPath = join(ROOT, 'node_modules/jest/bin/jest.js');
	const files = ['--runInBand', '--testMatch=**/test/support/storages/*.js'];
	const options = { cwd: ROOT, encoding: 'utf8', timeout: 240_000 } as const;
	return spawnSync(process.execPath, [jestPath, ...files, ...args], options);
}

/** From Node 24 on a storage costs the promises of others nothing. */
const onlyWhereStoragesCost = Number(process.versions.node.split('.')[0]) < 24 ? it : it.skip;

describe("the project's configuration of Jest", () => {
	it('leaves no storage of a test file to the next one, as each makes all promises slower', () => {
		const { status, stderr } = runTwoFiles();

		expect(stderr).toContain('Tests:       2 passed, 2 total');
		expect(status).toBe(0);
	});

	onlyWhereStoragesCost("would leave one with Jest's own environment, which this can tell", () => {
		const { status, stderr } = runTwoFiles('--env=node');

		expect(stderr).toContain('Tests:       1 failed, 1 passed, 2 total');
		expect(status).toBe(1);
	});
});
