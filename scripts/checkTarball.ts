/**
 * Says whether a tarball may be published: it holds every node and credential that its package.json
 * names, and is the version of the tag, where one is given.
 *
 *     node --import tsx scripts/checkTarball.ts <tarball> [<tag>]
 *
 * npm itself checks neither: without a build it packs a package without its code, and says nothing.
 */
import { execFileSync } from 'node:child_process';

import { tarballProblems, type Manifest } from './tarballProblems';

const FOLDER = 'package/';

const [tarball, tag] = process.argv.slice(2);
if (tarball === undefined) throw new Error('Name the tarball to check');

const files = tar('-tzf', tarball)
	.split('\n')
	.filter((path) => path !== '');
const manifest = JSON.parse(tar('-xzOf', tarball, `${FOLDER}package.json`)) as Manifest;
const problems = tarballProblems({
	manifest,
	files: files.map((path) => path.slice(FOLDER.length)),
	tag,
});
for (const problem of problems) process.stderr.write(`${problem}\n`);
if (problems.length > 0) process.exitCode = 1;
else process.stdout.write('The tarball holds every node and credential that it names\n');

function tar(...args: readonly string[]): string {
	return execFileSync('tar', args, { encoding: 'utf8' });
}
