/** `tsx harness/n8n/installReleases.ts 2 1`: puts releases of n8n into the cache. */
import { installRelease } from './install';
import { releaseOf } from './releases';

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
