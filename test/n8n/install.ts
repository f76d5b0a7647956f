/** `tsx test/n8n/install.ts 2 1`: puts releases of n8n into the cache. */
import { installRelease } from './host/install';
import { releaseOf } from './host/releases';

async function main(): Promise<void> {
	for (const major of process.argv.slice(2)) {
		const { release, folder } = await installRelease(releaseOf(major));
		process.stdout.write(`n8n ${release.version} is in ${folder}\n`);
	}
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});
