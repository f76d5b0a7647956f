import { keyOf } from '../../harness/hostile/asked';
import type { Ledger } from '../../harness/hostile/ledger';
import { DEFAULT_OPTIONS } from '../../nodes/TencentChat/host/options/runOptions';
import type { BulkRunResult } from '../support/bulkRun';
import { checkEverybodyOnce } from './everybodyOnce';
import { judge, keyOfRequest, type Claim } from './judge';
import { play, type Played } from './play';
import type { PlannedExecution, Scenario } from './scenario';

/** What a scenario showed. */
export interface Verdict {
	/** What was promised and did not hold. */
	readonly violations: readonly string[];
	/** Undefined after a fault. */
	readonly ledger: Ledger | undefined;
	/** `resource operation outcome` of everybody. */
	readonly words: readonly string[];
}

/** Plays a scenario and holds what was promised against what the server did. */
export async function violationsOf(scenario: Scenario): Promise<Verdict> {
	let played: Played;
	try {
		played = await play(scenario);
	} catch (fault) {
		const text = fault instanceof Error ? `${fault.stack}\n${String(fault.cause)}` : String(fault);
		return { violations: [`The run ended with a fault: ${text}`], ledger: undefined, words: [] };
	}
	const { server, shared, results } = played;
	const { ledger } = server;
	const violations = results.flatMap(([execution, result]) =>
		checkExecution(execution, result, ledger).map((text) => `${execution.name}: ${text}`),
	);
	violations.push(...ledger.overlaps);
	if (shared.accountLocks.size > 0) violations.push('Locks of accounts are left over');
	const words = results.flatMap(
		([
			{
				operation: { resource, value },
			},
			{ outcomes },
		]) => outcomes.map(({ outcome }) => `${resource} ${value} ${outcome}`),
	);
	return { violations, ledger, words };
}

function checkExecution(
	{ name, operation, options, items }: PlannedExecution,
	result: BulkRunResult,
	ledger: Ledger,
): string[] {
	const { maxAttempts = DEFAULT_OPTIONS.maxAttempts, batchSize = 1 } = options;
	const claims = result.requests.flatMap((request): Claim[] => {
		const outcome = result.outcomes[request.position];
		if (!outcome) return [];
		return [{ key: keyOfRequest(operation, request), subject: request.subject, outcome }];
	});
	return [
		...checkEverybodyOnce(operation, result, { maxAttempts, items: items.length }),
		...judge(claims, operation, { ledger, client: name }),
		...checkAttempts(claims, { ledger, client: name }, maxAttempts + splitsOf(batchSize)),
		...(operation.isSerialized ? checkOrder(claims, { ledger, client: name }) : []),
	];
}

interface Source {
	readonly ledger: Ledger;
	readonly client: string;
}

/** Calls that are refused for one of many go again in halves, which costs no attempt. */
function splitsOf(batchSize: number): number {
	return Math.ceil(Math.log2(batchSize)) + 1;
}

function checkAttempts(
	claims: readonly Claim[],
	{ ledger, client }: Source,
	most: number,
): string[] {
	const claimed = new Map(claims.map(({ key, subject }) => [key, subject]));
	return [...ledger.deedsOf(client)].flatMap(([key, deeds]) => {
		const sent = deeds.filter(({ asked }) => !asked.isImplied).length;
		// The same may be asked for again after something else was.
		const timesAsked = claims.filter((claim) => claim.key === key).length;
		return sent > most * timesAsked ? [`${claimed.get(key)} was sent ${sent} times`] : [];
	});
}

/** What several rows say about one account is done in their order, so that the last word stays the last. */
function checkOrder(claims: readonly Claim[], { ledger, client }: Source): string[] {
	const calls = ledger.calls.filter((call) => call.client === client);
	const deeds = calls.flatMap((call) => call.deeds);
	// A call that was given up may be carried out at any time after.
	if (deeds.some(({ isClear }) => !isClear)) return [];
	const known = new Set(claims.map(({ key }) => key));
	const done = deeds
		.filter(({ did, asked }) => did === 'done' && !asked.isImplied)
		.map(({ asked }) => keyOf(asked))
		.filter((key) => known.has(key));
	const wanted = claims.flatMap(({ key }) =>
		key !== undefined && done.includes(key) ? [key] : [],
	);
	const accounts = new Map<string, { done: string[]; wanted: string[] }>();
	const note = (key: string, list: 'done' | 'wanted') => {
		const [owner, subject] = JSON.parse(key) as [string, string];
		const account = JSON.stringify([owner, subject]);
		const entry = accounts.get(account) ?? { done: [], wanted: [] };
		accounts.set(account, entry);
		if (entry[list].at(-1) !== key) entry[list].push(key);
	};
	for (const key of done) note(key, 'done');
	for (const key of wanted) note(key, 'wanted');
	return [...accounts]
		.filter(([, { done: was, wanted: should }]) => !isInOrder(was, should))
		.map(([account]) => `What was said of ${account} was not done in the order of the rows`);
}

/** Whether the one is the other with some left out: what a row got refused was not done. */
function isInOrder(done: readonly string[], wanted: readonly string[]): boolean {
	let next = 0;
	for (const key of wanted) if (key === done[next]) next += 1;
	return next === done.length;
}
