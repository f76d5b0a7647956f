import { spawn } from 'node:child_process';

interface CommandOptions {
	readonly cwd: string;
	readonly env?: NodeJS.ProcessEnv;
}

/** How much of a command's output is quoted when it did not succeed, in characters. */
const QUOTED = 4000;

/** Runs a command to its end and gives what it printed; fails with the end of its output. */
export async function runCommand(
	command: string,
	args: readonly string[],
	{ cwd, env = process.env }: CommandOptions,
): Promise<string> {
	const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
	let stdout = '';
	let everything = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		stdout += text;
		everything += text;
	});
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		everything += text;
	});
	const code = await new Promise<number | null>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	});
	if (code === 0) return stdout;
	const line = [command, ...args].join(' ');
	throw new Error(`${line} ended with code ${code ?? 'none'}:\n${everything.slice(-QUOTED)}`);
}
