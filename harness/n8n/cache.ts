import { homedir } from 'node:os';
import { join } from 'node:path';

/** Moves the folder in which n8n is kept. */
export const CACHE_VARIABLE = 'TENCENT_CHAT_N8N_CACHE';

/** Where installed releases of n8n are kept between runs; about 3 GB each. */
export function cacheFolder(): string {
	return process.env[CACHE_VARIABLE] ?? join(userCacheFolder(), 'n8n-nodes-tencent-chat');
}

function userCacheFolder(): string {
	if (process.env.XDG_CACHE_HOME) return process.env.XDG_CACHE_HOME;
	switch (process.platform) {
		case 'darwin':
			return join(homedir(), 'Library', 'Caches');
		case 'win32':
			return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
		default:
			return join(homedir(), '.cache');
	}
}
