import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { cacheFolder } from './cache';
import { runCommand } from '../services/command';
import { NODE_VERSION, type Release } from './releases';
import { report, watchInstall } from './installProgress';

/** A release of n8n on this machine. */
export interface InstalledRelease {
	readonly release: Release;
	readonly folder: string;
	/** The program of Node that runs it. */
	readonly node: string;
	/** The script that `n8n` stands for. */
	readonly script: string;
}

/** Npm's name for a Node of this machine. */
const NODE_PACKAGE = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** Gives a release of n8n from the cache, and puts it there first when it is missing. */
export async function installRelease(release: Release): Promise<InstalledRelease> {
	const folder = join(cacheFolder(), `n8n-${release.version}-node-${NODE_VERSION}`);
	if (!existsSync(folder)) await fill(folder, release);
	return describe(release, folder);
}

/** Whether a release can be used without installing anything. */
export function isInstalled(release: Release): boolean {
	return existsSync(join(cacheFolder(), `n8n-${release.version}-node-${NODE_VERSION}`));
}

/** Installs beside the place and moves there at the end, so that what stands there is whole. */
async function fill(folder: string, release: Release): Promise<void> {
	const partial = `${folder}.${process.pid}.partial`;
	report(`Installing n8n ${release.version} into ${folder} (once, 5 to 10 minutes, 3 GB)`);
	rmSync(partial, { recursive: true, force: true });
	mkdirSync(partial, { recursive: true });
	const stopWatching = watchInstall(partial);
	try {
		await installPackages(partial, release);
		await buildSqlite(partial, release);
		if (existsSync(folder)) rmSync(partial, { recursive: true, force: true });
		else renameSync(partial, folder);
	} catch (error) {
		rmSync(partial, { recursive: true, force: true });
		throw error;
	} finally {
		stopWatching();
	}
}

async function installPackages(folder: string, release: Release): Promise<void> {
	const manifest = {
		name: 'n8n-host',
		private: true,
		dependencies: { n8n: release.version, [NODE_PACKAGE]: NODE_VERSION },
		overrides: release.overrides,
	};
	writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, undefined, '\t'));
	// Scripts would build what n8n can do without, such as a client for Kafka, and not succeed.
	const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
	await runCommand('npm', ['install', '--ignore-scripts', ...quiet], { cwd: folder });
}

/** Compiles the driver of n8n's default database for the Node that will load it. */
async function buildSqlite(folder: string, release: Release): Promise<void> {
	report('Compiling sqlite3');
	const { node } = describe(release, folder);
	const nodeGyp = join(folder, 'node_modules/node-gyp/bin/node-gyp.js');
	await runCommand(
		node,
		[nodeGyp, 'rebuild', '--nodedir', join(folder, 'node_modules', NODE_PACKAGE)],
		{
			cwd: join(folder, 'node_modules/sqlite3'),
			env: { ...process.env, PATH: `${dirname(node)}:${process.env.PATH ?? ''}` },
		},
	);
}

function describe(release: Release, folder: string): InstalledRelease {
	const program = process.platform === 'win32' ? 'node.exe' : 'node';
	return {
		release,
		folder,
		node: join(folder, 'node_modules', NODE_PACKAGE, 'bin', program),
		script: join(folder, 'node_modules/n8n/bin/n8n'),
	};
}
