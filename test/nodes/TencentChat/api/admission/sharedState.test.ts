import { SharedState } from '../../../../../nodes/TencentChat/api/admission/sharedState';
import { VirtualClock } from '../../../../support/virtualClock';

describe('SharedState', () => {
	it('gives the runs of one app and command the same limiter, because Tencent counts them together', () => {
		const shared = new SharedState(new VirtualClock());

		const first = shared.limiter('app 1 friend_add');
		const second = shared.limiter('app 1 friend_add');

		expect(second).toBe(first);
	});

	it('gives another app or command a limiter of its own', () => {
		const shared = new SharedState(new VirtualClock());

		const first = shared.limiter('app 1 friend_add');
		const second = shared.limiter('app 2 friend_add');

		expect(second).not.toBe(first);
	});

	it('begins without a lane and without a proven credential', () => {
		const shared = new SharedState(new VirtualClock());

		expect(shared.accountLocks.size).toBe(0);
		expect(shared.provenCredentials.size).toBe(0);
	});
});
