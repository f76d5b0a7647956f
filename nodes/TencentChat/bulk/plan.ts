import { isInvalid, type BulkRequest, type ValidFriend, type WireObject } from './request';

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

/**
 * Groups valid requests into calls of at most `batchSize` friends, owners in order of their first
 * appearance. A friend stands in a call at most once: a request that says the same again shares
 * the answer of the first, one that says something else goes in a later call.
 */
export function planCalls(requests: readonly BulkRequest[], batchSize: number): PlannedLane[] {
	const lanes = new Map<string, LanePlanner>();
	requests.forEach((request, position) => {
		if (isInvalid(request)) return;
		let lane = lanes.get(request.owner);
		if (!lane) {
			lane = new LanePlanner(request.owner, batchSize);
			lanes.set(request.owner, lane);
		}
		lane.add(request, position);
	});
	return [...lanes.values()];
}

/** The place of the latest request for a friend. */
interface Placement {
	readonly callIndex: number;
	readonly common: string;
	readonly planned: PlannedEntry;
}

/** Plans the calls of one owner. */
class LanePlanner implements PlannedLane {
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
