import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What the simulator's process can be asked for. */
export type SimulatorRequest =
	| {
			readonly kind: 'reset';
			readonly friends: number;
			readonly owners: number;
			readonly hasFaults: boolean;
	  }
	| { readonly kind: 'report'; readonly owners: number };

export type SimulatorReply = { readonly url: string } | SimulatorReport;

/** What calls have come to at the server. */
export interface SimulatorReport {
	readonly calls: number;
	/** Calls by the code of the whole answer. */
	readonly byCode: Readonly<Record<string, number>>;
	/** Friends that the owners have. */
	readonly friends: number;
	/** Messages that arrived, each delivery by itself. */
	readonly messages: number;
}

/** The simulator with 30 ms latency and Tencent's limits, in a process of its own. */
export class SimulatorProcess {
	private readonly child: ChildProcess = fork(join(__dirname, 'simulatorProgram.ts'), {
		execArgv: ['--max-old-space-size=8192', '--require', require.resolve('tsx/cjs')],
	});

	/** Starts over with the accounts of so many rows; gives the address. */
	async reset(friends: number, owners: number, hasFaults = false): Promise<string> {
		const reply = await this.ask({ kind: 'reset', friends, owners, hasFaults });
		return 'url' in reply ? reply.url : '';
	}

	async report(owners: number): Promise<SimulatorReport> {
		return (await this.ask({ kind: 'report', owners })) as SimulatorReport;
	}

	stop(): void {
		this.child.disconnect();
	}

	private async ask(request: SimulatorRequest): Promise<SimulatorReply> {
		const answered = once(this.child, 'message') as Promise<[SimulatorReply]>;
		this.child.send(request);
		const [reply] = await answered;
		return reply;
	}
}
