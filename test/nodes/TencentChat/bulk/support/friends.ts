import type { Problem } from '../../../../../nodes/TencentChat/api/problem';
import type {
	PlannedCall,
	PlannedEntry,
	PlannedLane,
} from '../../../../../nodes/TencentChat/bulk/plan';
import type {
	BulkRequest,
	InvalidEntry,
	ValidEntry,
} from '../../../../../nodes/TencentChat/bulk/request';

/** Why a friend is refused before sending. */
export function aProblem(overrides: Partial<Problem> = {}): Problem {
	return { reason: 'To Account is empty', hint: 'Fill To Account.', ...overrides };
}

/** A friend that can be sent. */
export function aFriend(subject: string, overrides: Partial<ValidEntry> = {}): ValidEntry {
	return {
		owner: 'sales',
		subject,
		common: { AddType: 'Add_Type_Both', ForceAddFlags: 0 },
		payload: { To_Account: subject },
		...overrides,
	};
}

/** A friend that is refused before sending. */
export function anInvalidFriend(
	subject: string,
	overrides: Partial<InvalidEntry> = {},
): InvalidEntry {
	return { owner: 'sales', subject, problem: aProblem(), ...overrides };
}

/** Requests of one item each, in this order. */
export function requestsOf(...friends: ReadonlyArray<ValidEntry | InvalidEntry>): BulkRequest[] {
	return friends.map((friend, index) => ({ ...friend, itemIndex: index, position: index }));
}

/** A friend in a planned call. */
export function anEntry(subject: string): PlannedEntry {
	const request = { ...aFriend(subject), itemIndex: 0, position: 0 };
	return { subject, payload: request.payload, requests: [request] };
}

/** The calls of one owner; each list of friends is one call. */
export function aLane(owner: string, ...calls: ReadonlyArray<readonly string[]>): PlannedLane {
	const planned = calls.map((friends): PlannedCall => ({
		owner,
		common: { AddType: 'Add_Type_Both', ForceAddFlags: 0 },
		entries: friends.map((friend) => anEntry(friend)),
	}));
	return { lane: owner, calls: planned };
}
