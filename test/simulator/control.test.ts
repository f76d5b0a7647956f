import { z } from 'zod/v4';

import { read } from '../../simulator/control/input';
import { fields, listOf } from '../../simulator/control/kinds';
import { type RunningSimulator, startSimulator } from '../../simulator/server';
import { aFriend, PATHS } from './support/calls';
import { httpClient, post } from './support/httpClient';

let running: RunningSimulator;

beforeEach(async () => {
	running = await startSimulator();
});

afterEach(() => running.close());

function ask(method: string, path: string, data?: unknown) {
	return httpClient(running).request({ method, url: `/control/${path}`, data });
}

function addBob() {
	return post(running, PATHS.friendAdd, { From_Account: 'ann', AddFriendItem: [aFriend('bob')] });
}

const ACCOUNTS = {
	accounts: [
		{ userId: 'ann', friends: ['cid'], blocked: ['dan'], nick: 'Ann' },
		{ userId: 'bob', allowType: 'AllowType_Type_NeedConfirm' },
		{ userId: 'cid', adminForbidType: 'AdminForbid_Type_SendOut' },
		{ userId: 'dan' },
	],
};

describe('the control address', () => {
	it('sets accounts up, also when they name each other, and shows them', async () => {
		const added = await ask('POST', 'accounts', ACCOUNTS);
		await addBob();
		const ann = await ask('GET', 'state?sdkappid=1400000000&account=ann');
		const bob = await ask('GET', 'state?account=bob');

		expect(added.data).toEqual({ sdkAppId: 1400000000, accounts: 5 });
		expect(ann.data).toEqual({
			userId: 'ann',
			profile: { Tag_Profile_IM_Nick: 'Ann' },
			friends: [{ userId: 'cid', addTime: 0, groupNames: [] }],
			friendLists: {},
			blocklist: ['dan'],
			pending: [],
			following: [],
			followers: [],
			status: 'Offline',
		});
		expect(bob.data.pending).toMatchObject([{ fromAccount: 'ann', toAccount: 'bob' }]);
	});

	it('sets friends up with what is noted about them, follows and the online status', async () => {
		const friend = {
			userId: 'bob',
			remark: 'Bobby',
			addTime: 7,
			groupNames: ['Work'],
			custom: { Tag_SNS_Custom_Level: 'gold' },
		};
		const ann = { userId: 'ann', friends: ['cid', friend], following: ['bob'] };
		const bob = { userId: 'bob', status: 'PushOnline', platforms: ['Android'] };

		await ask('POST', 'accounts', { accounts: [ann, bob, { userId: 'cid' }] });

		expect((await ask('GET', 'state?account=ann')).data).toMatchObject({
			friends: [{ userId: 'cid', addTime: 0, groupNames: [] }, friend],
			friendLists: { Work: ['bob'] },
			following: ['bob'],
		});
		expect((await ask('GET', 'state?account=bob')).data).toMatchObject({
			followers: ['ann'],
			status: 'PushOnline',
		});
		expect(running.simulator.app().existing('bob').presence.platforms).toEqual(['Android']);
	});

	it('tells how many accounts an app has when no account is named', async () => {
		expect((await ask('GET', 'state')).data).toEqual({ sdkAppId: 1400000000, accounts: 1 });
	});

	it('scripts faults, lists them and clears them', async () => {
		await ask('POST', 'accounts', ACCOUNTS);
		const fault = { on: { path: 'friend_add' }, effect: { errorCode: 30007 }, times: 2 };

		await ask('POST', 'faults', fault);
		const struck = await addBob();
		const listed = await ask('GET', 'faults');
		await ask('DELETE', 'faults');
		const free = await addBob();

		expect(struck.data.ErrorCode).toBe(30007);
		expect(listed.data.faults).toEqual([{ ...fault, strikes: 1 }]);
		expect(free.data.ErrorCode).toBe(0);
	});

	it.each([
		{ effect: { errorCode: 1, errorInfo: 'x' } },
		{ effect: { resultCode: 1, resultInfo: 'x' }, on: { account: 'a', nth: 2 }, times: 'always' },
		{ effect: { httpStatus: 502, change: 'before' }, probability: 0.5 },
		{ effect: { drop: 'after' } },
		{ effect: { stallMs: 5, change: 'after' } },
		{ effect: { garble: true } },
		{ effect: { omit: true } },
	])('takes the fault %j as it is', async (fault) => {
		const { status, data } = await ask('POST', 'faults', fault);

		expect(status).toBe(200);
		expect(data.faults).toEqual([{ ...fault, strikes: 0 }]);
	});

	it('shows the calls with their totals and forgets them', async () => {
		await addBob();

		const shown = await ask('GET', 'calls');
		await ask('DELETE', 'calls');
		const forgotten = await ask('GET', 'calls');

		expect(shown.data.totals).toMatchObject({ calls: 1, byCode: { '30003': 1 } });
		expect(shown.data.calls).toMatchObject([{ path: PATHS.friendAdd, fromAccount: 'ann' }]);
		expect(forgotten.data).toMatchObject({ totals: { calls: 0 }, calls: [] });
	});

	it('sets the latency, and a reset sets it and everything else back', async () => {
		const { simulator } = running;
		await ask('POST', 'accounts', ACCOUNTS);
		await ask('POST', 'faults', { effect: { errorCode: 1 } });
		const slowed = await ask('POST', 'latency', { ms: 1 });

		const reset = await ask('POST', 'reset');

		expect(slowed.data).toEqual({ ms: 1 });
		expect(reset.data).toEqual({ apps: [{ sdkAppId: 1400000000, accounts: 1 }] });
		expect(simulator.faults.list()).toEqual([]);
		expect(simulator.log.total).toBe(0);
	});

	it.each([
		['POST', 'faults', 'no object', /JSON object/],
		['POST', 'faults', {}, /"effect" must be one of/],
		['POST', 'faults', { effect: {} }, /"effect" must be one of/],
		['POST', 'faults', { effect: { garble: true, omit: true } }, /"effect" must be one of/],
		['POST', 'faults', { effect: { dorp: 'before' } }, /has no "dorp"/],
		['POST', 'faults', { effect: { drop: 'now' } }, /"effect.drop" must be one of before, after/],
		[
			'POST',
			'faults',
			{ effect: { errorCode: 'x' } },
			/errorCode" must be a whole number .*; it is "x"/,
		],
		['POST', 'faults', { effect: { errorCode: 1, drop: 'after' } }, /"effect" must be one of/],
		['POST', 'faults', { effect: { resultCode: 1, garble: 1 } }, /"effect" must be one of/],
		['POST', 'faults', { effect: { garble: 1 } }, /"effect.garble" must be true; it is 1/],
		['POST', 'faults', { effect: { drop: 'after', change: 'x' } }, /"effect" has no "change"/],
		['POST', 'faults', { effects: { omit: true } }, /A fault has no "effects"; it can hold on, /],
		['POST', 'faults', { effect: { errorCode: 1.5 } }, /must be a whole number/],
		['POST', 'faults', { effect: { resultCode: 0 } }, /of at least 1/],
		['POST', 'faults', { effect: { httpStatus: 200 } }, /from 400 to 599/],
		['POST', 'faults', { effect: { stallMs: -1 } }, /"effect.stallMs"/],
		['POST', 'faults', { effect: { omit: true }, times: 0 }, /"times"/],
		['POST', 'faults', { effect: { omit: true }, probability: 2 }, /from 0 to 1/],
		['POST', 'faults', { effect: { omit: true }, on: 'x' }, /"on" must be an object/],
		['POST', 'faults', { effect: { omit: true }, on: { to: 'x' } }, /"on" has no "to"/],
		['POST', 'faults', { effect: { omit: true }, on: { path: '' } }, /"on.path"/],
		['POST', 'accounts', {}, /"accounts" must be an array of objects/],
		[
			'POST',
			'accounts',
			{ accounts: [{}] },
			/"accounts\[0\].userId" must be a text .*; it is missing/,
		],
		['POST', 'accounts', { accounts: [{ userid: 'a' }] }, /"accounts\[0\]" has no "userid"/],
		['POST', 'accounts', { accounts: [], more: 1 }, /The body has no "more"/],
		[
			'POST',
			'accounts',
			{ accounts: [{ userId: 'a' }, 7] },
			/"accounts\[1\]" must be an object; it is 7/,
		],
		[
			'POST',
			'accounts',
			{ accounts: [{ userId: 'a', friends: ['b', 7] }] },
			/friends\[1\]" .* is 7/,
		],
		['POST', 'accounts', { accounts: [{ userId: 'x'.repeat(33) }] }, /32 bytes/],
		['POST', 'accounts', { accounts: [{ userId: 'a', allowType: 'x' }] }, /AllowType_Type_DenyAny/],
		['POST', 'accounts', { accounts: [{ userId: 'a', friends: 'b' }] }, /texts and objects/],
		['POST', 'accounts', { accounts: [{ userId: 'a', friends: [{}] }] }, /friends\[0\].userId/],
		[
			'POST',
			'accounts',
			{ accounts: [{ userId: 'a', friends: [{ userId: 'a', note: 'x' }] }] },
			/has no "note"/,
		],
		[
			'POST',
			'accounts',
			{ accounts: [{ userId: 'a', friends: [{ userId: 'a', custom: { Level: 'x' } }] }] },
			/Tag_SNS_Custom_Level/,
		],
		[
			'POST',
			'accounts',
			{ accounts: [{ userId: 'a', friends: [{ userId: 'a', custom: 'x' }] }] },
			/friends\[0\].custom/,
		],
		['POST', 'accounts', { accounts: [{ userId: 'a', following: 'b' }] }, /an array of texts/],
		['POST', 'accounts', { accounts: [{ userId: 'a', following: ['b'] }] }, /"a" names "b"/],
		['POST', 'accounts', { accounts: [{ userId: 'a', status: 'Away' }] }, /PushOnline/],
		['POST', 'accounts', { accounts: [{ userId: 'a', friends: ['b'] }] }, /"a" names "b"/],
		['POST', 'accounts', { sdkappid: 7, accounts: [] }, /1400000000/],
		['POST', 'latency', { ms: 'slow' }, /"ms" must be a number/],
		['GET', 'state?sdkappid=7', undefined, /1400000000/],
		['GET', 'state?user=ann', undefined, /The address has no "user"/],
		['GET', 'state?account=nobody', undefined, /no account "nobody"/],
	])('answers %s %s with %j by saying what to send', async (method, path, data, message) => {
		const reply = await ask(method, path, data);

		expect(reply.status).toBe(400);
		expect(reply.data.error).toMatch(message);
		expect(running.simulator.app().account('a')).toBeUndefined();
	});

	it('takes more accounts at once than a function takes arguments', async () => {
		const accounts = Array.from({ length: 130_000 }, (_, index) => ({ userId: `u${index}` }));

		const { data } = await ask('POST', 'accounts', { accounts });

		expect(data).toEqual({ sdkAppId: 1400000000, accounts: 130_001 });
	});

	it('refuses a body that is too long in its own words', async () => {
		const { status, data } = await ask('POST', 'accounts', { pad: 'x'.repeat(30_000_000) });

		expect(status).toBe(413);
		expect(data).toEqual({
			error: 'The body must not be longer than 16777216 bytes; send it in several calls',
		});
	});

	it('tells of the first bad entry of a list, without going on to the millions behind it', () => {
		let entriesRead = 0;
		const entry = z.custom(() => {
			entriesRead += 1;
			return entriesRead < 3;
		}, 'must be one of the first two');

		expect(() =>
			read(fields({ list: listOf(entry, '') }), { list: Array(1000).fill('x') }),
		).toThrow('"list[2]" must be one of the first two; it is "x"');
		expect(entriesRead).toBe(3);
	});

	it('names its calls when asked for another one', async () => {
		const { status, data } = await ask('POST', 'nothing');

		expect(status).toBe(404);
		expect(data.error).toContain('POST /control/faults');
	});
});

describe('the control address and strangers', () => {
	/** Asks with headers that a browser, or who imitates one, sends. */
	async function askAs(headers: Record<string, string>, method = 'POST', path = 'reset') {
		return await httpClient(running).request({ method, url: `/control/${path}`, headers });
	}

	beforeEach(() => running.simulator.app().addAccounts('ann'));

	it.each([
		['a page of another origin', () => ({ Origin: 'https://evil.example' })],
		['a page without an origin', () => ({ Origin: 'null' })],
		['a page of another port', () => ({ Origin: `http://127.0.0.1:${running.port + 1}` })],
		['a page of another scheme', () => ({ Origin: `https://127.0.0.1:${running.port}` })],
		['an origin with more behind it', () => ({ Origin: `http://127.0.0.1:${running.port}/x` })],
		[
			'an origin with user info',
			() => ({ Origin: `http://127.0.0.1:${running.port}@evil.example` }),
		],
		['an empty origin', () => ({ Origin: '' })],
		['a name that was made to lead here', () => ({ Host: `evil.example:${running.port}` })],
		['that name without a port', () => ({ Host: 'evil.example' })],
		[
			'a name that begins like this machine',
			() => ({ Host: `127.0.0.1.evil.example:${running.port}` }),
		],
		['another port', () => ({ Host: '127.0.0.1:1' })],
		['no port', () => ({ Host: '127.0.0.1' })],
		['a name with a dot at its end', () => ({ Host: `localhost.:${running.port}` })],
		[
			'a page of another site, by what the browser says',
			() => ({ 'Sec-Fetch-Site': 'cross-site' }),
		],
	])('refuses %s, for every call', async (_name, headers) => {
		for (const [method, path] of [
			['POST', 'reset'],
			['GET', 'state'],
			['DELETE', 'calls'],
			['POST', 'webhook'],
			['OPTIONS', 'reset'],
		]) {
			const reply = await askAs(headers(), method, path);

			expect(reply.status).toBe(403);
			expect(reply.data.error).toContain('The control address');
		}
		expect(running.simulator.app().existing('ann')).toBeDefined();
	});

	it('refuses a stranger before it looks at the body', async () => {
		const { status } = await httpClient(running).post('/control/reset', 'x'.repeat(30_000_000), {
			headers: { Origin: 'https://evil.example' },
		});

		expect(status).toBe(403);
	});

	it.each([
		['a program', () => ({})],
		['localhost', () => ({ Host: `localhost:${running.port}` })],
		['LOCALHOST', () => ({ Host: `LOCALHOST:${running.port}` })],
		['IPv6 loopback', () => ({ Host: `[::1]:${running.port}` })],
		['its own page', () => ({ Origin: running.url, 'Sec-Fetch-Site': 'same-origin' })],
		[
			'its own page by name',
			() => ({ Host: `localhost:${running.port}`, Origin: `http://localhost:${running.port}` }),
		],
		['a user who enters the address', () => ({ 'Sec-Fetch-Site': 'none' })],
	])('lets %s in', async (_name, headers) => {
		expect((await askAs(headers())).status).toBe(200);
	});

	it('lets callers in by the name that the simulator listens on', async () => {
		const named = await startSimulator({ host: 'localhost' });

		const reply = await httpClient(named).get('/control/state');

		await named.close();
		expect(reply.status).toBe(200);
	});

	it('lets callers in by the address that they reached when it listens on all', async () => {
		const open = await startSimulator({ host: '0.0.0.0' });

		const reply = await httpClient(open).get(`http://127.0.0.1:${open.port}/control/state`);
		const refused = await httpClient(open).get(`http://127.0.0.1:${open.port}/control/state`, {
			headers: { Host: `127.0.0.2:${open.port}` },
		});

		await open.close();
		expect(reply.status).toBe(200);
		expect(refused.status).toBe(403);
	});

	it("answers Tencent's own commands under any host, as a client may know a name for it", async () => {
		const reply = await httpClient(running).post('/v4/sns/friend_add', '{}', {
			headers: { Host: 'chat.example' },
		});

		expect(reply.status).toBe(200);
		expect(reply.data).toHaveProperty('ErrorCode');
	});
});
