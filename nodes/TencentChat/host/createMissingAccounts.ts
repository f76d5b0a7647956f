import type { ValidRequest } from '../bulk/request';
import type { Outcome } from '../bulk/outcome';
import { checkAccounts } from '../operations/account/check';
import { importAccounts } from '../operations/account/import';
import type { BulkOperation } from '../operations/operation';
import { makeCalls, type Making } from './bulkCalls';
import { rangeOf } from './options/numberRange';

/** What became of accounts that may have been missing. */
export interface AccountsOfRun {
	/** Those that did not exist and do now. */
	readonly created: ReadonlySet<string>;
	/** Why an account could not be looked up or created. */
	readonly problems: ReadonlyMap<string, Outcome>;
}

/** Looks up which of these accounts are missing, and creates those, so that it can say which were. */
export async function createMissingAccounts(
	ids: ReadonlySet<string>,
	making: Making,
): Promise<AccountsOfRun> {
	const created = new Set<string>();
	const problems = new Map<string, Outcome>();
	const missing: string[] = [];
	await makeCalls(
		checkAccounts,
		[toRequests(ids)],
		within(checkAccounts, making),
		(request, outcome) => {
			if (outcome.outcome !== 'checked') problems.set(request.subject, outcome);
			else if (outcome.data?.exists === false) missing.push(request.subject);
		},
	);
	if (missing.length === 0 || making.halt.isHalted) return { created, problems };
	await makeCalls(
		importAccounts,
		[toRequests(missing)],
		within(importAccounts, making),
		(request, outcome) => {
			if (outcome.outcome === 'imported') created.add(request.subject);
			else problems.set(request.subject, outcome);
		},
	);
	return { created, problems };
}

function toRequests(ids: Iterable<string>): ValidRequest[] {
	return Array.from(ids, (id, index) => ({
		owner: '',
		subject: id,
		common: {},
		payload: { UserID: id },
		itemIndex: index,
		position: index,
	}));
}

/** These commands have limits of their own. */
function within({ endpoint }: BulkOperation, making: Making): Making {
	const { options } = making;
	const batch = rangeOf('batchSize', endpoint);
	const rate = rangeOf('maxCallsPerSecond', endpoint);
	const maxCallsPerSecond = Math.min(options.maxCallsPerSecond, rate.fallback);
	return { ...making, options: { ...options, batchSize: batch.fallback, maxCallsPerSecond } };
}
