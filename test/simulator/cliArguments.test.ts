import { CliArgumentError, listSwitches, readArguments } from '../../simulator/cliArguments';
import { SAMPLE_APP } from '../../simulator/options';

describe('the arguments of the command line', () => {
	it('may be left out', () => {
		expect(readArguments([])).toEqual({
			kind: 'start',
			isSecure: false,
			options: {
				port: 9000,
				host: undefined,
				latencyMs: undefined,
				callsPerSecond: undefined,
				apps: [{ ...SAMPLE_APP, accounts: [] }],
				switches: {},
				webhook: undefined,
			},
		});
	});

	it('name the port, the speed, the apps and the first accounts', () => {
		const args =
			'--port 0 --host ::1 --latency 30 --limit 0 --app 1:a:b --app 2:k --accounts ann,bob,';

		expect(readArguments(args.split(' '))).toEqual({
			kind: 'start',
			isSecure: false,
			options: {
				port: 0,
				host: '::1',
				latencyMs: 30,
				callsPerSecond: 0,
				apps: [
					{ sdkAppId: 1, secretKey: 'a:b', accounts: ['ann', 'bob'] },
					{ sdkAppId: 2, secretKey: 'k', accounts: ['ann', 'bob'] },
				],
				switches: {},
				webhook: undefined,
			},
		});
	});

	it('name the webhook and the token that signs for it', () => {
		const url = 'http://127.0.0.1:5678/webhook/chat';

		expect(readArguments(['--webhook-url', url, '--webhook-token', 't'])).toMatchObject({
			options: { webhook: { url, token: 't' } },
		});
		expect(readArguments(['--webhook-url', url])).toMatchObject({
			options: { webhook: { url, token: undefined } },
		});
	});

	it('turn switches, the last value of one counting, and ask for https', () => {
		const args = '--tls --switch over100=accept --switch nullField=30001 --switch over100=reject';

		expect(readArguments(args.split(' '))).toMatchObject({
			isSecure: true,
			options: { switches: { over100: 'reject', nullField: 30001 } },
		});
	});

	it('can ask for a list of the switches, which names the default first', () => {
		expect(readArguments(['--switches', '--port', 'x'])).toEqual({ kind: 'switches' });
		expect(listSwitches()).toContain('\n  onlineStateKey = Status | State | both\n');
		expect(listSwitches()).toContain('\n  friendGetPageSize = a number from 1 (default 100)\n');
	});

	it('can ask for help, whatever else they say', () => {
		expect(readArguments(['--help', '--port', 'x'])).toEqual({ kind: 'help' });
	});

	it.each([
		[['--port', '70000'], /--port needs a whole number from 0 to 65535/],
		[['--latency', '1.5'], /--latency needs a whole number/],
		[['--limit', 'fast'], /--limit needs a whole number/],
		[['--app', '1400000000'], /--app needs an SDKAppID and a secret key/],
		[['--webhook-url', 'chat'], /--webhook-url needs an address like http/],
		[['--webhook-token', 't'], /--webhook-token needs --webhook-url/],
		[['--webhook-url', 'http://h/', '--webhook-token', ''], /--webhook-token must not be empty/],
		[['--switch', 'onlineStateKey'], /--switch needs a name and a value/],
		[['--switch', '=State'], /--switch needs a name and a value/],
		[['--switch', 'over101=accept'], /--switch: There is no switch "over101"/],
		[['--switch', 'over100=maybe'], /--switch: The switch over100 can be accept \| reject/],
		[['--prt', '1'], /--prt/],
		[['9000'], /9000/],
	])('are refused with a reason: %j', (args, message) => {
		expect(() => readArguments(args)).toThrow(CliArgumentError);
		expect(() => readArguments(args)).toThrow(message);
	});
});
