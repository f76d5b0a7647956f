import type { Clock } from '../api/clock';
import { isInvalid, type BulkRequest, type ValidFriend, type WireObject } from './request';
import { forEachInTurns } from './turns';

/** One friend object to be sent, and every request that its answer is for. */
export interface PlannedEntry {
	readonly subject: string;
	readonly entry: unknown;
	/** Positions in the list of requests. */
	readonly positions: number[];
}

/** One call: friends of one owner that share the other fields of the body. */
export interface PlannedCall {
	readonly owner: string;
	readonly common: WireObject;
	readonly entries: PlannedEntry[];
}

/** The calls of one owner, to be made one after the other. */
export interface PlannedLane {
	readonly owner: string;
	readonly calls: readonly PlannedCall[];
}

/** Plans the calls for requests; see {@link CallPlanner}. */
export async function planCalls(
	requests: readonly BulkRequest[],
	batchSize: number,
	clock: Clock,
): Promise<PlannedLane[]> {
	const planner = new CallPlanner(batchSize);
	await forEachInTurns(requests, clock, (request, position) => planner.add(request, position));
	return planner.lanes;
}

/**
 * Groups valid requests into calls of at most `batchSize` friends, owners in order of their first
 * appearance. A friend stands in a call at most once: a request that says the same again shares
 * the answer of the first, one that says something else goes in a later call.
 */
export class CallPlanner {
	private readonly planners = new Map<string, LanePlanner>();

	constructor(private readonly batchSize: number) {}

	/** What is needed for planning only is left out, as lanes are kept while the calls are made. */
	get lanes(): PlannedLane[] {
		return Array.from(this.planners.values(), ({ owner, calls }) => ({ owner, calls }));
	}

	/** @param position the place of the request in the list of requests */
	add(request: BulkRequest, position: number): void {
		if (isInvalid(request)) return;
		let planner = this.planners.get(request.owner);
		if (!planner) {
			planner = new LanePlanner(request.owner, this.batchSize);
			this.planners.set(request.owner, planner);
		}
		planner.add(request, position);
	}
}

/** The place of the latest request for a friend. */
interface Placement {
	readonly callIndex: number;
	readonly common: string;
	readonly planned: PlannedEntry;
}

/** Plans the calls of one owner. */
class LanePlanner {
	readonly calls: PlannedCall[] = [];

	/** The call that still takes friends, by its common fields. */
	private readonly open = new Map<string, number>();

	private readonly placements = new Map<string, Placement>();

	constructor(
		readonly owner: string,
		private readonly batchSize: number,
	) {}

	add(friend: ValidFriend, position: number): void {
		const { subject, entry } = friend;
		const common = JSON.stringify(friend.common);
		const earlier = this.placements.get(subject);
		if (earlier?.common === common && isSame(earlier.planned.entry, entry)) {
			earlier.planned.positions.push(position);
			return;
		}
		const callIndex = this.findCall(friend.common, common, earlier?.callIndex ?? -1);
		const planned: PlannedEntry = { subject, entry, positions: [position] };
		this.calls[callIndex]?.entries.push(planned);
		this.placements.set(subject, { callIndex, common, planned });
	}

	/** The open call with these common fields if it comes later than `after`, else a new one. */
	private findCall(fields: WireObject, common: string, after: number): number {
		const open = this.open.get(common);
		const size = open === undefined ? 0 : (this.calls[open]?.entries.length ?? 0);
		if (open !== undefined && open > after && size < this.batchSize) return open;
		this.calls.push({ owner: this.owner, common: fields, entries: [] });
		this.open.set(common, this.calls.length - 1);
		return this.calls.length - 1;
	}
}

function isSame(left: unknown, right: unknown): boolean {
	return JSON.stringify(left) === JSON.stringify(right);
}
