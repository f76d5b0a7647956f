/** The largest payload of one stored deflate block (RFC 1951, 3.2.4). */
const MAX_BLOCK_BYTES = 0xffff;

/** zlib header (RFC 1950): deflate with a 32 KiB window, no dictionary, fastest level. */
const HEADER = Buffer.from([0x78, 0x01]);

const ADLER_MODULUS = 65_521;

/**
 * Wraps bytes as a zlib stream (RFC 1950) of stored, uncompressed blocks. Any inflate
 * reads it; n8n's rules for verified nodes leave no compressor to import.
 */
export function storeAsZlib(data: Buffer): Buffer {
	const parts: Buffer[] = [HEADER];
	for (let start = 0; start === 0 || start < data.length; start += MAX_BLOCK_BYTES) {
		const block = data.subarray(start, start + MAX_BLOCK_BYTES);
		const isLast = start + MAX_BLOCK_BYTES >= data.length;
		const blockHeader = Buffer.alloc(5);
		blockHeader.writeUInt8(isLast ? 1 : 0, 0);
		blockHeader.writeUInt16LE(block.length, 1);
		blockHeader.writeUInt16LE(block.length ^ 0xffff, 3);
		parts.push(blockHeader, block);
	}
	const checksum = Buffer.alloc(4);
	checksum.writeUInt32BE(adler32(data), 0);
	return Buffer.concat([...parts, checksum]);
}

function adler32(data: Buffer): number {
	let low = 1;
	let high = 0;
	for (const byte of data) {
		low = (low + byte) % ADLER_MODULUS;
		high = (high + low) % ADLER_MODULUS;
	}
	return high * 0x10000 + low;
}

/** More than any UserSig holds, in bytes; ends a decompression bomb early. */
const MAX_INFLATED_BYTES = 100_000;

/**
 * Reads a zlib stream back.
 *
 * @throws when the bytes are no whole zlib stream or hold more than 100 kB
 */
export async function inflateZlib(data: Buffer): Promise<Buffer> {
	const inflated = new Blob([new Uint8Array(data)])
		.stream()
		.pipeThrough(new DecompressionStream('deflate'));
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of inflated as unknown as AsyncIterable<Uint8Array>) {
		length += chunk.length;
		if (length > MAX_INFLATED_BYTES) throw new RangeError('The zlib stream is too long');
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
