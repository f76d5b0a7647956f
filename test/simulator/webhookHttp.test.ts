import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

import { type RunningSimulator, startSimulator } from '../../simulator/server';
import { httpClient } from './support/httpClient';

/** A webhook that listens; what it does with a request is up to the test. */
interface Listening {
	readonly url: string;
	readonly requests: { readonly line: string; readonly body: string }[];
	readonly sockets: Set<Socket>;
	close(): Promise<void>;
}

type Handler = (response: ServerResponse, request: IncomingMessage) => void;

const OK: Handler = (response) => response.end('{"ActionStatus":"OK","ErrorCode":0}');

async function listen(handle: () => Handler): Promise<Listening> {
	const requests: Listening['requests'] = [];
	const sockets = new Set<Socket>();
	const server: Server = createServer((request, response) => {
		let body = '';
		request.on('data', (chunk) => (body += String(chunk)));
		request.on('end', () => {
			requests.push({ line: `${request.method} ${request.url}`, body });
			sockets.add(request.socket);
			handle()(response, request);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/chat`,
		requests,
		sockets,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

describe('a webhook over HTTP', () => {
	let handler: Handler = OK;
	let webhook: Listening;
	let running: RunningSimulator;

	beforeEach(async () => {
		handler = OK;
		webhook = await listen(() => handler);
		const app = { sdkAppId: 1, secretKey: 'k', accounts: ['ann', 'bob'] };
		running = await startSimulator({ apps: [app], webhook: { url: webhook.url, token: 't' } });
	});

	afterEach(async () => {
		await running.close();
		await webhook.close();
	});

	function ask(method: string, path: string, data?: unknown) {
		return httpClient(running).request({ method, url: `/control/${path}`, data });
	}

	function act(fields: object) {
		return ask('POST', 'client', { account: 'ann', ...fields });
	}

	/** Resolves when every callback has ended; a broken simulator lets the test run out of time. */
	async function settled(): Promise<void> {
		while (running.simulator.callbacks.totals().underWay > 0) {
			await new Promise((resolve) => setImmediate(resolve));
		}
	}

	it('gets POSTs with a signed query and JSON', async () => {
		await act({ action: 'block', to: 'bob' });
		await settled();

		expect(webhook.requests).toEqual([
			{
				line: expect.stringMatching(
					/^POST \/chat\?SdkAppid=1&CallbackCommand=Sns\.CallbackBlackListAdd&contenttype=json&ClientIP=127\.0\.0\.1&OptPlatform=Android&Sign=[0-9a-f]{64}&RequestTime=\d+$/,
				) as string,
				body: JSON.stringify({
					CallbackCommand: 'Sns.CallbackBlackListAdd',
					PairList: [{ From_Account: 'ann', To_Account: 'bob' }],
				}),
			},
		]);
	});

	it('gets them over one connection that stays open', async () => {
		for (let times = 0; times < 3; times += 1) {
			await act({ action: 'sendMessage', to: 'bob', text: 'hi' });
			await settled();
		}

		expect(webhook.requests).toHaveLength(6);
		expect(webhook.sockets.size).toBe(1);
	});

	it('gets them when it has closed an idle connection meanwhile', async () => {
		await act({ action: 'block', to: 'bob' });
		await settled();

		handler = (_response, request) => {
			handler = OK;
			request.socket.resetAndDestroy();
		};
		await act({ action: 'unblock', to: 'bob' });
		await settled();

		expect(webhook.requests).toHaveLength(3);
		expect(running.simulator.callbacks.totals().byResult).toEqual({ answered: 2 });
	});

	it('decides about the requests of clients', async () => {
		const ResultItem = [{ To_Account: 'bob', ResultCode: 38009, ResultInfo: 'nicht erwünscht' }];
		handler = (response) => response.end(JSON.stringify({ ErrorCode: 0, ResultItem }));

		const { status, data } = await act({ action: 'requestFriend', to: 'bob' });

		expect(status).toBe(200);
		expect(data).toEqual({
			action: 'requestFriend',
			account: 'ann',
			webhook: 'answered',
			errorCode: 0,
			errorInfo: '',
			results: [{ to: 'bob', resultCode: 38009, resultInfo: 'nicht erwünscht' }],
		});
	});

	it.each<[string, Handler, object]>([
		['another status', (response) => response.writeHead(403).end('{}'), { result: 'badStatus' }],
		['a redirect', (response) => response.writeHead(302, { location: '/' }).end(), {}],
		['no JSON', (response) => response.end('OK'), { result: 'notJson', httpStatus: 200 }],
		['a broken answer', breakOff, { result: 'unreachable' }],
	])('that answers with %s has failed, and the client goes on', async (_what, handle, entry) => {
		handler = handle;

		const { data } = await act({ action: 'requestFriend', to: 'bob' });

		expect(data).toMatchObject({ webhook: 'passed', results: [{ resultCode: 0 }] });
		const shown = await ask('GET', 'callbacks');
		expect(shown.data.callbacks[0]).toMatchObject({ phase: 'before', ...entry });
		expect(shown.data.totals.byResult).not.toHaveProperty('answered');
	});

	it('that nobody runs is noted as unreachable', async () => {
		await webhook.close();

		await act({ action: 'block', to: 'bob' });
		await settled();

		const [callback] = running.simulator.callbacks.list();
		expect(callback).toMatchObject({ result: 'unreachable' });
		expect(callback?.error).toContain('ECONNREFUSED');
	});

	it('that never answers does not keep the simulator from closing', async () => {
		handler = () => undefined;
		await act({ action: 'block', to: 'bob' });

		await running.close();
		await settled();

		expect(running.simulator.callbacks.list()).toMatchObject([{ result: 'stopped' }]);
	});

	it('can be set, changed and taken away while the simulator runs', async () => {
		const other = await listen(() => OK);
		const set = await ask('POST', 'webhook', { url: other.url, commands: ['State.StateChange'] });
		await act({ action: 'login' });
		await act({ action: 'block', to: 'bob' });
		await settled();
		const removed = await ask('DELETE', 'webhook');
		await act({ action: 'logout' });
		await other.close();

		expect(set.data).toEqual({
			webhook: { url: other.url, commands: ['State.StateChange'], signed: false },
		});
		expect(removed.data).toEqual({ webhook: null });
		expect(other.requests.map(({ line }) => line)).toEqual([expect.not.stringContaining('Sign=')]);
		expect(webhook.requests).toEqual([]);
	});

	it('never shows its token', async () => {
		const token = 'the-token';

		const { data } = await ask('POST', 'webhook', { url: webhook.url, token });

		expect(data.webhook).toEqual({ url: webhook.url, signed: true });
		expect(JSON.stringify(data)).not.toContain(token);
	});

	it('can be sent any callback, and the reply says how that ended', async () => {
		const fields = { GroupId: 'g1', Type: 'Public', Requestor_Account: 'ann' };
		const command = 'Group.CallbackBeforeApplyJoinGroup';

		const { data } = await ask('POST', 'callbacks', { command, fields });

		expect(data).toEqual({
			result: 'answered',
			httpStatus: 200,
			answer: { ActionStatus: 'OK', ErrorCode: 0 },
		});
		expect(webhook.requests[0]?.body).toBe(JSON.stringify({ CallbackCommand: command, ...fields }));
		expect(running.simulator.callbacks.list()).toMatchObject([{ command, phase: 'before' }]);
	});

	it('has a log that can be read and emptied', async () => {
		await act({ action: 'block', to: 'bob' });
		await settled();

		const shown = await ask('GET', 'callbacks');
		const emptied = await ask('DELETE', 'callbacks');

		expect(shown.data).toMatchObject({
			totals: { sent: 1, byResult: { answered: 1 }, underWay: 0 },
			callbacks: [{ command: 'Sns.CallbackBlackListAdd', result: 'answered', attempt: 1 }],
		});
		expect(emptied.data.totals).toMatchObject({ sent: 0 });
	});

	it.each([
		['client', { action: 'fly' }, /"action" must be one of requestFriend, /],
		['client', { action: 'block', account: 'zed', to: 'bob' }, /no account "zed"/],
		['client', { action: 'block' }, /"to" must be a text/],
		['client', { action: 'block', to: [] }, /"to" must name at least one account/],
		['client', { action: 'block', to: [7] }, /"to\[0\]"/],
		['client', { action: 'block', to: 'bob', remark: 'x' }, /The action block has no "remark"/],
		['client', { action: 'login', platform: 'Symbian' }, /"platform" must be one of Android/],
		['client', { action: 'login', clientIp: 7 }, /"clientIp"/],
		['client', { action: 'respondToFriend', to: 'bob' }, /"response" .*Response_Action_Agree/],
		['client', { action: 'requestFriend', to: 'bob', addType: 'Both' }, /Add_Type_Both/],
		['client', { action: 'deleteFriend', to: 'bob', deleteType: 'x' }, /Delete_Type_Both/],
		['client', { action: 'disconnect', reason: 'Sleep' }, /LinkClose, TimeOut/],
		['client', { action: 'setProfile' }, /"profile" must be an object such as/],
		['client', { action: 'setProfile', profile: { Nick: null } }, /"profile" must be/],
		['client', { action: 'sendMessage', to: 'bob' }, /either "text" or "body"/],
		['client', { action: 'sendMessage', to: 'bob', text: 'x', body: [] }, /either "text"/],
		['client', { action: 'sendMessage', to: ['bob'], text: 'x' }, /"to" must be a text/],
		[
			'client',
			{ action: 'sendMessage', to: 'bob', body: ['x'] },
			/"body\[0\]" must be an object; it is "x"/,
		],
		['client', { action: 'sendMessage', to: 'bob', body: 'x' }, /array of objects/],
		['client', { action: 'login', sdkappid: 9 }, /one of the simulated apps: 1/],
		['webhook', {}, /"url" must be a text/],
		['webhook', { url: 'webhook' }, /"url" must be an address like http/],
		['webhook', { url: 'http://h/', token: '' }, /"token"/],
		['webhook', { url: 'http://h/', commands: 'x' }, /"commands" must be an array of texts/],
		['webhook', { url: 'http://h/', timeoutMs: -1 }, /"timeoutMs"/],
		['webhook', { url: 'http://h/', onFailure: 'stop' }, /pass, refuse/],
		['webhook', { url: 'http://h/', redeliveries: 1.5 }, /"redeliveries" must be a whole/],
		['webhook', { url: 'http://h/', retries: 1 }, /The webhook has no "retries"/],
		['callbacks', {}, /"command"/],
		['callbacks', { command: 'x', fields: [] }, /"fields" must be an object/],
	])('answers POST %s with %j by saying what to send', async (path, fields, message) => {
		const actor = path === 'client' ? { account: 'ann' } : {};

		const { status, data } = await ask('POST', path, { ...actor, ...fields });

		expect(status).toBe(400);
		expect(data.error).toMatch(message);
		expect(webhook.requests).toEqual([]);
	});

	it('has to be there before a callback can be sent by hand', async () => {
		await ask('DELETE', 'webhook');

		const { status, data } = await ask('POST', 'callbacks', { command: 'State.StateChange' });

		expect(status).toBe(400);
		expect(data.error).toContain('POST /control/webhook');
	});
});

/** Breaks the connection in the middle of an answer. */
function breakOff(response: ServerResponse): void {
	response.write('{', () => response.socket?.destroy());
}
