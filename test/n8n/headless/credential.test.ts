import type { IDataObject } from 'n8n-workflow';
import { Api } from 'tls-sig-api-v2/TLSSigAPIv2.js';

import { SAMPLE_APP } from '../../../simulator/options';
import { startSimulator, type RunningSimulator } from '../../../simulator/server';
import { Stranger } from '../../support/stranger';
import { Host } from '../../../harness/n8n/host';
import { findFreePort } from '../../../harness/services/ports';
import type { CredentialVerdict } from '../../../harness/n8n/workbench';
import { findSecrets } from '../support/secrets';
import { credentialFields } from '../../../harness/n8n/n8nRig';

const { sdkAppId, secretKey } = SAMPLE_APP;

const ELSEWHERE = { sdkAppId: 1400000002, secretKey, wrongRegion: true };

const WRONG_KEY = 'a-key-of-another-app';

let host: Host;
let server: RunningSimulator;

beforeAll(async () => {
	server = await startSimulator({ apps: [SAMPLE_APP, ELSEWHERE] });
	host = await Host.start();
});

afterAll(async () => {
	await host.stop();
	await server.close();
});

async function press(fields: IDataObject): Promise<CredentialVerdict> {
	const data = credentialFields(server.url, fields);
	return await host.workbench.testCredential('tencentChatApi', data);
}

function signedFor(seconds: number): string {
	return new Api(sdkAppId, secretKey).genUserSig('administrator', seconds);
}

describe('the test button of the credential', () => {
	it('succeeds with the right key', async () => {
		expect(await press({})).toMatchObject({ status: 'OK' });
	});

	it('succeeds with a pasted UserSig', async () => {
		const verdict = await press({ userSigSource: 'userSig', userSig: signedFor(600) });

		expect(verdict).toMatchObject({ status: 'OK' });
	});

	it.each([
		['the key is wrong', { secretKey: WRONG_KEY }, 'does not match the key of the app'],
		['the app is in another region', { sdkAppId: 1400000002 }, 'belongs to another region'],
		['the account is no admin', { identifier: 'somebody' }, 'is not an administrator'],
		['the base URL is no address', { baseUrl: 'ftp://x' }, 'must start with https://'],
	])('says so when %s', async (_name, fields, message) => {
		const verdict = await press(fields);

		expect(verdict.status).toBe('Error');
		expect(verdict.message).toContain(message);
	});

	it('says so when the UserSig has expired', async () => {
		const verdict = await press({ userSigSource: 'userSig', userSig: signedFor(-60) });

		expect(verdict.status).toBe('Error');
		expect(verdict.message).toMatch(/expired/);
	});

	it('says so when nobody answers', async () => {
		const verdict = await press({ baseUrl: `http://127.0.0.1:${await findFreePort()}` });

		expect(verdict.status).toBe('Error');
		expect(verdict.message).toMatch(/refused|ECONNREFUSED/);
	});

	// n8n 1 has words of its own for an HTTP status, and does not look at the credential's.
	it.each([
		['a web page', 200, '<html>', /not as Tencent Chat does/],
		['broken JSON', 200, '{"ActionStatus":"OK",', /not as Tencent Chat does/],
		['nothing', 200, '', /not as Tencent Chat does/],
		['a redirect', 307, '', /sends calls on to another address|status code 307/],
		['HTTP 404', 404, '<html>', /does not know the command|could not be found/],
		['HTTP 502', 502, '<html>', /nothing is behind it|Bad gateway/],
	])('takes %s for no success', async (_name, status, body, message) => {
		const callsBefore = server.simulator.log.total;
		const headers = { 'Content-Type': 'text/html', Location: `${server.url}/v4/x` };
		const stranger = await Stranger.start(status, body, headers);

		const verdict = await press({ baseUrl: stranger.url });

		await stranger.stop();
		expect(verdict.status).toBe('Error');
		expect(verdict.message).toMatch(message);
		expect(stranger.asked).toHaveLength(1);
		expect(server.simulator.log.total).toBe(callsBefore);
	});

	it('leaves no secret in what n8n stores and prints', () => {
		expect(findSecrets(host, [WRONG_KEY])).toEqual([]);
	});
});
