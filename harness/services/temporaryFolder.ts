import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { atExit } from './cleanup';

/** A folder that lasts no longer than this process. */
export interface TemporaryFolder {
	readonly path: string;
	/** Removes it before that; a program that was just ended may still be writing. */
	remove(): void;
}

export function makeTemporaryFolder(name: string): TemporaryFolder {
	const path = mkdtempSync(join(tmpdir(), `tencent-chat-${name}-`));
	const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 5 });
	const forget = atExit(remove);
	return {
		path,
		remove: () => {
			forget();
			remove();
		},
	};
}
