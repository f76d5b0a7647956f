import { anExecuteContext } from '../nodes/TencentChat/host/support/n8nContext';
import { aCredential } from '../nodes/TencentChat/host/support/fakeContext';

import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { keyOf } from '../../harness/hostile/asked';
import type { Dice } from '../../harness/hostile/dice';
import type { Ledger } from '../../harness/hostile/ledger';
import type { Outcome } from '../../nodes/TencentChat/bulk/outcome';
import type { BulkOperation } from '../../nodes/TencentChat/operations/operation';
import { TencentChat } from '../../nodes/TencentChat/TencentChat.node';
import { judge, type Claim } from './judge';
import { BULK_OPERATIONS } from './scenario';
import { anyItem, OWNERS } from './values';

/** An execution of the node as it is published, over n8n's own HTTP helper. */
export interface SocketExecution {
	readonly name: string;
	readonly operation: BulkOperation;
	readonly rows: ReadonlyArray<{ readonly from: string; readonly to: string }>;
	readonly parameters: IDataObject;
	/** Milliseconds; undefined for one that nobody stops. */
	readonly cancelledAfter: number | undefined;
}

const FRIENDS = ['a', 'b', 'c', 'd', '7', 'asks1', 'constructor', 'ü 😀'];

/** Numbers of messages. */
const NUMBERS = ['17', '18', '19', '20'];

/** Parameters of which those differ from row to row that have the names of the output's keys. */
function parametersOfRows(operation: BulkOperation, dice: Dice): IDataObject {
	const { outputKeys, reader } = operation;
	const { owner, subject } = outputKeys;
	const item = anyItem(operation, dice) as IDataObject;
	const ofRow = {
		...(owner !== undefined && { [owner]: '={{ $json.from }}' }),
		...(subject !== undefined && { [subject]: '={{ $json.to }}' }),
	};
	if (subject === undefined || reader.parameters.includes(subject)) return { ...item, ...ofRow };
	// A new group may do without an id, which therefore stands among the additional fields.
	return { ...item, additionalFields: { ...(item.additionalFields as IDataObject), ...ofRow } };
}

/** An execution; each operation gets its turn as the numbers count up. */
export function anExecution(name: string, number: number, dice: Dice): SocketExecution {
	const operation = BULK_OPERATIONS[number % BULK_OPERATIONS.length] ?? dice.pick(BULK_OPERATIONS);
	// Each pair of accounts stands in one row, so that an item tells which request it is about.
	const rows = OWNERS.flatMap((from) => {
		const known = operation.outputKeys.subject === 'messageSeq' ? NUMBERS : FRIENDS;
		return dice.shuffle(dice.some(known, 0.5)).map((to) => ({ from, to }));
	});
	const options = {
		batchSize: Math.min(dice.pick([1, 3, 20]), operation.endpoint.maxItemsPerCall),
		maxAttempts: dice.whole(1, 3),
		callTimeout: 60_000,
		whenAllFailed: 'continue',
		includeInput: false,
	};
	const parameters = {
		...parametersOfRows(operation, dice),
		resource: operation.resource,
		operation: operation.value,
		options,
	};
	const cancelledAfter = dice.chance(0.3) ? dice.whole(0, 200) : undefined;
	return { name, operation, rows, parameters, cancelledAfter };
}

/** Runs it; in one of n8n's continue modes, so that everybody comes out whatever happens. */
export async function execute(
	{ name, rows, parameters, cancelledAfter }: SocketExecution,
	baseUrl: string,
): Promise<INodeExecutionData[][]> {
	const stop = new AbortController();
	const context = anExecuteContext({
		credential: aCredential({ baseUrl, identifier: name }),
		input: rows.map((json) => ({ json: json as unknown as IDataObject })),
		onError: 'continueRegularOutput',
		parameters: JSON.parse(JSON.stringify(parameters)) as INodeParameters,
		signal: stop.signal,
	});
	const timer =
		cancelledAfter === undefined ? undefined : setTimeout(() => stop.abort(), cancelledAfter);
	try {
		return await new TencentChat().execute.call(context);
	} finally {
		clearTimeout(timer);
	}
}

/** Holds the items that came out against the rows and the server's ledger. */
export function checkOnSockets(
	{ name, operation, rows }: SocketExecution,
	outputs: readonly INodeExecutionData[][],
	{ ledger, mayFailUnseen }: { readonly ledger: Ledger; readonly mayFailUnseen: boolean },
): string[] {
	const { owner: ownerKey, subject: subjectKey } = operation.outputKeys;
	const idOf = (item: unknown, owner: unknown, subject: unknown) =>
		JSON.stringify([item, ownerKey && owner, subjectKey && subject]);
	const asked = rows.map(({ from, to }, item) => idOf({ item }, from, to));
	const given = outputs
		.flat()
		.map(({ json, pairedItem }) => idOf(pairedItem, json[ownerKey ?? ''], json[subjectKey ?? '']));
	const found =
		asked.sort().join() === given.sort().join() ? [] : [`Asked for ${asked}, given ${given}`];
	const keys = new Map(
		[...ledger.deedsOf(name).values()].flatMap(([deed]) =>
			deed ? [[JSON.stringify([deed.asked.owner, deed.asked.subject]), keyOf(deed.asked)]] : [],
		),
	);
	const claims = outputs.flat().map(({ json }): Claim => {
		const owner = ownerKey ? String(json[ownerKey]) : '';
		const subject = subjectKey ? String(json[subjectKey]) : '';
		const key = keys.get(JSON.stringify([owner, subject]));
		const { outcome, resultCode, resultInfo, attempts } = json as unknown as Outcome;
		const { reason = '', hint = '', retryable = false } = json as Partial<Outcome>;
		const data = Object.fromEntries(
			Object.entries(json).filter(([, value]) => typeof value === 'string'),
		);
		const words = { outcome, resultCode, resultInfo, attempts, reason, hint, retryable, data };
		return { key, subject, outcome: words };
	});
	const problems = judge(claims, operation, { ledger, client: name, mayFailUnseen });
	return [...found, ...problems].map(
		(problem) => `${name} (${operation.resource} ${operation.value}): ${problem}`,
	);
}
