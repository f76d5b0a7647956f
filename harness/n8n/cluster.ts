import { Host } from './host';
import { hasPostgres, startPostgres } from '../services/postgres';
import { hasRedis, startRedis } from '../services/redis';
import { Worker } from './worker';

export interface ClusterOptions {
	readonly workers: number;
	/** How many executions each worker takes at once. */
	readonly concurrency: number;
}

interface Running {
	stop(): Promise<void>;
}

/** Why no n8n in queue mode can be started on this machine; undefined when it can. */
export function whatQueueModeLacks(): string | undefined {
	const lacking = [...(hasRedis() ? [] : ['Redis']), ...(hasPostgres() ? [] : ['PostgreSQL'])];
	return lacking.length > 0 ? `without ${lacking.join(' and ')}` : undefined;
}

/** An n8n in queue mode: what users talk to, its workers, and the Redis and PostgreSQL of both. */
export class Cluster {
	private constructor(
		readonly main: Host,
		readonly workers: readonly Worker[],
		private readonly running: readonly Running[],
	) {}

	static async start({ workers: count, concurrency }: ClusterOptions): Promise<Cluster> {
		const running: Running[] = [];
		const keep = <T extends Running>(started: T): T => {
			running.push(started);
			return started;
		};
		try {
			const redis = keep(await startRedis());
			const postgres = keep(await startPostgres());
			const main = keep(
				await Host.start({ env: { ...redis.environment, ...postgres.environment } }),
			);
			const workers: Worker[] = [];
			for (let number = 1; number <= count; number++) {
				workers.push(keep(await Worker.start(main, { name: `worker${number}`, concurrency })));
			}
			return new Cluster(main, workers, running);
		} catch (error) {
			await stopAll(running);
			throw error;
		}
	}

	async stop(): Promise<void> {
		await stopAll(this.running);
	}
}

/** Ends the last one first, since it may need the others. */
async function stopAll(running: readonly Running[]): Promise<void> {
	for (const each of [...running].reverse()) await each.stop();
}
