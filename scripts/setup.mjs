import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command in the project's folder with its output shown; ends this process when it fails,
 * unless it may.
 */
export function run(command, args, { env = {}, quiet = false, mayFail = false } = {}) {
	const result = spawnSync(command, args, {
		cwd: ROOT,
		env: { ...process.env, ...env },
		stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
		encoding: 'utf8',
	});
	if (result.status === 0 || mayFail) return;
	if (quiet) process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
	const reason = result.error?.message ?? `exit code ${result.status}`;
	process.stderr.write(`\n${command} ${args.join(' ')} did not succeed: ${reason}\n`);
	process.exit(result.status ?? 1);
}

/** Runs a tool that the project has installed. */
export function runTool(name, args = [], options = {}) {
	run(process.execPath, [`${ROOT}node_modules/${name}`, ...args], options);
}

/** Installs the development dependencies where they are missing or another version is locked. */
export function install() {
	if (isInstalled()) return;
	process.stdout.write('Installing development dependencies (once, 1 to 2 minutes) …\n');
	run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Makes `dist/` anew. */
export function build() {
	run(process.execPath, [`${ROOT}scripts/clean.mjs`]);
	runTool('typescript/bin/tsc');
	runTool('gulp/bin/gulp.js', ['--silent', 'assets']);
}

/** Packs the package into a folder, as it would be published, and gives the tarball's path. */
export function pack(into) {
	const options = ['--ignore-scripts', '--loglevel=error', '--json', '--pack-destination', into];
	const printed = execFileSync('npm', ['pack', ...options], { cwd: ROOT, encoding: 'utf8' });
	return join(into, JSON.parse(printed)[0].filename);
}

/** npm writes down what it installed; the lock file says what it should have. */
function isInstalled() {
	const written = `${ROOT}node_modules/.package-lock.json`;
	if (!existsSync(written)) return false;
	const { packages: wanted } = readJson(`${ROOT}package-lock.json`);
	const { packages: found } = readJson(written);
	return Object.entries(wanted).every(
		([path, { version, optional, peer, devOptional }]) =>
			path === '' || optional || devOptional || peer || found[path]?.version === version,
	);
}

function readJson(path) {
	return JSON.parse(readFileSync(path, 'utf8'));
}
