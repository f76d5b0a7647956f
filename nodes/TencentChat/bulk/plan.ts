import type { Clock } from '../api/clock';
import { isInvalid, type BulkRequest, type ValidRequest, type WireObject } from './request';
import { forEachSliced, TimeSlice } from './timeSlices';

/** One friend object to be sent, and every request that its answer is for. */
export interface PlannedEntry {
	readonly subject: string;
	readonly payload: unknown;
	readonly requests: ValidRequest[];
	/** Calls of this run that have carried the friend before; undefined for none. */
	readonly attempts?: number;
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

/** Lanes, planned already or one by one. */
export type PlannedLanes = AsyncIterable<PlannedLane> | Iterable<PlannedLane>;

/** Requests, read already or owner by owner. No two lists name the same owner. */
export type RequestLists = AsyncIterable<readonly BulkRequest[]> | Iterable<readonly BulkRequest[]>;

/**
 * Groups valid requests into calls of at most `batchSize` friends, owners in order of their first
 * appearance. A friend stands in a call at most once: a request that says the same again shares
 * the answer of the first, one that says something else goes in a later call. A lane is planned
 * when it is asked for, so that the first calls are under way meanwhile.
 */
export async function* planCalls(
	lists: RequestLists,
	batchSize: number,
	clock: Clock,
): AsyncGenerator<PlannedLane> {
	const slice = new TimeSlice(clock);
	for await (const requests of lists) {
		for (const [owner, friends] of await groupByOwner(requests, slice)) {
			const lane = new LanePlanner(owner, batchSize);
			await forEachSliced(friends, slice, (friend) => lane.add(friend));
			yield { owner, calls: lane.calls };
		}
	}
}

/** The valid requests by owner. */
async function groupByOwner(
	requests: readonly BulkRequest[],
	slice: TimeSlice,
): Promise<ReadonlyMap<string, readonly ValidRequest[]>> {
	const byOwner = new Map<string, ValidRequest[]>();
	await forEachSliced(requests, slice, (request) => {
		if (isInvalid(request)) return;
		const known = byOwner.get(request.owner);
		if (known) known.push(request);
		else byOwner.set(request.owner, [request]);
	});
	return byOwner;
}

/** The place of the latest request for a friend. */
interface Placement {
	readonly callIndex: number;
	readonly common: string;
	readonly planned: PlannedEntry;
}

/** Plans the calls of one owner. */
export class LanePlanner {
	readonly calls: PlannedCall[] = [];

	/** The call that still takes friends, by its common fields. */
	private readonly open = new Map<string, number>();

	private readonly placements = new Map<string, Placement>();

	constructor(
		readonly owner: string,
		private readonly batchSize: number,
	) {}

	add(friend: ValidRequest): void {
		const { subject, payload, attempts } = friend;
		const common = JSON.stringify(friend.common);
		const earlier = this.placements.get(subject);
		if (earlier?.common === common && isSame(earlier.planned.payload, payload)) {
			earlier.planned.requests.push(friend);
			return;
		}
		const callIndex = this.findCall(friend.common, common, earlier?.callIndex ?? -1);
		const planned: PlannedEntry = { subject, payload, requests: [friend], attempts };
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
