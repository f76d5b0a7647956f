/**
 * n8n's own scanner, as it runs before a node is verified, over the sources and over the tarball
 * that would be published. Its online part, the provenance of the package, needs a publication.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
	analyzePackage,
	SOURCE_FILE_PATTERNS,
} from '@n8n/scan-community-package/scanner/scanner.mjs';

import { pack, ROOT } from './setup.mjs';

const MAX_TARBALL_BYTES = 250_000;

const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-tencent-chat-'));
try {
	const tarball = pack(folder);
	execFileSync('tar', ['-xzf', tarball, '-C', folder]);
	await scan('sources', ROOT, SOURCE_FILE_PATTERNS);
	await scan('tarball', join(folder, 'package'));
	checkSize(tarball);
	checkFiles(tarball);
} finally {
	rmSync(folder, { recursive: true, force: true });
}

async function scan(what, ...target) {
	const result = await analyzePackage(...target);
	if (result.passed) return process.stdout.write(`n8n's package scanner passes the ${what}\n`);
	process.stderr.write(`n8n's package scanner refuses the ${what}: ${result.message}\n`);
	process.stderr.write(`${result.details ?? ''}\n`);
	process.exitCode = 1;
}

function checkSize(tarball) {
	const { size } = statSync(tarball);
	process.stdout.write(`The tarball has ${Math.ceil(size / 1000)} kB\n`);
	if (size <= MAX_TARBALL_BYTES) return;
	process.stderr.write(`That is more than the ${MAX_TARBALL_BYTES / 1000} kB it may have\n`);
	process.exitCode = 1;
}

/** By the same check as before publishing. */
function checkFiles(tarball) {
	const args = ['--import', 'tsx', 'scripts/checkTarball.ts', tarball];
	const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
	if (status !== 0) process.exitCode = 1;
}
