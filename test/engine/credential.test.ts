import { Engine } from '../../harness/engine/engine';

import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { Api } from 'tls-sig-api-v2/TLSSigAPIv2.js';

import { SAMPLE_APP, type SimulatedApp } from '../../simulator/options';
import { startSimulator, type RunningSimulator } from '../../simulator/server';
import { Stranger } from '../support/stranger';
import { callSigned, testCredential } from '../../harness/engine/credentialTester';

const { sdkAppId, secretKey } = SAMPLE_APP;

let engine: Engine;
let server: RunningSimulator;

const ELSEWHERE: SimulatedApp = { sdkAppId: 1400000002, secretKey, wrongRegion: true };

beforeAll(async () => {
	engine = await Engine.load();
	server = await startSimulator({ apps: [SAMPLE_APP, ELSEWHERE] });
});

afterAll(async () => {
	await server.close();
});

async function test(fields: ICredentialDataDecryptedObject): Promise<string | undefined> {
	return await testCredential(engine, 'tencentChatApi', {
		sdkAppId,
		secretKey,
		identifier: 'administrator',
		userSigSource: 'secretKey',
		userSigLifetime: 86_400,
		region: 'custom',
		baseUrl: server.url,
		...fields,
	});
}

function pasted(userId: string, lifetime: number): ICredentialDataDecryptedObject {
	const userSig = new Api(sdkAppId, secretKey).genUserSig(userId, lifetime);
	return { userSigSource: 'userSig', userSig };
}

describe('the test button of the credential', () => {
	it('succeeds with the right key', async () => {
		expect(await test({})).toBeUndefined();
	});

	it('succeeds with a pasted UserSig', async () => {
		expect(await test(pasted('administrator', 600))).toBeUndefined();
	});

	it.each([
		['the key is wrong', { secretKey: 'wrong' }, 'The UserSig does not match the key of the app'],
		['the app is in another region', { sdkAppId: 1400000002 }, 'belongs to another region'],
		['the region does not know the app', { sdkAppId: 7 }, 'not known in this region'],
		['the account is no admin', { identifier: 'somebody' }, 'not an administrator'],
		['the key is missing', { secretKey: '' }, 'Secret Key is empty'],
		['the base URL is wrong', { baseUrl: 'ftp://x' }, 'must start with https://'],
	])('says so when %s', async (_name, fields, message) => {
		expect(await test(fields)).toContain(message);
	});

	it('says so when the pasted UserSig has expired, without a call', async () => {
		const callsBefore = server.simulator.log.total;

		const message = await test(pasted('administrator', -10));

		expect(message).toContain('The pasted UserSig expired on');
		expect(server.simulator.log.total).toBe(callsBefore);
	});

	it('says so when the pasted UserSig was made for somebody else', async () => {
		expect(await test(pasted('somebody', 600))).toContain('made for "somebody"');
	});

	it('says so when the host does not answer', async () => {
		expect(await test({ baseUrl: 'http://127.0.0.1:1' })).toContain('ECONNREFUSED');
	});

	it.each([
		['a web page', '<html><body>Welcome</body></html>', 'text/html'],
		['broken JSON', '{"ActionStatus":"OK","ErrorCode":0,', 'application/json'],
		['nothing', '', 'application/json'],
		['null', 'null', 'application/json'],
		['a number', '7', 'application/json'],
		['an empty object', '{}', 'application/json'],
		['the JSON of somebody else', '{"status":"ok","data":[]}', 'application/json'],
		['a list of that', '[{"status":"ok"}]', 'application/json'],
		['half an answer', '{"ActionStatus":"OK"}', 'application/json'],
		['an answer without the account', '{"ActionStatus":"OK","ErrorCode":0}', 'application/json'],
	])('takes %s with HTTP 200 for no success', async (_name, body, type) => {
		const stranger = await Stranger.start(200, body, { 'Content-Type': type });

		const message = await test({ baseUrl: stranger.url });

		await stranger.stop();
		expect(message).toContain('not as Tencent Chat does');
	});

	it('takes an empty list with HTTP 200 for no success', async () => {
		const stranger = await Stranger.start(200, '[]', { 'Content-Type': 'application/json' });

		const message = await test({ baseUrl: stranger.url });

		await stranger.stop();
		expect(message).not.toBeUndefined();
	});

	it.each([301, 302, 303, 307, 308])('follows no redirect with HTTP %d', async (status) => {
		const callsBefore = server.simulator.log.total;
		const stranger = await Stranger.start(status, '', { Location: `${server.url}/v4/x` });

		const message = await test({ baseUrl: stranger.url });

		await stranger.stop();
		expect(message).toBe(
			`The host sends calls on to another address (HTTP ${status}). Check Region, or Base URL, of the credential.`,
		);
		expect(server.simulator.log.total).toBe(callsBefore);
	});

	it.each([
		[404, 'does not know the command (HTTP 404)'],
		[403, 'does not let the call in (HTTP 403)'],
		[413, 'does not take the call (HTTP 413)'],
		[502, 'is broken, or nothing is behind it; try again later (HTTP 502)'],
		[503, 'is too busy; try again later (HTTP 503)'],
	])('says what HTTP %d means', async (status, message) => {
		const stranger = await Stranger.start(status, '<html>', { 'Content-Type': 'text/html' });

		expect(await test({ baseUrl: stranger.url })).toContain(message);
		await stranger.stop();
	});

	it('keeps a path prefix of the base URL', async () => {
		expect(await test({ baseUrl: `${server.url}/gateway` })).toContain('does not know');
		expect(server.simulator.log.calls().at(-1)?.path).toBe(
			'/gateway/v4/im_open_login_svc/account_check',
		);
	});
});

describe("a signed call of n8n's own request helpers", () => {
	const OWN = /It signs calls to http:\/\/127\.0\.0\.1:\d+ only/;

	/** Makes a call as the HTTP Request node does, and as newer nodes do. */
	async function call(address: { url?: string; uri?: string; baseURL?: string }): Promise<unknown> {
		const data = { sdkAppId, secretKey, region: 'custom', baseUrl: server.url };
		return await callSigned(engine, 'tencentChatApi', { data, request: address });
	}

	it.each(['uri', 'url'])('reaches the own host by its %s', async (name) => {
		const answer = await call({ [name]: `${server.url}/v4/openim/querystate` });

		expect(answer).toMatchObject({ ActionStatus: 'FAIL' });
		expect(server.simulator.log.calls().at(-1)?.path).toBe('/v4/openim/querystate');
	});

	it.each(['uri', 'url'])('does not leave for another host by its %s', async (name) => {
		const stranger = await startSimulator();

		const attempt = call({ [name]: `${stranger.url}/any` });

		await expect(attempt).rejects.toThrow(OWN);
		expect(stranger.simulator.log.total).toBe(0);
		await stranger.close();
	});

	it('does not leave for a host that stands in front of a path', async () => {
		const stranger = await startSimulator();

		const attempt = call({ url: 'v4/openim/querystate', baseURL: stranger.url });

		await expect(attempt).rejects.toThrow(OWN);
		expect(stranger.simulator.log.total).toBe(0);
		await stranger.close();
	});
});
