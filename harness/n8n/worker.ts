import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { isAnswered, type Host } from './host';
import { findFreePort } from '../services/ports';
import { Program } from '../services/program';

/** How many executions a worker takes at once. */
export interface WorkerOptions {
	readonly name: string;
	readonly concurrency: number;
}

/** A process that carries out the executions of an n8n in queue mode. */
export class Worker {
	private constructor(
		readonly name: string,
		private readonly program: Program,
		private readonly logFile: string,
	) {}

	/** Starts a worker of a running n8n, in the same folder, and waits until it takes executions. */
	static async start(main: Host, { name, concurrency }: WorkerOptions): Promise<Worker> {
		const { node, script } = main.installed;
		const healthPort = await findFreePort();
		const env = {
			...main.environment,
			N8N_RUNNERS_BROKER_PORT: String(await findFreePort()),
			QUEUE_HEALTH_CHECK_ACTIVE: 'true',
			QUEUE_HEALTH_CHECK_PORT: String(healthPort),
		};
		const logFile = join(main.userFolder, `${name}.log`);
		const args = [script, 'worker', `--concurrency=${concurrency}`];
		const program = new Program(name, node, args, { env, logFile });
		const url = `http://127.0.0.1:${healthPort}/healthz/readiness`;
		await program.untilReady(async () => await isAnswered(url));
		return new Worker(name, program, logFile);
	}

	/** The ids of the executions that it has begun, in order. */
	get executions(): string[] {
		const log = readFileSync(this.logFile, 'utf8');
		return [...log.matchAll(/Worker started execution (\d+)/g)].map(([, id]) => id ?? '');
	}

	/** Ends the worker at once, as a crash would. */
	kill(): void {
		this.program.kill();
	}

	async stop(): Promise<void> {
		await this.program.stop();
	}
}
