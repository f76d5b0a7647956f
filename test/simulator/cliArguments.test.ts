import { CliArgumentError, readArguments } from '../../simulator/cliArguments';
import { SAMPLE_APP } from '../../simulator/options';

describe('the arguments of the command line', () => {
	it('may be left out', () => {
		expect(readArguments([])).toEqual({
			kind: 'start',
			options: {
				port: 9000,
				host: undefined,
				latencyMs: undefined,
				callsPerSecond: undefined,
				apps: [{ ...SAMPLE_APP, accounts: [] }],
				webhook: undefined,
			},
		});
	});

	it('name the port, the speed, the apps and the first accounts', () => {
		const args =
			'--port 0 --host ::1 --latency 30 --limit 0 --app 1:a:b --app 2:k --accounts ann,bob,';

		expect(readArguments(args.split(' '))).toEqual({
			kind: 'start',
			options: {
				port: 0,
				host: '::1',
				latencyMs: 30,
				callsPerSecond: 0,
				apps: [
					{ sdkAppId: 1, secretKey: 'a:b', accounts: ['ann', 'bob'] },
					{ sdkAppId: 2, secretKey: 'k', accounts: ['ann', 'bob'] },
				],
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
		[['--prt', '1'], /--prt/],
		[['9000'], /9000/],
	])('are refused with a reason: %j', (args, message) => {
		expect(() => readArguments(args)).toThrow(CliArgumentError);
		expect(() => readArguments(args)).toThrow(message);
	});
});
