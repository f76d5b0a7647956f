import { keyOf, type Body } from '../../harness/hostile/asked';
import { commandAt, COMMANDS } from '../../harness/hostile/commandTable';
import { dataOf } from '../../harness/hostile/commands';
import type { Deed, Ledger } from '../../harness/hostile/ledger';
import type { Outcome, Vocabulary } from '../../nodes/TencentChat/bulk/outcome';
import { isInvalid, type BulkRequest } from '../../nodes/TencentChat/bulk/request';
import type { BulkOperation } from '../../nodes/TencentChat/operations/operation';

/** What the node says of one row, and by what the server knows it; undefined for what was never sent. */
export interface Claim {
	readonly key: string | undefined;
	readonly subject: string;
	readonly outcome: Outcome;
}

/** What a message is known by when it comes again; the server tells requests apart without it. */
const ANY_KEYS = { seq: 0, random: 0 };

/** The key under which the server has a request in its ledger. */
export function keyOfRequest(
	{ endpoint, wireFormat }: BulkOperation,
	request: BulkRequest,
): string | undefined {
	if (isInvalid(request)) return undefined;
	const body = wireFormat.buildBody(request.owner, request.common, [request.payload], ANY_KEYS);
	const [asked] = commandAt(endpoint.path)?.read(JSON.parse(JSON.stringify(body)) as Body) ?? [];
	return asked && keyOf(asked);
}

/** What an execution is held against. */
export interface Evidence {
	readonly ledger: Ledger;
	readonly client: string;
	/** Whether an attempt may have failed where the server sees nothing of it, as a handshake does. */
	readonly mayFailUnseen?: boolean;
}

/** Holds what an execution says against what the server did for it. */
export function judge(
	claims: readonly Claim[],
	{ vocabulary, endpoint }: Pick<BulkOperation, 'vocabulary' | 'endpoint'>,
	{ ledger, client, mayFailUnseen = false }: Evidence,
): string[] {
	const deeds = ledger.deedsOf(client);
	const told = ledger.codesToldTo(client);
	const effect = COMMANDS[endpoint.path.slice('v4/'.length)]?.effect;
	const changes = effect !== undefined;
	const found: string[] = [];
	const owning = claims.filter(({ outcome }) => ownsUp(outcome, vocabulary));
	for (const { key, subject, outcome } of claims) {
		const own = key === undefined ? [] : (deeds.get(key) ?? []);
		// The same may stand in several rows with something else between: one of them says what was done.
		const isOwned = owning.some((other) => other.key === key && other.outcome !== outcome);
		const words = judgeWord(outcome, own, { vocabulary, changes, mayFailUnseen });
		const problems = [
			...(isOwned ? words.filter((problem) => !DENIALS.includes(problem)) : words),
			...judgeCode(outcome, own, told),
			...judgeData(outcome, subject),
		];
		found.push(...problems.map((problem) => `${subject} is ${outcome.outcome}, but ${problem}`));
	}
	const keys = new Set(claims.map(({ key }) => key));
	if (effect?.delivers) {
		const { unlessNamed } = effect.delivers;
		const delivered = [...deeds].filter(
			([, own]) => !unlessNamed || own.every(({ asked }) => asked.subject === ''),
		);
		found.push(...judgeDeliveries(claims, delivered, vocabulary));
	}
	for (const [key, own] of deeds) {
		const isImplied = own.every(({ asked }) => asked.isImplied);
		if (!keys.has(key) && !isImplied)
			found.push(`The server was asked for what no row says: ${key}`);
	}
	return found;
}

/** What is done again with each call is done once for each row, and for each row that says so. */
function judgeDeliveries(
	claims: readonly Claim[],
	deeds: ReadonlyArray<readonly [key: string, own: readonly Deed[]]>,
	{ success }: Vocabulary,
): string[] {
	return deeds.flatMap(([key, own]) => {
		const done = own.filter(({ did }) => did === 'done').length;
		const rows = claims.filter((claim) => claim.key === key);
		const sent = rows.filter(({ outcome }) => outcome.outcome === success).length;
		return [
			...(done > rows.length ? [`${key} was done ${done} times for ${rows.length} rows`] : []),
			...(sent > done ? [`${key} was said to be done ${sent} times, and was ${done} times`] : []),
		];
	});
}

/** What the words must say where a change may have been made by a call without a clear answer. */
const CAUTION = /may have been (?:done|made)|does not name/;

/** How an attempt is called that changed nothing. */
const UNDONE = 'was not made';

const NO_ATTEMPT = 'the server did it without an attempt';

const DONE = 'the server did it';

const DONE_AND_SAID = 'the server did it and said so';

const OWN_DOING = 'it was this run that did it';

/** Where a row says that it did nothing, although the server did what it says. */
const DENIALS = [NO_ATTEMPT, DONE, DONE_AND_SAID, OWN_DOING];

/** Whether a row says that what it asks for was done, or may have been. */
function ownsUp({ outcome, reason, hint }: Outcome, { success }: Vocabulary): boolean {
	return [success, 'pending', 'unknown'].includes(outcome) || CAUTION.test(`${reason} ${hint}`);
}

interface Rules {
	readonly vocabulary: Vocabulary;
	/** Whether the command changes anything. */
	readonly changes: boolean;
	readonly mayFailUnseen: boolean;
}

function judgeWord(
	{ outcome, resultCode, attempts, reason, hint, retryable }: Outcome,
	deeds: readonly Deed[],
	{ vocabulary: { success, alreadyDone, others, findOut }, changes, mayFailUnseen }: Rules,
): string[] {
	const isDone = deeds.some(({ did }) => did === 'done');
	// What goes along with other rows is done for them.
	const isTouched = deeds.some(({ did, asked }) => did !== 'nothing' && !asked.isImplied);
	const isOpen = deeds.some(({ isClear }) => !isClear);
	const saidAlready = deeds.some((deed) => deed.saidAlready);
	const found: string[] = [];
	if (attempts === 0 && isTouched && changes) found.push(NO_ATTEMPT);
	switch (outcome) {
		case success:
			if (!isDone && !(isOpen && saidAlready)) found.push('the server did not do it');
			break;
		case 'pending':
			if (!deeds.some(({ did }) => did === 'requested')) found.push('nobody was asked');
			break;
		case 'rejected':
		case 'failed':
			if (!isTouched) break;
			if (!isOpen) found.push(DONE_AND_SAID);
			if (changes && !CAUTION.test(`${reason} ${hint}`)) found.push(DONE);
			break;
		case 'unknown':
			if (!isOpen && !(mayFailUnseen && reason.includes(UNDONE))) {
				found.push('every answer was clear');
			}
			// What would be done twice is looked up first.
			if (!retryable && findOut === undefined) found.push('is not to be tried again');
			if (isTouched && reason.includes(UNDONE)) found.push(DONE);
			break;
		case 'notSent':
		case 'invalid':
			if (isTouched && changes) found.push(DONE);
			break;
		default:
			if (others?.includes(outcome)) {
				// Whether the code is one that the server gave is looked at with all others.
				if (resultCode === null) found.push('the server did not say so');
				break;
			}
			if (!alreadyDone.includes(outcome)) found.push('that is no word of the operation');
			if (!saidAlready) found.push('the server did not say so');
			if (isDone) found.push(OWN_DOING);
	}
	return found;
}

/** A code is one that the server gave for it; what stopped the run may stand on all. */
function judgeCode(
	{ outcome, resultCode }: Outcome,
	deeds: readonly Deed[],
	told: ReadonlySet<number>,
): string[] {
	if (resultCode === null) return [];
	const given = outcome === 'notSent' ? [...told] : deeds.flatMap(({ codes }) => codes);
	if (given.includes(resultCode) || (outcome === 'failed' && told.has(resultCode))) return [];
	// Commands that name only those who failed have no code for the others.
	return [`the server never gave the code ${resultCode} for it`];
}

/** Nobody gets what belongs to another. */
function judgeData({ data }: Outcome, subject: string): string[] {
	const texts = Object.values(data ?? {}).filter((value) => typeof value === 'string');
	const own = dataOf(subject);
	const foreign = texts.filter((text) => text.startsWith(dataOf('')) && text !== own);
	return foreign.map((text) => `it holds ${text}`);
}
