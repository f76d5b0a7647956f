import {
	planCalls,
	type PlannedLane,
	type PlanRules,
} from '../../../../../nodes/TencentChat/bulk/plan';
import type { BulkRequest } from '../../../../../nodes/TencentChat/bulk/request';
import { VirtualClock } from '../../../../support/virtualClock';

/** All lanes of these requests; a bare number is the batch size. */
export async function planned(
	requests: readonly BulkRequest[],
	given: PlanRules | number,
	clock: Pick<VirtualClock, 'now' | 'sleep'> = new VirtualClock(),
): Promise<PlannedLane[]> {
	const lanes: PlannedLane[] = [];
	const rules = typeof given === 'number' ? { batchSize: given } : given;
	for await (const lane of planCalls([requests], rules, clock)) lanes.push(lane);
	return lanes;
}
