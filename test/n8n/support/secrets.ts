import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { SAMPLE_APP } from '../../../simulator/options';
import type { Host } from '../host/host';

/**
 * How every UserSig begins: the head of a zlib stream in base64, stored (as this package writes
 * it) or compressed (as Tencent's own tools do).
 */
const USER_SIG = /eA[EF][A-Za-z0-9*_+/-]{60,}|eJ[wx][A-Za-z0-9*_+/-]{60,}/;

const SIGNED_QUERY = /usersig=(?!\*)[^&\s"]/i;

/** A place where n8n keeps what it was told, as one text. */
export interface Trace {
	readonly name: string;
	readonly text: string;
}

/** What n8n has stored and printed. Credentials are encrypted in it. */
export function tracesOf({ userFolder, log }: Host): Trace[] {
	const folder = join(userFolder, '.n8n');
	const files = existsSync(folder) ? readdirSync(folder) : [];
	const stored = files.filter((name) => /^database\.sqlite|\.log$/.test(name));
	return [
		...stored.map((name) => ({ name, text: readFileSync(join(folder, name), 'latin1') })),
		{ name: 'output', text: log },
	];
}

/** Secrets that stand readable in what n8n has stored or printed. */
export function findSecrets(host: Host, further: readonly string[] = []): string[] {
	const secrets = [SAMPLE_APP.secretKey, ...further];
	return tracesOf(host).flatMap(({ name, text }) => [
		...secrets.filter((secret) => text.includes(secret)).map(() => `${name}: a secret`),
		...(USER_SIG.test(text) ? [`${name}: a UserSig`] : []),
		...(SIGNED_QUERY.test(text) ? [`${name}: a signed query`] : []),
	]);
}
