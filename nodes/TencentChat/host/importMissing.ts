import type { RequestLists } from '../bulk/plan';
import type { ValidRequest } from '../bulk/request';
import type { OnOutcome } from '../bulk/send';
import type { Outcome } from '../bulk/outcome';
import type { BulkOperation } from '../operations/operation';
import { makeCalls, type Making } from './bulkCalls';
import { createMissingAccounts, type AccountsOfRun } from './createMissingAccounts';

/** The account does not exist. */
const NOT_IMPORTED = 30003;

/** A friend for whom an account was missing. */
interface Refused {
	readonly request: ValidRequest;
	readonly outcome: Outcome;
}

/**
 * Makes the calls of an operation, creates the accounts for lack of which friends were refused, and
 * sends those friends once more. Tencent does not say whose account is missing when it refuses a
 * whole call, so it is asked about both.
 */
export async function makeCallsAndImport(
	operation: BulkOperation,
	requests: RequestLists,
	making: Making,
	onOutcome: OnOutcome,
): Promise<void> {
	const refused: Refused[] = [];
	await makeCalls(operation, requests, making, (request, outcome) => {
		if (outcome.resultCode === NOT_IMPORTED) refused.push({ request, outcome });
		else onOutcome(request, outcome);
	});
	if (refused.length === 0) return;
	if (making.halt.isHalted) return leaveRefused(refused, onOutcome);

	const accounts = await findOrCreate(refused, making);
	if (accounts === undefined) return leaveRefused(refused, onOutcome);
	const tell: OnOutcome = (request, outcome) =>
		onOutcome(request, withCreated(request, outcome, accounts));
	const ready: Refused[] = [];
	for (const one of refused) {
		const { request, outcome } = one;
		const { owner, subject } = request;
		const problem = accounts.problems.get(owner) ?? accounts.problems.get(subject);
		if (problem) tell(request, explain(outcome, problem));
		else if (outcome.attempts >= making.options.maxAttempts) {
			tell(request, { ...outcome, ...USED_UP });
		} else ready.push(one);
	}
	if (making.halt.isHalted) return leaveRefused(ready, tell);
	const again = ready.map(({ request, outcome: { attempts } }) => ({ ...request, attempts }));
	await makeCalls(operation, [again], making, tell);
}

/** The accounts of these friends; undefined after a fault of this package's own, so that the refusals hold. */
async function findOrCreate(
	refused: readonly Refused[],
	making: Making,
): Promise<AccountsOfRun | undefined> {
	const ids = new Set(refused.flatMap(({ request }) => [request.owner, request.subject]));
	try {
		const accounts = await createMissingAccounts(ids, making);
		making.made.accountsCreated += accounts.created.size;
		return accounts;
	} catch (fault) {
		making.made.faults.push(fault);
		return undefined;
	}
}

/** Nothing more is sent, and what Tencent said about these friends still holds. */
function leaveRefused(refused: readonly Refused[], onOutcome: OnOutcome): void {
	for (const { request, outcome } of refused) onOutcome(request, outcome);
}

const USED_UP = {
	reason: 'The account did not exist; it does now, but Max Attempts leaves no further call',
	hint: 'Run again for this friend, with Max Attempts 2 or more.',
	retryable: true,
};

/** Says on an item which accounts were created for it. */
function withCreated(
	{ owner, subject }: ValidRequest,
	outcome: Outcome,
	{ created }: AccountsOfRun,
): Outcome {
	const createdAccounts = [owner, subject].filter((id) => created.has(id));
	if (createdAccounts.length === 0) return outcome;
	return { ...outcome, data: { ...outcome.data, createdAccounts } };
}

function explain(outcome: Outcome, problem: Outcome): Outcome {
	const reason = `${outcome.reason}. Importing it did not work: ${problem.reason}`;
	return { ...outcome, reason, hint: problem.hint, retryable: problem.retryable };
}
