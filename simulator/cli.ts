import type { LoggedCallback } from './callbacks/callbackLog';
import {
	CliArgumentError,
	type CliRequest,
	listSwitches,
	readArguments,
	USAGE,
} from './cliArguments';
import { isNodeError, type NodeError } from './nodeError';
import { adminsOf } from './options';
import { type RunningSimulator, startSimulator } from './server';
import { makeCertificate, removeCertificate, writeCertificate } from './tls';

void main();

async function main(): Promise<void> {
	try {
		const request = readArguments(process.argv.slice(2));
		if (request.kind === 'help') process.stdout.write(USAGE);
		if (request.kind === 'switches') process.stdout.write(listSwitches());
		if (request.kind === 'start') await start(request);
	} catch (error: unknown) {
		process.stderr.write(`${explain(error)}\n`);
		process.exitCode = 1;
	}
}

type StartRequest = Extract<CliRequest, { readonly kind: 'start' }>;

async function start({ options, isSecure }: StartRequest): Promise<void> {
	const certificate = isSecure ? await makeCertificate(options.host) : undefined;
	const running = await startSimulator({ ...options, certificate });
	const certificateFile = certificate && writeCertificate(certificate);

	process.stdout.write(describe(running, certificateFile, options.webhook?.url));
	running.simulator.callbacks.listen(reportFailure);
	stopOnSignal(async () => {
		await running.close();
		if (certificateFile !== undefined) removeCertificate(certificateFile);
	});
}

function describe(
	{ url, simulator }: RunningSimulator,
	certificateFile: string | undefined,
	webhookUrl: string | undefined,
): string {
	const apps = [...simulator.apps.values()].map(({ settings }) =>
		[
			`  SDKAppID      ${settings.sdkAppId}`,
			`  Identifier    ${adminsOf(settings).join(', ')}`,
			`  Secret key    ${settings.secretKey}`,
		].join('\n'),
	);

	return [
		'Tencent Chat simulator is running. Press Ctrl-C to stop it.',
		`  Base URL      ${url}`,
		...(certificateFile === undefined ? [] : [`  Certificate   ${certificateFile}`]),
		...apps,
		...(webhookUrl === undefined ? [] : [`  Webhook       ${webhookUrl}`]),
		`  Control       ${url}/control/ (GET it for a list of what can be done)`,
		'',
	].join('\n');
}

function reportFailure(callback: LoggedCallback): void {
	const { command, result, httpStatus, error } = callback;
	if (result === 'answered' || result === 'stopped') return;

	const detail = error ?? (httpStatus === undefined ? '' : `HTTP ${httpStatus}`);
	process.stderr.write(`${command}: ${[FAILURES[result], detail].filter(Boolean).join(', ')}\n`);
}

const FAILURES: Readonly<Record<string, string>> = {
	timedOut: 'the webhook did not answer in time',
	badStatus: 'the webhook refused the callback',
	notJson: 'the webhook did not answer with a JSON object',
	unreachable: 'the webhook could not be reached',
};

function stopOnSignal(close: () => Promise<void>): void {
	const stop = () => void close();
	process.once('SIGINT', stop);
	process.once('SIGTERM', stop);
}

function explain(error: unknown): string {
	if (error instanceof CliArgumentError) return `${error.message}\n\n${USAGE}`;
	if (isNodeError(error)) return explainCode(error);
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function explainCode({ code, message }: NodeError): string {
	switch (code) {
		case 'EADDRINUSE':
			return `The port is in use. Choose another one with --port. (${message})`;
		case 'EACCES':
			return `The port needs more rights. Choose another one with --port. (${message})`;
		case 'EADDRNOTAVAIL':
		case 'ENOTFOUND':
			return `This machine has no such address. Check --host. (${message})`;
		default:
			return message;
	}
}
