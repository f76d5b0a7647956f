import type { RequestLists } from '../bulk/plan';
import { toLostOutcome, type Outcome } from '../bulk/outcome';
import type { ValidRequest } from '../bulk/request';
import type { OnOutcome } from '../bulk/send';
import { toExistingFriend } from '../operations/friend/existingFriend';
import { updateFriends } from '../operations/friend/update';
import type { BulkOperation } from '../operations/operation';
import { makeCalls, type Making } from './bulkCalls';

/** Makes the calls of an operation, in one way or another. */
type MakeCalls = typeof makeCalls;

/** A friend who was one before, with what the first call said. */
interface Known {
	readonly request: ValidRequest;
	readonly first: Outcome;
}

/**
 * Makes the calls of Add Friends; those who were friends already get their remark and friend list from
 * Friend → Update when all others are through. A friend for whom neither was given stays as it is. Whatever
 * happens to the second call, the item still says what the first one was answered.
 */
export function updatingExisting(make: MakeCalls): MakeCalls {
	return async (operation, requests, making, onOutcome) => {
		const known: Known[] = [];
		await collectKnown(make, { operation, requests, making, onOutcome, known });
		if (known.length === 0) return;
		if (making.halt.isHalted) return leaveKnown(known, onOutcome);
		// Outcomes come in any order, but the last row about a friend is to have the last word.
		known.sort((left, right) => left.request.position - right.request.position);
		await updateKnown(known, making, onOutcome);
	};
}

interface Collecting {
	readonly operation: BulkOperation;
	readonly requests: RequestLists;
	readonly making: Making;
	readonly onOutcome: OnOutcome;
	readonly known: Known[];
}

async function collectKnown(
	make: MakeCalls,
	{ operation, requests, making, onOutcome, known }: Collecting,
): Promise<void> {
	let isThrough = false;
	try {
		await make(operation, requests, making, (request, first) => {
			const update = first.outcome === 'alreadyFriends' ? toExistingFriend(request) : undefined;
			if (update) known.push({ request: update, first });
			else onOutcome(request, first);
		});
		isThrough = true;
	} finally {
		// A fault ends the run, but not what is known.
		if (!isThrough) leaveKnown(known, onOutcome);
	}
}

async function updateKnown(
	known: readonly Known[],
	making: Making,
	onOutcome: OnOutcome,
): Promise<void> {
	const open = new Map(known.map((one) => [one.request.position, one]));
	const requests = known.map(({ request }) => request);
	try {
		await makeCalls(updateFriends, [requests], making, (request, second) => {
			const one = open.get(request.position);
			open.delete(request.position);
			if (one) onOutcome(request, join(one.first, second));
		});
	} catch (fault) {
		making.made.faults.push(fault);
	}
	for (const { request, first } of open.values()) {
		onOutcome(request, join({ ...first, attempts: 0 }, { ...toLostOutcome(first.attempts) }));
	}
}

/** What became of a friend in both calls; the second one was about what was asked for. */
function join(first: Outcome, second: Outcome): Outcome {
	const attempts = first.attempts + second.attempts;
	const data = first.data || second.data ? { data: { ...first.data, ...second.data } } : {};
	if (second.outcome === 'updated') return { ...second, attempts, ...data };
	const reason = `The two accounts were friends already; writing remark and friend list did not work: ${second.reason}`;
	const answer =
		second.resultCode === null
			? { resultCode: first.resultCode, resultInfo: first.resultInfo }
			: undefined;
	return { ...second, ...answer, attempts, reason, ...data };
}

/** The run ended before anything could be written for them. */
function leaveKnown(known: readonly Known[], onOutcome: OnOutcome): void {
	for (const { request, first } of known) onOutcome(request, { ...first, ...NOT_WRITTEN });
}

const NOT_WRITTEN = {
	outcome: 'notSent',
	reason:
		'The two accounts were friends already; the run ended before remark and friend list were written',
	hint: 'Run again for this friend.',
	retryable: true,
};
