import { createHmac } from 'node:crypto';
import { deflateSync } from 'node:zlib';

import { SAMPLE_APP } from '../../simulator/options';
import { Simulator } from '../../simulator/simulator';
import { aCall, aQuery, PATHS, send, userSigOf } from './support/calls';
import { TestClock } from './support/testClock';

const DAY_MS = 86_400_000;

function importWith(simulator: Simulator, usersig: string, identifier = 'administrator') {
	const query = aQuery({ usersig, identifier });
	return send(simulator, aCall(PATHS.accountImport, { UserID: 'ann' }, { query }));
}

function pack(text: string): string {
	const base64 = deflateSync(Buffer.from(text)).toString('base64');
	return base64.replaceAll('+', '*').replaceAll('/', '-').replaceAll('=', '_');
}

describe('the UserSig', () => {
	it("of Tencent's own package is good", async () => {
		expect((await importWith(new Simulator(), userSigOf())).ErrorCode).toBe(0);
	});

	it('is good however its bytes are packed, because zlib builds differ', async () => {
		const userBuf = Buffer.from('room').toString('base64');
		const time = Math.floor(Date.now() / 1000);
		const text =
			'TLS.identifier:administrator\n' +
			`TLS.sdkappid:1400000000\nTLS.time:${time}\nTLS.expire:60\nTLS.userbuf:${userBuf}\n`;
		const claims = {
			'TLS.userbuf': userBuf,
			'TLS.ver': '2.0',
			'TLS.identifier': 'administrator',
			'TLS.sdkappid': 1400000000,
			'TLS.time': time,
			'TLS.expire': 60,
			'TLS.sig': createHmac('sha256', SAMPLE_APP.secretKey).update(text).digest('base64'),
		};
		const stored = deflateSync(Buffer.from(JSON.stringify(claims)), { level: 0 })
			.toString('base64')
			.replace(/[+/=]/g, (char) => ({ '+': '*', '/': '-', '=': '_' })[char] ?? char);

		expect((await importWith(new Simulator(), stored)).ErrorCode).toBe(0);
	});

	it.each([
		['outside its alphabet', 'a+b/c='],
		['that does not inflate', 'abcd'],
		['that inflates to no JSON', pack('hello')],
		['without a signature', pack('{"TLS.ver":"2.0","TLS.identifier":"administrator"}')],
		['of an older version', pack('{"TLS.ver":"1.0"}')],
		['that inflates without end', pack(' '.repeat(10_000_000))],
	])('%s is refused as undecodable', async (_what, usersig) => {
		expect((await importWith(new Simulator(), usersig)).ErrorCode).toBe(70003);
	});

	it('of another app is refused before its key is looked at', async () => {
		const foreign = userSigOf('administrator', { ...SAMPLE_APP, sdkAppId: 1 });

		expect((await importWith(new Simulator(), foreign)).ErrorCode).toBe(70014);
	});

	it('of another account is refused', async () => {
		expect((await importWith(new Simulator(), userSigOf('bob'))).ErrorCode).toBe(70013);
	});

	it('of another key is refused', async () => {
		const forged = userSigOf('administrator', { ...SAMPLE_APP, secretKey: 'guess' });

		expect((await importWith(new Simulator(), forged)).ErrorCode).toBe(70009);
	});

	it('expires when its lifetime is over', async () => {
		const clock = new TestClock();
		const simulator = new Simulator({ clock });
		const usersig = userSigOf();

		await clock.advance(DAY_MS - 2000);
		const before = await importWith(simulator, usersig);
		await clock.advance(3000);
		const after = await importWith(simulator, usersig);

		expect([before.ErrorCode, after.ErrorCode]).toEqual([0, 70001]);
	});

	it('of an account that is no admin is refused although it is good', async () => {
		expect((await importWith(new Simulator(), userSigOf('bob'), 'bob')).ErrorCode).toBe(60010);
	});

	it('may be that of any admin of the app', async () => {
		const simulator = new Simulator({ apps: [{ ...SAMPLE_APP, admins: ['boss'] }] });

		expect((await importWith(simulator, userSigOf('boss'), 'boss')).ErrorCode).toBe(0);
		expect((await importWith(simulator, userSigOf())).ErrorCode).toBe(60010);
	});
});

describe('bad UserSigs in a row', () => {
	const FORGED = userSigOf('administrator', { ...SAMPLE_APP, secretKey: 'guess' });

	it('lock the caller out for a minute, whatever it signs then', async () => {
		const clock = new TestClock();
		const simulator = new Simulator({ clock });

		for (let attempt = 0; attempt < 10; attempt += 1) await importWith(simulator, FORGED);
		const locked = await importWith(simulator, userSigOf());
		await clock.advance(60_000);
		const freed = await importWith(simulator, userSigOf());

		expect([locked.ErrorCode, freed.ErrorCode]).toEqual([70050, 0]);
	});

	it('lock out nobody when they are spread over more than a minute', async () => {
		const clock = new TestClock();
		const simulator = new Simulator({ clock });

		for (let attempt = 0; attempt < 20; attempt += 1) {
			await importWith(simulator, FORGED);
			await clock.advance(7000);
		}

		expect((await importWith(simulator, userSigOf())).ErrorCode).toBe(0);
	});

	it('lock out no other admin', async () => {
		const simulator = new Simulator({
			apps: [{ ...SAMPLE_APP, admins: ['administrator', 'boss'] }],
		});

		for (let attempt = 0; attempt < 10; attempt += 1) await importWith(simulator, FORGED);

		expect((await importWith(simulator, userSigOf('boss'), 'boss')).ErrorCode).toBe(0);
	});
});
