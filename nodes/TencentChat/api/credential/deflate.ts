/**
 * Packs bytes as a zlib stream (RFC 1950), as Node's `deflateSync` does: n8n's rules for verified nodes
 * leave no compressor to import, but the platform's own stream is one.
 */
export async function deflate(data: Uint8Array): Promise<Buffer> {
	return await passThrough(new CompressionStream('deflate'), data, Number.POSITIVE_INFINITY);
}

/** More than any UserSig holds, in bytes; ends a decompression bomb early. */
const MAX_INFLATED_BYTES = 100_000;

/**
 * Reads a zlib stream back.
 *
 * @throws when the bytes are no whole zlib stream or hold more than 100 kB
 */
export async function inflate(data: Uint8Array): Promise<Buffer> {
	return await passThrough(new DecompressionStream('deflate'), data, MAX_INFLATED_BYTES);
}

async function passThrough(
	{ readable, writable }: CompressionStream | DecompressionStream,
	data: Uint8Array,
	maxBytes: number,
): Promise<Buffer> {
	const writer = writable.getWriter();
	// What goes wrong with writing comes out at the reading side too.
	void Promise.allSettled([writer.write(data), writer.close()]);
	const chunks: Uint8Array[] = [];
	let length = 0;
	const reader: ReadableStreamDefaultReader<Uint8Array> = readable.getReader();
	for (let next = await reader.read(); !next.done; next = await reader.read()) {
		length += next.value.length;
		if (length > maxBytes) {
			await reader.cancel();
			throw new RangeError('The zlib stream is too long');
		}
		chunks.push(next.value);
	}
	return Buffer.concat(chunks);
}
