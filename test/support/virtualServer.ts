import type { AdminAccount } from '../../nodes/TencentChat/api/credential/adminAccount';
import type { Post } from '../../nodes/TencentChat/api/post';
import { SAMPLE_APP } from '../../simulator/options';
import { Simulator } from '../../simulator/simulator';
import type { Switches } from '../../simulator/switches';
import { aSimulatedAccount } from './simulatedAccount';
import { createSimulatedPost } from './simulatedPost';
import { VirtualClock } from './virtualClock';

/** Any time will do; UserSigs are signed and checked at it. Milliseconds since 1970. */
export const STARTED_AT = 1_700_000_000_000;

/** A simulator in virtual time, 30 ms away, with its administrator. */
export interface VirtualServer {
	readonly clock: VirtualClock;
	readonly account: AdminAccount;
	readonly simulator: Simulator;
	readonly post: Post;
	/** Creates a public group. */
	addGroup(groupId: string): Promise<void>;
}

/** Starts a simulator with these accounts. */
export async function aVirtualServer(
	accounts: readonly string[] = [],
	switches: Partial<Switches> = {},
): Promise<VirtualServer> {
	const clock = new VirtualClock({ startAt: STARTED_AT });
	const account = await aSimulatedAccount(STARTED_AT);
	const simulator = new Simulator({
		apps: [SAMPLE_APP],
		clock: { now: () => clock.now(), sleep: (ms) => clock.sleep(ms) },
		latencyMs: 30,
		switches,
	});
	simulator.app().addAccounts(...accounts);
	const post = createSimulatedPost(simulator, { account, clock });
	return {
		...{ clock, account, simulator, post },
		addGroup: async (GroupId) => {
			const url = `${account.baseUrl}/v4/group_open_http_svc/create_group`;
			const body = JSON.stringify({ GroupId, Type: 'Public', Name: GroupId });
			await clock.run(post({ url, body, timeoutMs: 10_000 }));
		},
	};
}
