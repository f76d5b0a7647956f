import axios from 'axios';

import { ENDPOINTS } from '../nodes/TencentChat/api/endpoints';
import type { SimulatorProcess } from './n8n/simulatorProcess';
import { signedUrl } from './n8n/signedUrl';

const CALLS = 30;

const FRIENDS = 100;

/** How long one call after the other takes without n8n, latency included, in seconds. */
export async function measureBareCall(simulator: SimulatorProcess): Promise<number> {
	const baseUrl = await simulator.reset(CALLS * FRIENDS, 1);
	const url = await signedUrl(baseUrl, ENDPOINTS.friendAdd);
	const seconds: number[] = [];
	for (let call = 0; call < CALLS; call++) {
		const body = {
			From_Account: 'manager_1',
			AddType: 'Add_Type_Both',
			AddFriendItem: Array.from({ length: FRIENDS }, (_, index) => ({
				To_Account: `customer_${call * FRIENDS + index + 1}`,
				AddSource: 'AddSource_Type_Workflow',
			})),
		};
		const startedAt = performance.now();
		await axios.post(url, body);
		seconds.push((performance.now() - startedAt) / 1000);
	}
	return median(seconds);
}

function median(values: readonly number[]): number {
	const sorted = [...values].sort((left, right) => left - right);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
