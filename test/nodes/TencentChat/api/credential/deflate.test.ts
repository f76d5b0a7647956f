import { deflateSync, inflateSync } from 'node:zlib';

import fc from 'fast-check';

import { deflate, inflate } from '../../../../../nodes/TencentChat/api/credential/deflate';

/** Bytes that differ from their neighbours, so that a misplaced one shows. */
function bytesOf(length: number): Buffer {
	return Buffer.from(Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) & 0xff));
}

describe('deflate', () => {
	it('writes the very bytes that zlib writes, whatever they hold', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
				expect((await deflate(bytes)).equals(deflateSync(bytes))).toBe(true);
			}),
			{ numRuns: 50 },
		);
	});

	it.each([0, 1, 65_535, 65_536, 1_000_000])(
		'writes a stream of %i bytes whole',
		async (length) => {
			const data = bytesOf(length);

			expect(inflateSync(await deflate(data)).equals(data)).toBe(true);
		},
	);

	it('packs a view into a larger buffer without its neighbours', async () => {
		const surrounded = Buffer.from('before hello after');

		const stream = await deflate(surrounded.subarray(7, 12));

		expect(inflateSync(stream).toString()).toBe('hello');
	});
});

describe('inflate', () => {
	it('reads what any deflate wrote', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
				const inflated = await inflate(deflateSync(bytes));

				expect(inflated.equals(bytes)).toBe(true);
			}),
			{ numRuns: 50 },
		);
	});

	it('reads what deflate wrote', async () => {
		const data = bytesOf(100_000);

		const inflated = await inflate(await deflate(data));

		expect(inflated.equals(data)).toBe(true);
	});

	it('reads a view into a larger buffer without its neighbours', async () => {
		const stream = deflateSync('hello');
		const surrounded = Buffer.concat([Buffer.from('before'), stream, Buffer.from('after')]);

		const inflated = await inflate(surrounded.subarray(6, 6 + stream.length));

		expect(inflated.toString()).toBe('hello');
	});

	it.each([
		['nothing', Buffer.alloc(0)],
		['no zlib stream', Buffer.from('no zlib stream at all')],
		['a raw deflate stream without the header', deflateSync('hello').subarray(2)],
		['half a stream', deflateSync(bytesOf(1000)).subarray(0, 100)],
		['a stream without its checksum', deflateSync('hello').subarray(0, -4)],
		['a stream whose checksum lacks a byte', deflateSync('hello').subarray(0, -1)],
	])('refuses %s', async (_name, data) => {
		await expect(inflate(data)).rejects.toBeDefined();
	});

	it('refuses a stream with a wrong checksum, because its bytes are damaged', async () => {
		const stream = deflateSync(Buffer.from('hello'));
		stream.writeUInt8(stream.readUInt8(stream.length - 1) ^ 1, stream.length - 1);

		await expect(inflate(stream)).rejects.toBeDefined();
	});

	it('reads stored blocks, as this package wrote them once', async () => {
		expect((await inflate(deflateSync('hello', { level: 0 }))).toString()).toBe('hello');
	});

	it('ends a decompression bomb early', async () => {
		const bomb = deflateSync(Buffer.alloc(50_000_000));

		await expect(inflate(bomb)).rejects.toThrow('The zlib stream is too long');
	});

	it('refuses one byte more than it reads at most', async () => {
		const stream = deflateSync(Buffer.alloc(100_001));

		await expect(inflate(stream)).rejects.toThrow('The zlib stream is too long');
	});
});
