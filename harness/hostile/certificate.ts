import { generate } from 'selfsigned';

/** A certificate for this machine, good for a day, which is its own authority. */
export async function makeHostileCertificate(): Promise<{ key: string; cert: string }> {
	const made = await generate([{ name: 'commonName', value: 'hostile.example' }], {
		keyType: 'ec',
		algorithm: 'sha256',
		extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
	});
	return { key: made.private, cert: made.cert };
}
