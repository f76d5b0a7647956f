import type { INodeExecutionData } from 'n8n-workflow';

import type { Problem } from '../../api/problem';
import type { Clock } from '../../api/clock';
import { isInvalid, type BulkRequest } from '../../bulk/request';
import { toInvalidOutcome, toLostOutcome, type Outcome } from '../../bulk/outcome';
import { Tally } from './tally';
import { TimeSlice } from '../../bulk/timeSlices';
import { isExpressionProblem } from '../parameters/expressionProblem';
import { OutputJson } from './outputJson';
import { toOwnInput } from './ownInput';
import { isGivenOut, routeOutcome, type Route, type RouteRules } from './routes';

export interface OutputRules extends RouteRules {
	/** An AI tool sees nothing but the first output. */
	readonly isTool: boolean;
	readonly input: readonly INodeExecutionData[];
}

const BRANCHES: Readonly<Record<Route, number>> = { success: 0, failed: 1, pending: 2 };

/** In place of a position. */
const NOT_READ = -1;

/**
 * The outputs of a run. Every friend is laid out as soon as its outcome is known, while calls for
 * others are under way, and given out in the end, in the order of the input.
 */
export class Outputs {
	readonly tally = new Tally();

	/** The outcome of the first friend. */
	first: Outcome | undefined;

	/** Friends whose items could not be read because of an expression. */
	private unevaluated = 0;

	private firstUnevaluated: Problem | undefined;

	private readonly json: OutputJson;

	/** The position of the first friend of each item. */
	private readonly starts: Int32Array;

	/** The item of each friend, by position. */
	private readonly itemIndexes: number[] = [];

	/** Friends without an outcome, by position. */
	private readonly open: Array<BulkRequest | undefined> = [];

	/** Friends that come out, by position. */
	private readonly laidOut: Array<INodeExecutionData | undefined> = [];

	/** The branch of each friend that comes out, by position. */
	private readonly branches: number[] = [];

	constructor(private readonly rules: OutputRules) {
		this.json = new OutputJson(rules.operation);
		this.starts = new Int32Array(rules.input.length).fill(NOT_READ);
	}

	/** Takes a friend in; one that is invalid has its outcome. Friends come in the order of their positions. */
	add(request: BulkRequest): void {
		const { itemIndex, position } = request;
		if (this.starts[itemIndex] === NOT_READ) this.starts[itemIndex] = position;
		this.itemIndexes.push(itemIndex);
		this.open.push(request);
		this.laidOut.push(undefined);
		this.branches.push(0);
		if (!isInvalid(request)) return;
		const { problem } = request;
		if (isExpressionProblem(problem)) {
			this.unevaluated += 1;
			this.firstUnevaluated ??= problem;
		}
		this.settle(request, toInvalidOutcome(problem));
	}

	/** What n8n says of an expression when no item could be read for it, which is a mistake in the workflow. */
	get brokenExpression(): Problem | undefined {
		return this.unevaluated === this.itemIndexes.length ? this.firstUnevaluated : undefined;
	}

	/**
	 * Lays a friend out.
	 *
	 * @param plannedCall the number of the call that would carry it, in a dry run
	 */
	settle(request: BulkRequest, outcome: Outcome, plannedCall?: number): void {
		const { itemIndex, position } = request;
		if (this.open[position] === undefined) return;
		if (position === 0) this.first = outcome;
		const { options, isTool, input } = this.rules;
		const route = routeOutcome(outcome.outcome, this.rules);
		if (!isGivenOut(route, options)) return this.close(position, outcome, route);
		// An agent's item also holds what the agent keeps for itself, such as its call's id.
		const shown = options.includeInput && !isTool ? toOwnInput(input[itemIndex]?.json) : undefined;
		const json = this.json.create(request, outcome, route, { plannedCall, input: shown });
		this.laidOut[position] = { json, pairedItem: { item: itemIndex } };
		this.branches[position] = isTool ? 0 : BRANCHES[route];
		this.close(position, outcome, route);
	}

	/** Last, so that a friend for whom anything before has failed is still open, and comes out as lost. */
	private close(position: number, { outcome }: Outcome, route: Route): void {
		this.open[position] = undefined;
		this.tally.add(outcome, route === 'failed');
	}

	/** The items on each branch, in the order of the input. */
	async toBranches(clock: Clock): Promise<INodeExecutionData[][]> {
		const branches: INodeExecutionData[][] = [[], []];
		if (this.rules.options.pending === 'ownOutput') branches.push([]);
		const slice = new TimeSlice(clock);
		for (const [itemIndex, read] of this.starts.entries()) {
			const start = read === NOT_READ ? this.addUnread(itemIndex) : read;
			for (let position = start; this.itemIndexes[position] === itemIndex; position++) {
				const lost = this.open[position];
				if (lost) this.settleLost(lost);
				const item = this.laidOut[position];
				if (item) branches[this.branches[position] ?? 0]?.push(item);
				// Here and not after the item, which may have named half a million friends.
				if (slice.isOver) await slice.pass();
			}
		}
		return branches;
	}

	/** Takes in an item that a fault has left unread, and returns the position of its one friend. */
	private addUnread(itemIndex: number): number {
		const position = this.itemIndexes.push(itemIndex) - 1;
		this.open[position] = { owner: '', subject: '', problem: UNREAD, itemIndex, position };
		return position;
	}

	/** Leaves out all that may have caused the fault. */
	private settleLost(lost: BulkRequest): void {
		const { owner, subject, itemIndex, position } = lost;
		const outcome = toLostOutcome(0, this.rules.operation.vocabulary);
		this.settle({ owner, subject, problem: UNREAD, itemIndex, position }, outcome);
	}
}

/** Never shown: what a lost friend says is its outcome. */
const UNREAD: Problem = { reason: '', hint: '' };
