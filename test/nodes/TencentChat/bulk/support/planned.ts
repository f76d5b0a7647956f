import { planCalls, type PlannedLane } from '../../../../../nodes/TencentChat/bulk/plan';
import type { BulkRequest } from '../../../../../nodes/TencentChat/bulk/request';
import { VirtualClock } from '../../../../support/virtualClock';

/** All lanes of these requests. */
export async function planned(
	requests: readonly BulkRequest[],
	batchSize: number,
	clock: Pick<VirtualClock, 'now' | 'sleep'> = new VirtualClock(),
): Promise<PlannedLane[]> {
	const lanes: PlannedLane[] = [];
	for await (const lane of planCalls([requests], batchSize, clock)) lanes.push(lane);
	return lanes;
}
