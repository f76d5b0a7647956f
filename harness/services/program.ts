import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';

import { atExit } from './cleanup';

/** How long a program may take to end by itself, in milliseconds. */
const PATIENCE_MS = 10_000;

/** How long a program may take to be ready, in milliseconds; the first start makes a database. */
const START_MS = 120_000;

const POLL_MS = 100;

/** How much of its output is quoted when a program does not start, in characters. */
const QUOTED = 4000;

interface ProgramOptions {
	readonly env: NodeJS.ProcessEnv;
	readonly cwd?: string;
	/** Where its output goes. */
	readonly logFile: string;
}

/** A program that runs beside this one, with everything that it starts itself. */
export class Program {
	private readonly child: ChildProcess;

	private readonly ended: Promise<void>;

	private hasEnded = false;

	constructor(
		private readonly name: string,
		command: string,
		args: readonly string[],
		private readonly options: ProgramOptions,
	) {
		const { env, cwd, logFile } = options;
		const log = createWriteStream(logFile, { flags: 'a' });
		// A group of its own, so that it can be ended with its children.
		this.child = spawn(command, args, {
			env,
			cwd,
			detached: process.platform !== 'win32',
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		this.child.stdout?.pipe(log);
		this.child.stderr?.pipe(log);
		const forget = atExit(() => this.kill());
		this.ended = new Promise((resolve) => {
			const end = () => {
				this.hasEnded = true;
				forget();
				resolve();
			};
			this.child.once('error', end);
			this.child.once('exit', end);
		});
	}

	get pid(): number {
		return this.child.pid ?? NaN;
	}

	/** Waits until the program can be used; fails when it ends first. */
	async untilReady(isReady: () => Promise<boolean>): Promise<void> {
		const giveUpAt = Date.now() + START_MS;
		while (!(await isReady())) {
			if (this.hasEnded || Date.now() > giveUpAt) {
				const what = this.hasEnded ? 'ended' : 'was not ready in time';
				await this.stop();
				const output = readFileSync(this.options.logFile, 'utf8').slice(-QUOTED);
				throw new Error(`${this.name} ${what}:\n${output}`);
			}
			await new Promise((resolve) => setTimeout(resolve, POLL_MS));
		}
	}

	/** Asks the program to end, and makes it when it does not. */
	async stop(): Promise<void> {
		this.signal('SIGTERM');
		const timer = setTimeout(() => this.kill(), PATIENCE_MS);
		await this.ended;
		clearTimeout(timer);
		this.kill();
	}

	/** Ends the program and its children at once, as a crash would. */
	kill(): void {
		this.signal('SIGKILL');
	}

	private signal(signal: NodeJS.Signals): void {
		const { pid } = this.child;
		if (pid === undefined) return;
		try {
			process.kill(process.platform === 'win32' ? pid : -pid, signal);
		} catch (error) {
			// Nobody of the group is left.
			if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
		}
	}
}
