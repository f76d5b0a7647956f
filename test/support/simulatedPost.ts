import type { AdminAccount } from '../../nodes/TencentChat/api/credential/adminAccount';
import type { Post, PostResult } from '../../nodes/TencentChat/api/post';
import { buildQuery } from '../../nodes/TencentChat/api/credential/query';
import type { Simulator } from '../../simulator/simulator';
import type { VirtualClock } from './virtualClock';

/** Calls a simulator in this process as a network would: with a timeout and dropped connections. */
export function createSimulatedPost(
	simulator: Simulator,
	{ account, clock }: { readonly account: AdminAccount; readonly clock: VirtualClock },
): Post {
	return async ({ url, body, timeoutMs }) => {
		const signed = buildQuery(account, clock.now() / 1000);
		const query = Object.entries(await clock.standStillFor(signed));
		const answer = simulator
			.handle({
				method: 'POST',
				path: new URL(url).pathname,
				query: Object.fromEntries(query.map(([key, value]) => [key, String(value)])),
				body,
			})
			.then((reply): PostResult => {
				if (reply.kind === 'dropped') {
					return { kind: 'failure', reason: 'The connection broke', mayHaveArrived: true };
				}
				return { kind: 'reply', statusCode: reply.status, body: reply.body };
			});
		const timeout = clock.sleep(timeoutMs).then((): PostResult => ({
			kind: 'failure',
			reason: 'No answer in time',
			mayHaveArrived: true,
		}));
		return await Promise.race([answer, timeout]);
	};
}
