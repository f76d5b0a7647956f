import { type RunningSimulator, startSimulator } from '../../simulator/server';
import { aFriend, PATHS } from './support/calls';
import { httpClient, post } from './support/httpClient';

let running: RunningSimulator;

beforeEach(async () => {
	running = await startSimulator();
	running.simulator.app().addAccounts('ann', 'bob', 'cid');
});

afterEach(() => running.close());

describe('friend_add over HTTP', () => {
	it('answers a success field by field as the documentation shows it', async () => {
		const body = { From_Account: 'ann', AddFriendItem: [aFriend('bob')] };

		const { status, data, headers } = await post(running, PATHS.friendAdd, body);

		expect(status).toBe(200);
		expect(headers['content-type']).toContain('application/json');
		expect(JSON.stringify(data)).toBe(
			'{"ResultItem":[{"To_Account":"bob","ResultCode":0,"ResultInfo":""}],' +
				'"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","ErrorDisplay":""}',
		);
	});

	it('keeps OK at the top and names the failed friends when only some of them fail', async () => {
		const friends = [aFriend('bob'), aFriend('nobody'), aFriend('cid', { AddSource: 'Web' })];

		const { data } = await post(running, PATHS.friendAdd, {
			From_Account: 'ann',
			AddFriendItem: friends,
		});

		expect(data).toEqual({
			ResultItem: [
				{ To_Account: 'bob', ResultCode: 0, ResultInfo: '' },
				{
					To_Account: 'nobody',
					ResultCode: 30003,
					ResultInfo: 'Err_SNS_FriendAdd_Invalid_Account',
				},
				{
					To_Account: 'cid',
					ResultCode: 30001,
					ResultInfo: 'Err_SNS_FriendAdd_Source_Illegal',
				},
			],
			Fail_Account: ['nobody', 'cid'],
			ActionStatus: 'OK',
			ErrorCode: 0,
			ErrorInfo: '',
			ErrorDisplay: '',
		});
		expect(running.simulator.app().friendsOf('ann')).toEqual(['bob']);
	});

	it('fails the whole call without results when From_Account was never imported', async () => {
		const body = { From_Account: 'nobody', AddFriendItem: [aFriend('bob')] };

		const { status, data } = await post(running, PATHS.friendAdd, body);

		expect(status).toBe(200);
		expect(JSON.stringify(data)).toBe(
			'{"ActionStatus":"FAIL","ErrorCode":30003,' +
				'"ErrorInfo":"Err_Sns_Invalid_Account","ErrorDisplay":""}',
		);
	});

	it('reads the body whatever content type it is sent with, because Tencent does', async () => {
		const body = JSON.stringify({ From_Account: 'ann', AddFriendItem: [aFriend('bob')] });
		const types = ['text/plain', 'application/x-www-form-urlencoded', 'application/json'];

		const answers = [];
		for (const type of types) {
			const client = httpClient(running);
			const call = { params: undefined, headers: { 'content-type': type } };
			answers.push(await client.post(`${PATHS.friendAdd}?sdkappid=1`, body, call));
		}

		// 60025 comes after the body was read: the rest of the query is missing.
		expect(answers.map(({ data }) => data.ErrorCode)).toEqual([60025, 60025, 60025]);
	});

	it('takes a body of a megabyte, since no limit is published', async () => {
		const body = { From_Account: 'ann', AddFriendItem: [aFriend('bob')], Pad: 'x'.repeat(2 ** 20) };

		const { data } = await post(running, PATHS.friendAdd, body);

		expect(data.ErrorCode).toBe(0);
	});

	it('answers a body beyond every bound like a request that cannot be parsed', async () => {
		const { status, data } = await post(running, PATHS.friendAdd, { Pad: 'x'.repeat(2 ** 24) });

		expect(status).toBe(200);
		expect(data.ErrorCode).toBe(60002);
	});

	it.each(['get', 'put', 'delete'] as const)(
		'refuses %s, because only POST is known',
		async (method) => {
			const { status, data } = await httpClient(running).request({ method, url: PATHS.friendAdd });

			expect(status).toBe(200);
			expect(data).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: 60002 });
		},
	);

	it('stops listening at once although a call is stalled', async () => {
		running.simulator.faults.add({ effect: { stallMs: 60_000 } });
		const call = post(running, PATHS.friendAdd, {}).catch((error: unknown) => error);
		while (running.simulator.log.total === 0) await new Promise(setImmediate);

		await running.close();

		expect(await call).toBeInstanceOf(Error);
	});
});
