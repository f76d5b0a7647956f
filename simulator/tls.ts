import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { generate } from 'selfsigned';

/** What an https server shows and proves itself with, both in PEM. */
export interface Certificate {
	readonly key: string;
	readonly cert: string;
}

/** Where the simulator can be called from its own machine, whatever it listens to. */
const LOCAL_NAMES = ['localhost', '127.0.0.1', '::1'];

/** A certificate for a host that nobody has signed but itself, good for a year. */
export async function makeCertificate(host = 'localhost'): Promise<Certificate> {
	const names = [...new Set([...LOCAL_NAMES, host])];

	const made = await generate([{ name: 'commonName', value: 'localhost' }], {
		keyType: 'ec',
		algorithm: 'sha256',
		extensions: [
			// No authority: some clients take none for a server, and none of them needs one.
			{ name: 'basicConstraints', cA: false },
			{ name: 'keyUsage', digitalSignature: true },
			{ name: 'extKeyUsage', serverAuth: true },
			{ name: 'subjectAltName', altNames: names.map(toAltName) },
		],
	});
	return { key: made.private, cert: made.cert };
}

/** Writes the certificate, without its key, where a client can be pointed at; gives the file. */
export function writeCertificate({ cert }: Certificate): string {
	const file = join(mkdtempSync(join(tmpdir(), 'tencent-chat-simulator-')), 'certificate.pem');
	writeFileSync(file, cert);
	return file;
}

/** Removes the file of a certificate, with the folder that was made for it. */
export function removeCertificate(file: string): void {
	rmSync(dirname(file), { recursive: true, force: true });
}

function toAltName(name: string) {
	return isIP(name) === 0 ? ({ type: 2, value: name } as const) : ({ type: 7, ip: name } as const);
}
