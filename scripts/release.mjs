/**
 * `npm run release -- patch`: sets the version, writes it into the changelog, commits, tags and pushes;
 * the tag makes GitHub publish. What is added goes to release-it, such as `--changelog`, which only shows
 * what would be released.
 *
 * n8n's own `n8n-node release` is release-it, too, but writes the changelog anew from commit messages.
 * The tools come by npx, as only a maintainer needs them.
 */
import { install, run } from './setup.mjs';

const TOOLS = ['release-it@19.2.4', '@release-it/keep-a-changelog@7.0.0'];

install();
const packages = TOOLS.flatMap((tool) => ['--package', tool]);
run('npx', ['--yes', ...packages, '--', 'release-it', ...process.argv.slice(2)]);
