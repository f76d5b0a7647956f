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

/** Calls to be made one after the other, usually those of one owner. */
export interface PlannedLane {
	/** What the calls write to. */
	readonly lane: string;
	readonly calls: readonly PlannedCall[];
}

/** Lanes, planned already or one by one. */
export type PlannedLanes = AsyncIterable<PlannedLane> | Iterable<PlannedLane>;

/** Requests, read already or lane by lane. No two lists hold requests of the same lane. */
export type RequestLists = AsyncIterable<readonly BulkRequest[]> | Iterable<readonly BulkRequest[]>;

/** How requests become calls. */
export interface PlanRules {
	/** Friends that a call may carry. */
	readonly batchSize: number;
	/** Whether a request that says the same as an earlier one is sent as well, such as a message. */
	readonly sendsRepeats?: boolean;
}

/**
 * Groups valid requests into calls, lanes in order of their first appearance. A friend stands in a
 * call at most once: a request that says the same again shares the answer of the first, one that says
 * something else goes in a later call. A lane is planned when it is asked for, so that the first calls
 * are under way meanwhile.
 */
export async function* planCalls(
	lists: RequestLists,
	rules: PlanRules,
	clock: Clock,
): AsyncGenerator<PlannedLane> {
	const slice = new TimeSlice(clock);
	for await (const requests of lists) {
		for (const [lane, friends] of await groupByLane(requests, slice)) {
			const planner = new LanePlanner(rules);
			await forEachSliced(friends, slice, (friend) => planner.add(friend));
			yield { lane, calls: planner.calls };
		}
	}
}

/** The valid requests by lane. */
async function groupByLane(
	requests: readonly BulkRequest[],
	slice: TimeSlice,
): Promise<ReadonlyMap<string, readonly ValidRequest[]>> {
	const byLane = new Map<string, ValidRequest[]>();
	await forEachSliced(requests, slice, (request) => {
		if (isInvalid(request)) return;
		const { lane = request.owner } = request;
		const known = byLane.get(lane);
		if (known) known.push(request);
		else byLane.set(lane, [request]);
	});
	return byLane;
}

/** The place of the latest request for a friend. */
interface Placement {
	readonly callIndex: number;
	readonly common: string;
	readonly planned: PlannedEntry;
}

/** Plans the calls of one lane. */
export class LanePlanner {
	readonly calls: PlannedCall[] = [];

	/** The call that still takes friends, by its owner and common fields. */
	private readonly open = new Map<string, number>();

	private readonly placements = new Map<string, Placement>();

	constructor(private readonly rules: PlanRules) {}

	add(friend: ValidRequest): void {
		const { owner, subject, payload, attempts } = friend;
		const common = `${owner} ${JSON.stringify(friend.common)}`;
		const earlier = this.placements.get(subject);
		const isRepeat = earlier?.common === common && isSame(earlier.planned.payload, payload);
		if (isRepeat && !this.rules.sendsRepeats) {
			earlier.planned.requests.push(friend);
			return;
		}
		const callIndex = this.findCall(friend, common, earlier?.callIndex ?? -1);
		const planned: PlannedEntry = { subject, payload, requests: [friend], attempts };
		this.calls[callIndex]?.entries.push(planned);
		this.placements.set(subject, { callIndex, common, planned });
	}

	/** The open call that the friend fits in if it comes later than `after`, else a new one. */
	private findCall({ owner, common: fields }: ValidRequest, common: string, after: number): number {
		const open = this.open.get(common);
		const size = open === undefined ? 0 : (this.calls[open]?.entries.length ?? 0);
		if (open !== undefined && open > after && size < this.rules.batchSize) return open;
		this.calls.push({ owner, common: fields, entries: [] });
		this.open.set(common, this.calls.length - 1);
		return this.calls.length - 1;
	}
}

function isSame(left: unknown, right: unknown): boolean {
	return JSON.stringify(left) === JSON.stringify(right);
}
