import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { runCommand } from '../services/command';
import { makeTemporaryFolder } from '../services/temporaryFolder';

const ROOT = join(__dirname, '../..');

const PACKAGE_NAME = 'n8n-nodes-tencent-chat';

/** Names a tarball that was packed before, so that all test files share it. */
const TARBALL_VARIABLE = 'PACKAGE_TARBALL';

let tarball: Promise<string> | undefined;

/**
 * Puts this package, packed as npm would publish it, into the community folder of an n8n. Its node
 * types then have the ids that published workflows have. `dist/` must have been built.
 */
export async function installThisPackage(userFolder: string): Promise<void> {
	tarball ??= findTarball();
	const target = join(userFolder, '.n8n/nodes/node_modules', PACKAGE_NAME);
	mkdirSync(target, { recursive: true });
	await runCommand('tar', ['-xzf', await tarball, '--strip-components=1'], { cwd: target });
	if (!existsSync(join(target, 'dist/nodes'))) {
		throw new Error('The package holds no nodes: run `npm run build` first');
	}
}

async function findTarball(): Promise<string> {
	return process.env[TARBALL_VARIABLE] ?? (await pack());
}

async function pack(): Promise<string> {
	const { path: folder } = makeTemporaryFolder('package');
	const options = ['--ignore-scripts', '--loglevel=error', '--json', '--pack-destination', folder];
	const printed: unknown = JSON.parse(await runCommand('npm', ['pack', ...options], { cwd: ROOT }));
	const [packed] = printed as ReadonlyArray<{ filename: string }>;
	if (!packed) throw new Error('npm packed nothing');
	return join(folder, packed.filename);
}
