import { SAMPLE_APP } from '../../simulator/options';
import { Simulator } from '../../simulator/simulator';
import { aCall, aQuery, PATHS, send } from './support/calls';

const BODY = { UserID: 'ann' };

describe('what comes before a command', () => {
	it.each([
		['a method other than POST', { method: 'GET' }, 60002],
		['a body that is no JSON', { body: '{"UserID":' }, 60003],
		['an empty body', { body: '' }, 60003],
		['a body that is JSON but no object', { body: '["ann"]' }, 60003],
		['a path that no command has', { path: '/v4/sns/friend_ad' }, 60009],
		['a path without the slash in front', { path: 'v4/sns/friend_add' }, 60009],
	])('refuses %s', async (_what, overrides, code) => {
		const answer = await send(new Simulator(), aCall(PATHS.accountImport, BODY, overrides));

		expect(answer).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: code });
		expect(answer.ErrorInfo).not.toBe('');
	});

	it.each([
		['sdkappid', undefined, 60012],
		['sdkappid', '', 60012],
		['sdkappid', 'abc', 60025],
		['identifier', undefined, 60025],
		['usersig', undefined, 60025],
		['usersig', '', 60025],
		['random', undefined, 60025],
		['random', '-1', 60025],
		['random', '4294967296', 60025],
		['contenttype', undefined, 60025],
		['contenttype', 'xml', 60025],
		['sdkappid', '1400000001', 70020],
	])('refuses a URL whose %s is %s', async (name, value, code) => {
		const query = aQuery({ [name]: value });

		const answer = await send(new Simulator(), aCall(PATHS.accountImport, BODY, { query }));

		expect(answer.ErrorCode).toBe(code);
	});

	it('refuses every call to an app that is switched off', async () => {
		const simulator = new Simulator({ apps: [{ ...SAMPLE_APP, disabled: true }] });

		expect((await send(simulator, aCall(PATHS.accountImport, BODY))).ErrorCode).toBe(60016);
	});

	it('refuses every call to an app of another data center', async () => {
		const simulator = new Simulator({ apps: [{ ...SAMPLE_APP, wrongRegion: true }] });

		expect((await send(simulator, aCall(PATHS.accountImport, BODY))).ErrorCode).toBe(60026);
	});

	it('writes ErrorDisplay for the services that have it, and only for them', async () => {
		const query = aQuery({ random: undefined });
		const fieldsOf = async (path: string) =>
			Object.keys(await send(new Simulator(), aCall(path, {}, { query })));

		expect(await fieldsOf(PATHS.friendAdd)).toContain('ErrorDisplay');
		expect(await fieldsOf(PATHS.portraitSet)).toContain('ErrorDisplay');
		expect(await fieldsOf(PATHS.accountImport)).not.toContain('ErrorDisplay');
	});

	it('keeps apps apart, because an account belongs to one app', async () => {
		const other = { sdkAppId: 20000001, secretKey: 'k' };
		const simulator = new Simulator({ apps: [SAMPLE_APP, other] });

		await send(simulator, aCall(PATHS.accountImport, BODY));

		expect(simulator.app(SAMPLE_APP.sdkAppId).account('ann')).toBeDefined();
		expect(simulator.app(other.sdkAppId).account('ann')).toBeUndefined();
	});
});
