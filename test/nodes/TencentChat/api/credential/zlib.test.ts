import { deflateSync, inflateSync } from 'node:zlib';

import fc from 'fast-check';

import { inflateZlib, storeAsZlib } from '../../../../../nodes/TencentChat/api/credential/zlib';

/** Bytes that differ from their neighbours, so that a misplaced one shows. */
function bytesOf(length: number): Buffer {
	return Buffer.from(Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) & 0xff));
}

describe('storeAsZlib', () => {
	it.each([0, 1, 65_534, 65_535, 65_536, 131_070, 131_071, 200_000])(
		'writes a stream of %i bytes that any inflate reads',
		(length) => {
			const data = bytesOf(length);

			const stream = storeAsZlib(data);

			expect(inflateSync(stream).equals(data)).toBe(true);
		},
	);

	it('writes a stream that inflates to the same bytes, whatever they are', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
				const stream = storeAsZlib(Buffer.from(bytes));

				expect(inflateSync(stream).equals(bytes)).toBe(true);
			}),
		);
	});

	it('starts with a header that RFC 1950 accepts', () => {
		const stream = storeAsZlib(bytesOf(10));

		expect(stream.readUInt8(0) & 0x0f).toBe(8);
		expect(stream.readUInt16BE(0) % 31).toBe(0);
	});

	it('computes the checksum over more bytes than its modulus without overflow', () => {
		const data = Buffer.alloc(150_000, 0xff);

		const stream = storeAsZlib(data);

		expect(inflateSync(stream).equals(data)).toBe(true);
	});
});

describe('inflateZlib', () => {
	it('reads what any deflate wrote', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
				const inflated = await inflateZlib(deflateSync(bytes));

				expect(inflated.equals(bytes)).toBe(true);
			}),
			{ numRuns: 50 },
		);
	});

	it('reads what storeAsZlib wrote', async () => {
		const data = bytesOf(100_000);

		const inflated = await inflateZlib(storeAsZlib(data));

		expect(inflated.equals(data)).toBe(true);
	});

	it('reads a view into a larger buffer without its neighbours', async () => {
		const stream = deflateSync('hello');
		const surrounded = Buffer.concat([Buffer.from('before'), stream, Buffer.from('after')]);

		const inflated = await inflateZlib(surrounded.subarray(6, 6 + stream.length));

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
		await expect(inflateZlib(data)).rejects.toBeDefined();
	});

	it('refuses a stream with a wrong checksum, because its bytes are damaged', async () => {
		const stream = storeAsZlib(Buffer.from('hello'));
		stream.writeUInt8(stream.readUInt8(stream.length - 1) ^ 1, stream.length - 1);

		await expect(inflateZlib(stream)).rejects.toBeDefined();
	});

	it('ends a decompression bomb early', async () => {
		const bomb = deflateSync(Buffer.alloc(50_000_000));

		await expect(inflateZlib(bomb)).rejects.toThrow('The zlib stream is too long');
	});

	it('refuses one byte more than it reads at most', async () => {
		const stream = deflateSync(Buffer.alloc(100_001));

		await expect(inflateZlib(stream)).rejects.toThrow('The zlib stream is too long');
	});
});
