import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

import type { INodeExecutionData } from 'n8n-workflow';

/** The ways in which n8n evaluates expressions: those of n8n 2, and that of n8n 1. */
export type Engine = 'legacy' | 'n8n 1' | 'quickjs' | 'vm';

/** What an expression comes to for an item. */
export type Evaluation = { readonly value: unknown } | { readonly fault: string };

export interface Question {
	readonly id: number;
	/** A parameter as a workflow stores it. */
	readonly stored: unknown;
	readonly items: readonly INodeExecutionData[];
}

interface Reply {
	readonly id: number;
	readonly evaluations: readonly Evaluation[];
}

const PROGRAM = resolve(__dirname, 'program.ts');

/** n8n's own evaluator. */
export class Evaluator {
	private questions = 0;

	private constructor(private readonly child: ChildProcess) {}

	static async start(engine: Engine): Promise<Evaluator> {
		const child = fork(PROGRAM, [engine], {
			execArgv: ['--no-node-snapshot', '--require', require.resolve('tsx/cjs')],
			// JSON would lose undefined, NaN and dates.
			serialization: 'advanced',
		});
		await once(child, 'message');
		return new Evaluator(child);
	}

	/** What a parameter comes to for each item. */
	async evaluate(
		stored: unknown,
		items: readonly INodeExecutionData[],
	): Promise<readonly Evaluation[]> {
		const id = ++this.questions;
		this.child.send({ id, stored, items } satisfies Question);
		const [reply] = (await once(this.child, 'message')) as [Reply];
		if (reply.id !== id) throw new Error('The evaluator answered another question');
		return reply.evaluations;
	}

	stop(): void {
		this.child.kill();
	}
}
