import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { get } from 'node:https';

import { CONTROL_COMMANDS } from '../../simulator/control/commands';
import { FAULT_FIELDS } from '../../simulator/control/faultFields';
import { SIMULATED_ENDPOINTS } from '../../simulator/endpoints/registry';
import { type RunningSimulator, startSimulator } from '../../simulator/server';
import { SWITCHES_BY_NAME } from '../../simulator/switches';
import { makeCertificate, removeCertificate, writeCertificate } from '../../simulator/tls';
import { aCall, aFriend, aQuery, ask, aSimulator, PATHS, send } from './support/calls';
import { httpClient } from './support/httpClient';

describe('ErrorInfo tells a stranger what to send', () => {
	it.each([
		['friendAdd', {}, 30001, 'AddFriendItem is missing; it must be a list of 1 to 1000'],
		['friendAdd', { AddFriendItem: [7] }, 30001, 'AddFriendItem[0] is 7; it must be an object'],
		[
			'friendAdd',
			{ AddFriendItem: [aFriend('bob'), { AddSource: 'x' }] },
			30001,
			'AddFriendItem[1].To_Account is missing; it must be a text',
		],
		[
			'friendAdd',
			{ AddFriendItem: [{ ...aFriend('bob'), To_Account: 7 }] },
			60015,
			'AddFriendItem[0].To_Account is 7; it must be a text',
		],
		[
			'friendAdd',
			{ AddFriendItem: [aFriend('bob')], AddType: 'Add_Type_Bth' },
			30001,
			'AddType is "Add_Type_Bth"; it must be Add_Type_Both or Add_Type_Single, or left out',
		],
		[
			'friendAdd',
			{ AddFriendItem: [aFriend('bob')], ForceAddFlags: '1' },
			30001,
			'ForceAddFlags is "1"; it must be 0 or 1, or left out',
		],
		[
			'friendAdd',
			{ AddFriendItem: [aFriend('bob', { Remark: ['x'] })] },
			30001,
			'AddFriendItem[0].Remark has 1 entries; it must be a text or left out',
		],
		[
			'friendAdd',
			{ From_Account: '', AddFriendItem: [aFriend('bob')] },
			30001,
			'From_Account is ""',
		],
		[
			'friendImport',
			{ AddFriendItem: [aFriend('bob', { CustomItem: [{ Tag: 'Tag_SNS_Custom_A' }] })] },
			30001,
			'AddFriendItem[0].CustomItem[0].Value is missing',
		],
		[
			'friendUpdate',
			{ UpdateItem: [{ To_Account: 'bob', SnsItem: 'x' }] },
			30001,
			'UpdateItem[0].SnsItem is "x"; it must be a list that is not empty',
		],
		['friendDelete', { To_Account: 'bob' }, 30001, 'To_Account is "bob"; it must be a list'],
		[
			'friendDelete',
			{ To_Account: ['bob'], DeleteType: 'Both' },
			30001,
			'DeleteType is "Both"; it must be Delete_Type_Single or Delete_Type_Both',
		],
		[
			'friendCheck',
			{ To_Account: ['bob'] },
			30001,
			'CheckType is missing; it must be CheckResult_Type_Single or CheckResult_Type_Both',
		],
		['friendGet', {}, 30001, 'StartIndex is missing; it must be a whole number from 0'],
		[
			'friendGetList',
			{ To_Account: ['bob'], TagList: ['Tag_SNS_IM_Mood'] },
			30001,
			'TagList[0] is "Tag_SNS_IM_Mood"; it must be the tag of a field',
		],
		['groupAdd', { GroupName: 'Work' }, 30001, 'GroupName is "Work"; it must be a list of 1 to 32'],
		[
			'groupDelete',
			{ GroupName: [''] },
			30001,
			'GroupName[0] is ""; it must be a text of 1 to 30 bytes',
		],
		['blackListGet', { StartIndex: 0 }, 30001, 'MaxLimited is missing'],
		[
			'followGet',
			{ FollowType: 4, StartCursor: '' },
			30001,
			'FollowType is 4; it must be 1 for fans',
		],
		['accountImport', {}, 70402, 'UserID is missing; it must be a text'],
		[
			'accountImport',
			{ UserID: 'x'.repeat(41) },
			70402,
			'UserID is a text of 41 characters; it must be 1 to 32 bytes long',
		],
		[
			'multiAccountImport',
			{ AccountList: ['ann'] },
			70402,
			'AccountList[0] is "ann"; it must be an object',
		],
		['accountCheck', { To_Account: ['ann'] }, 70402, 'CheckItem is missing'],
		['kick', {}, 70402, 'UserID is missing; it must be the UserID of an account'],
		['portraitSet', { ProfileItem: {} }, 40001, 'ProfileItem is an object; it must be a list'],
		[
			'portraitSet',
			{ ProfileItem: [{ Tag: 'Tag_Profile_IM_Gender', Value: 1 }] },
			40610,
			'ProfileItem[0].Value of Tag_Profile_IM_Gender is 1; it must be a text',
		],
		['portraitGet', { To_Account: ['ann'] }, 40001, 'TagList is missing'],
		['sendMsg', { To_Account: 'bob' }, 90005, 'MsgRandom is missing; it must be a whole number'],
		['queryOnlineStatus', { To_Account: [] }, 90001, 'To_Account has 0 entries'],
	] as const)('%s with %j: %i', async (command, body, code, text) => {
		const answer = await ask(aSimulator(), command, body);

		expect(answer).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: code });
		expect(answer.ErrorInfo).toContain(`: ${text}`);
	});

	it.each([
		['sdkappid', undefined, 60012, "sdkappid is missing; it must be the app's number"],
		['sdkappid', 'app', 60025, "sdkappid is wrong; it must be the app's number"],
		['identifier', undefined, 60025, 'identifier is missing'],
		['usersig', undefined, 60025, 'usersig is missing'],
		[
			'random',
			undefined,
			60025,
			'random is missing; it must be a whole number from 0 to 4294967295',
		],
		['random', '4294967296', 60025, 'random is wrong'],
		['contenttype', 'text', 60025, 'contenttype is wrong; it must be json'],
	])('the URL parameter %s being %s is the one that is named', async (name, value, code, text) => {
		const query = aQuery({ [name]: value });

		const answer = await send(aSimulator(), aCall(PATHS.friendGet, {}, { query }));

		expect(answer.ErrorCode).toBe(code);
		expect(answer.ErrorInfo).toContain(text);
		if (name !== 'sdkappid') expect(answer.ErrorInfo).not.toMatch(/sdkappid/i);
	});

	it('a command that there is not is answered with those that there are', async () => {
		const answer = await send(aSimulator(), aCall('/v4/sns/friend_ad', {}));

		expect(answer.ErrorCode).toBe(60009);
		for (const { path } of SIMULATED_ENDPOINTS) expect(answer.ErrorInfo).toContain(path);
	});

	it('another method and a body that is no object are named', async () => {
		const get = await send(aSimulator(), aCall(PATHS.friendGet, {}, { method: 'GET' }));
		const list = await send(aSimulator(), aCall(PATHS.friendGet, []));

		expect([get.ErrorInfo, list.ErrorInfo]).toEqual([
			expect.stringContaining('use POST'),
			expect.stringContaining('the body must be a JSON object'),
		]);
	});
});

describe('the control address explains itself', () => {
	let running: RunningSimulator;

	beforeEach(async () => {
		running = await startSimulator();
		running.simulator.app().addAccounts('ann', 'bob');
	});

	afterEach(() => running.close());

	it.each(['/control', '/control/'])('at GET %s, with everything that there is', async (url) => {
		const { data } = await httpClient(running).get(url);

		expect(Object.keys(data.switches)).toEqual([...SWITCHES_BY_NAME.keys()]);
		expect(data.switches.onlineStateKey).toEqual({
			is: 'Status',
			default: 'Status',
			values: ['Status', 'State', 'both'],
			question: expect.stringContaining('query_online_status'),
			evidence: expect.stringContaining('269/2566'),
		});
		expect(data.control).toHaveLength(CONTROL_COMMANDS.length);
		expect(data.faults).toEqual(FAULT_FIELDS);
		expect(data.clientActions.requestFriend).toContain('wording');
		expect(data.commands).toContainEqual({ path: PATHS.accountCheck, callsPerSecond: 100 });
	});

	it('with what the switches are set to now', async () => {
		running.simulator.setSwitches({ over100: 'reject' });

		const { data } = await httpClient(running).get('/control/');

		expect(data.switches.over100).toMatchObject({ is: 'reject', default: 'accept' });
	});

	it.each(CONTROL_COMMANDS.filter(({ example }) => example))(
		'with an example that works: $name $example',
		async ({ name, example }) => {
			const [method, url] = name.split(' ');
			if (url === '/control/callbacks') {
				// Whoever sends a callback has set a webhook before; nobody has to listen there.
				running.simulator.setWebhook({ url: 'http://127.0.0.1:9/' });
			}

			const reply = await httpClient(running).request({ method, url, data: example });

			expect(reply.data).not.toHaveProperty('error.message');
			expect(reply.status).toBe(200);
		},
	);

	it.each(FAULT_FIELDS)('with an example of a fault that works: $name', async ({ example }) => {
		const reply = await httpClient(running).post('/control/faults', example);

		expect(reply.data).toEqual({ faults: [{ ...example, strikes: 0 }] });
	});
});

describe('clients that insist on https', () => {
	it('are served with a certificate that they can check by address and by name', async () => {
		const certificate = await makeCertificate();
		const running = await startSimulator({ certificate });

		const byAddress = await statusOf(`${running.url}/control/`, certificate.cert);
		const byName = await statusOf(`https://localhost:${running.port}/control/`, certificate.cert);
		await running.close();

		expect(running.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
		expect([byAddress, byName]).toEqual([200, 200]);
	});

	it('may come from a page of their own, and from no other one', async () => {
		const certificate = await makeCertificate();
		const running = await startSimulator({ certificate });
		const { url, port } = running;
		const from = (origin: string) => statusOf(`${url}/control/`, certificate.cert, { origin });

		const statuses = [
			await from(`https://localhost:${port}`),
			await from(`http://localhost:${port}`),
			await from('https://evil.example'),
		];
		await running.close();

		expect(statuses).toEqual([200, 403, 403]);
	});

	it('refuse it without its file, as it is nobody else who signed it', async () => {
		const running = await startSimulator({ certificate: await makeCertificate() });

		const status = statusOf(`${running.url}/control/`);

		await expect(status).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
		await running.close();
	});

	it.each([
		['localhost', 'DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1'],
		['chat.test', 'DNS:chat.test'],
		['192.0.2.7', 'IP Address:192.0.2.7'],
	])('find the host %s among its names', async (host, names) => {
		const { cert } = await makeCertificate(host);

		expect(new X509Certificate(cert).subjectAltName).toContain(names);
	});

	it('find no key in the file, and no file when the simulator has stopped', async () => {
		const file = writeCertificate(await makeCertificate());
		const text = readFileSync(file, 'utf8');

		removeCertificate(file);

		expect(text).toContain('BEGIN CERTIFICATE');
		expect(text).not.toContain('PRIVATE KEY');
		expect(existsSync(file)).toBe(false);
	});

	function statusOf(url: string, ca?: string, headers = {}): Promise<number | undefined> {
		return new Promise((resolve, reject) => {
			get(url, { ca, headers }, (response) => {
				response.resume();
				resolve(response.statusCode);
			}).on('error', reject);
		});
	}
});
