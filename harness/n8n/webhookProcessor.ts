import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { isAnswered, type Host } from './host';
import { findFreePort } from '../services/ports';
import { Program } from '../services/program';

/** A process that answers the production webhooks of an n8n in queue mode, and does nothing else. */
export class WebhookProcessor {
	private constructor(
		readonly url: string,
		private readonly program: Program,
		private readonly logFile: string,
	) {}

	/** Starts one for a running n8n, in the same folder, and waits until it takes requests. */
	static async start(main: Host, name = 'webhook'): Promise<WebhookProcessor> {
		const { node, script } = main.installed;
		const port = await findFreePort();
		const env = {
			...main.environment,
			N8N_PORT: String(port),
			N8N_RUNNERS_BROKER_PORT: String(await findFreePort()),
		};
		const logFile = join(main.userFolder, `${name}.log`);
		const program = new Program(name, node, [script, 'webhook'], { env, logFile });
		const url = `http://127.0.0.1:${port}`;
		await program.untilReady(async () => await isAnswered(`${url}/healthz/readiness`));
		return new WebhookProcessor(url, program, logFile);
	}

	/** Everything that it has printed so far. */
	get log(): string {
		return readFileSync(this.logFile, 'utf8');
	}

	/** Ends it at once, as a crash would. */
	kill(): void {
		this.program.kill();
	}

	async stop(): Promise<void> {
		await this.program.stop();
	}
}
