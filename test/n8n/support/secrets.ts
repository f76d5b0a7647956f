import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, inflateSync } from 'node:zlib';

import { SAMPLE_APP } from '../../../simulator/options';
import type { Host } from '../../../harness/n8n/host';

/** How every UserSig begins: the head of a compressed zlib stream in base64. */
const LIKE_A_USER_SIG = /eJ[w-z][A-Za-z0-9*_+/-]{60,}/g;

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
		...(text.match(LIKE_A_USER_SIG) ?? []).filter(isUserSig).map(() => `${name}: a UserSig`),
		...(SIGNED_QUERY.test(text) ? [`${name}: a signed query`] : []),
	]);
}

/** Whether a text is a UserSig and not something else in base64, such as an encrypted credential. */
function isUserSig(text: string): boolean {
	const base64 = text.replace(/[*]/g, '+').replace(/-/g, '/').replace(/_/g, '=');
	try {
		// What follows in the file may have been taken for a part of it.
		const options = { finishFlush: constants.Z_SYNC_FLUSH };
		return inflateSync(Buffer.from(base64, 'base64'), options).includes('TLS.identifier');
	} catch {
		return false;
	}
}
