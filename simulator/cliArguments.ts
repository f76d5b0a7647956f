import { parseArgs } from 'node:util';

import { isWebhookUrl, type WebhookOptions } from './callbacks/webhook';
import { isNodeError } from './nodeError';
import { type SimulatedApp, SAMPLE_APP } from './options';
import type { ServerOptions } from './server';
import { SWITCHES_BY_NAME, type Switches } from './switches';
import { readSwitches, SwitchError, valuesInWords } from './switches/setting';

/** How the simulator is started from a shell. */
export const USAGE = `Simulates Tencent Chat's server API on this machine.

Usage: npm run simulator -- [options]

  --port <number>        port to listen on; 0 takes any free one (default 9000)
  --host <name>          address to listen on (default 127.0.0.1)
  --latency <ms>         time that each answer takes (default 0)
  --limit <calls>        calls per second of each command; 0 switches the limit off
                         (default: the documented limits)
  --app <id>:<key>       an app's SDKAppID and secret key; can be given several times
                         (default: Tencent's public sample)
  --accounts <a,b,c>     accounts that exist from the start in each app
  --switch <name>=<value>
                         decides what Tencent's documentation leaves open; can be given several
                         times (--switches lists them)
  --tls                  answer https, with a certificate made at the start
  --webhook-url <url>    where Tencent Chat's callbacks go (default: none are sent)
  --webhook-token <key>  the token that signs the callbacks (default: they are not signed)
  --switches             list the switches, their values with the default first
  --help                 show this text
`;

const DEFAULT_PORT = '9000';
const MAX_PORT = 65_535;

/** Something in the arguments that the simulator cannot be started with. */
export class CliArgumentError extends Error {}

/** What the switches can be set to, one in a line. */
export function listSwitches(): string {
	const lines = [...SWITCHES_BY_NAME].map(([name, of]) => {
		const usual = of.kind === 'amount' ? ` (default ${of.usual})` : '';
		return `  ${name} = ${valuesInWords(of)}${usual}\n`;
	});
	return `Switches, the default first; docs/simulator.md says what they are about.\n\n${lines.join('')}`;
}

/** What the arguments ask for. */
export type CliRequest =
	| { readonly kind: 'help' }
	| { readonly kind: 'switches' }
	| {
			readonly kind: 'start';
			readonly options: ServerOptions;
			/** Whether to answer https. */
			readonly isSecure: boolean;
	  };

/** Reads the arguments behind the program's name. */
export function readArguments(args: readonly string[]): CliRequest {
	const values = parse(args);
	if (values.help) return { kind: 'help' };
	if (values.switches) return { kind: 'switches' };

	const apps = values.app?.map(readApp) ?? [SAMPLE_APP];
	const accounts = readAccounts(values.accounts ?? '');

	return {
		kind: 'start',
		isSecure: values.tls ?? false,
		options: {
			port: readWhole(values.port ?? DEFAULT_PORT, '--port', MAX_PORT),
			host: values.host,
			latencyMs: optionalWhole(values.latency, '--latency'),
			callsPerSecond: optionalWhole(values.limit, '--limit'),
			apps: apps.map((app) => ({ ...app, accounts })),
			switches: readSwitchArguments(values.switch ?? []),
			webhook: readWebhook(values['webhook-url'], values['webhook-token']),
		},
	};
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			options: {
				port: { type: 'string' },
				host: { type: 'string' },
				latency: { type: 'string' },
				limit: { type: 'string' },
				app: { type: 'string', multiple: true },
				accounts: { type: 'string' },
				switch: { type: 'string', multiple: true },
				switches: { type: 'boolean' },
				tls: { type: 'boolean' },
				'webhook-url': { type: 'string' },
				'webhook-token': { type: 'string' },
				help: { type: 'boolean' },
			},
		}).values;
	} catch (error: unknown) {
		// parseArgs words its own refusals well; only their kind has to become ours.
		if (!isNodeError(error) || !error.code.startsWith('ERR_PARSE_ARGS')) throw error;
		throw new CliArgumentError(error.message);
	}
}

function readApp(text: string): SimulatedApp {
	const [, id, secretKey] = /^(\d{1,15}):(.+)$/.exec(text) ?? [];
	if (id === undefined || secretKey === undefined) {
		throw new CliArgumentError('--app needs an SDKAppID and a secret key, like 1400000000:key');
	}
	return { sdkAppId: Number(id), secretKey };
}

function readAccounts(text: string): string[] {
	return text
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '');
}

/** Of a switch that is given twice, the last value counts, as on the control address. */
function readSwitchArguments(texts: readonly string[]): Partial<Switches> {
	try {
		return readSwitches(Object.fromEntries(texts.map(splitSwitch)));
	} catch (error: unknown) {
		throw error instanceof SwitchError ? new CliArgumentError(`--switch: ${error.message}`) : error;
	}
}

function splitSwitch(text: string): [string, string] {
	const [, name, value] = /^([^=]+)=(.*)$/.exec(text) ?? [];
	if (name !== undefined && value !== undefined) return [name, value];
	throw new CliArgumentError(
		`--switch needs a name and a value, like onlineStateKey=State, but got "${text}"`,
	);
}

function readWebhook(
	url: string | undefined,
	token: string | undefined,
): WebhookOptions | undefined {
	if (url === undefined && token !== undefined) {
		throw new CliArgumentError('--webhook-token needs --webhook-url, the address to call back');
	}
	if (url === undefined) return undefined;
	if (!isWebhookUrl(url)) {
		throw new CliArgumentError(
			`--webhook-url needs an address like http://127.0.0.1:5678/webhook/chat, but got "${url}"`,
		);
	}
	if (token === '') throw new CliArgumentError('--webhook-token must not be empty');
	return { url, token };
}

function optionalWhole(text: string | undefined, name: string): number | undefined {
	return text === undefined ? undefined : readWhole(text, name, Number.MAX_SAFE_INTEGER);
}

function readWhole(text: string, name: string, max: number): number {
	const number = /^\d+$/.test(text) ? Number(text) : NaN;
	if (!(number <= max)) {
		const bound = max === MAX_PORT ? ` from 0 to ${max}` : '';
		throw new CliArgumentError(`${name} needs a whole number${bound}, but got "${text}"`);
	}
	return number;
}
