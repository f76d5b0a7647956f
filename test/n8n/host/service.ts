import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { atExit } from './cleanup';

/** Something that runs beside n8n, and that n8n is told of by its environment. */
export interface Service {
	readonly environment: NodeJS.ProcessEnv;
	/** Ends it and removes what it has kept. */
	stop(): Promise<void>;
}

/** A folder that lasts as long as a service, and no longer than this process. */
export interface ServiceFolder {
	readonly path: string;
	remove(): void;
}

export function makeServiceFolder(name: string): ServiceFolder {
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
