import { readArguments } from '../../simulator/cliArguments';
import { type RunningSimulator, startSimulator } from '../../simulator/server';
import { DEFAULT_SWITCHES, SWITCHES_BY_NAME } from '../../simulator/switches';
import { readSwitches, SwitchError } from '../../simulator/switches/setting';
import { aFriend, PATHS } from './support/calls';
import { httpClient, post } from './support/httpClient';

/** Each switch with each of its values; of the numbers, one that is not the default. */
const SETTINGS = [...SWITCHES_BY_NAME].flatMap(([name, of]) =>
	(of.kind === 'choice' ? of.values : [7]).map((value): [string, string | number] => [name, value]),
);

let running: RunningSimulator;

beforeAll(async () => {
	running = await startSimulator({ switches: { onlineStateKey: 'both' } });
});

afterAll(() => running.close());

function control(method: string, path: string, data?: unknown) {
	return httpClient(running).request({ method, url: `/control/${path}`, data });
}

describe('every switch can be set', () => {
	it.each(SETTINGS)('on the command line: %s=%s', (name, value) => {
		expect(readArguments(['--switch', `${name}=${value}`])).toMatchObject({
			options: { switches: { [name]: value } },
		});
	});

	it.each(SETTINGS)('over the control address: %s to %p', async (name, value) => {
		const { status, data } = await control('POST', 'switches', { [name]: value });

		expect(status).toBe(200);
		expect(data.switches).toMatchObject({ [name]: value });
		expect(running.simulator.switches).toMatchObject({ [name]: value });
	});
});

describe('the switches of a running simulator', () => {
	it('decide from the next call on, and a reset sets them as they were at the start', async () => {
		await control('POST', 'reset');
		const { simulator } = running;
		simulator.app().addAccounts('ann', 'bob');
		const add = () =>
			post(running, PATHS.friendAdd, { From_Account: 'ann', AddFriendItem: [aFriend('bob')] });

		await control('POST', 'switches', { successResultInfo: 'OK' });
		const added = await add();
		await control('DELETE', 'switches');

		expect(added.data.ResultItem?.[0]?.ResultInfo).toBe('OK');
		expect(simulator.app().friendsOf('ann')).toEqual(['bob']);
		expect(simulator.switches).toEqual({ ...DEFAULT_SWITCHES, onlineStateKey: 'both' });
	});

	it('are set all or none: a bad one leaves the others as they were', async () => {
		await control('POST', 'reset');

		const { status, data } = await control('POST', 'switches', {
			successResultInfo: 'OK',
			over100: 'maybe',
		});

		expect(status).toBe(400);
		expect(data.error).toBe('The switch over100 can be accept | reject');
		expect(running.simulator.switches.successResultInfo).toBe('');
	});

	it('rateWindow counts anew from the moment when it is turned', async () => {
		const limited = await startSimulator({ callsPerSecond: 1 });
		const call = () => post(limited, PATHS.friendGet, { From_Account: 'ann', StartIndex: 0 });
		try {
			await call();
			limited.simulator.setSwitches({ rateWindow: 'fixed' });

			expect((await call()).data.ErrorCode).toBe(30003);
		} finally {
			await limited.close();
		}
	});
});

describe('a setting that there is not', () => {
	it.each([
		[{ onlineKey: 'State' }, /no switch "onlineKey"; there are .*onlineStateKey/],
		[{ onlineStateKey: 'Stat' }, /onlineStateKey can be Status \| State \| both/],
		[{ onlineStateKey: null }, /can be Status/],
		[{ onlineStateKey: ['State'] }, /can be Status/],
		[{ successResultInfo: 'ok' }, /can be "" \| OK/],
		[{ nullField: 30002 }, /can be absent \| 30001/],
		[{ friendGetPageSize: 0 }, /can be a number from 1/],
		[{ friendGetPageSize: 1.5 }, /can be a number from 1/],
		[{ friendGetPageSize: 1e21 }, /can be a number from 1/],
		[JSON.parse('{"__proto__": "State"}') as Record<string, unknown>, /no switch "__proto__"/],
		[{ constructor: 'State' }, /no switch "constructor"/],
	])('is refused with what there is: %j', (values, message) => {
		expect(() => readSwitches(values)).toThrow(SwitchError);
		expect(() => readSwitches(values)).toThrow(message);
	});
});

it('every switch says what is open, what speaks for its values, and has two of them', () => {
	for (const of of SWITCHES_BY_NAME.values()) {
		expect(of.question).toMatch(/\w.*\.$/);
		expect(of.evidence).toMatch(/\w.*\.$/);
		if (of.kind === 'choice') expect(new Set(of.values).size).toBeGreaterThan(1);
	}
});
