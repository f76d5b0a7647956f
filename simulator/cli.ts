import { CliArgumentError, readArguments, USAGE } from './cliArguments';
import { adminsOf } from './options';
import { type RunningSimulator, type ServerOptions, startSimulator } from './server';

void main();

async function main(): Promise<void> {
	try {
		const request = readArguments(process.argv.slice(2));
		if (request.kind === 'help') {
			process.stdout.write(USAGE);
			return;
		}

		const running = await startSimulator(request.options);
		process.stdout.write(describe(running));
		stopOnSignal(running);
	} catch (error: unknown) {
		process.stderr.write(`${explain(error)}\n`);
		process.exitCode = 1;
	}
}

function describe({ url, simulator }: RunningSimulator): string {
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
		...apps,
		`  Control       ${url}/control/ (faults, calls, state, accounts, latency, reset)`,
		'',
	].join('\n');
}

function stopOnSignal(running: RunningSimulator): void {
	const stop = () => void running.close();
	process.once('SIGINT', stop);
	process.once('SIGTERM', stop);
}

function explain(error: unknown): string {
	if (error instanceof CliArgumentError) return `${error.message}\n\n${USAGE}`;
	if (!(error instanceof Error)) return String(error);

	const { code, port, address }: Error & ListenError = error;
	if (code === 'EADDRINUSE') return `Port ${port} is in use. Choose another one with --port.`;
	if (code === 'EACCES') return `Port ${port} needs more rights. Choose another one with --port.`;
	if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
		return `This machine has no address ${address ?? 'of that name'}. Check --host.`;
	}
	return error.stack ?? error.message;
}

type ListenError = Partial<Pick<ServerOptions, 'port'>> & {
	readonly code?: string;
	readonly address?: string;
};
