import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** How often a line says that an installation goes on, in milliseconds. */
const EVERY_MS = 20_000;

/** Says something on stderr, which is for people; stdout is for results. */
export function report(line: string): void {
	process.stderr.write(`${line} …\n`);
}

/** Says now and then how far an installation has come, until told to stop. */
export function watchInstall(folder: string): () => void {
	const startedAt = Date.now();
	const timer = setInterval(() => {
		const seconds = Math.round((Date.now() - startedAt) / 1000);
		const modules = join(folder, 'node_modules');
		const packages = existsSync(modules) ? readdirSync(modules).length : 0;
		report(`  ${seconds} s, ${packages} folders of packages`);
	}, EVERY_MS);
	return () => clearInterval(timer);
}
