import { CallPlanner, type PlannedLane } from '../../../nodes/TencentChat/bulk/plan';
import type { BulkRequest } from '../../../nodes/TencentChat/bulk/request';

/** The lanes of these requests, planned in one go. */
export function planned(requests: readonly BulkRequest[], batchSize: number): PlannedLane[] {
	const planner = new CallPlanner(batchSize);
	requests.forEach((request, position) => planner.add(request, position));
	return planner.lanes;
}
