import type { Checked } from '../../../../../nodes/TencentChat/api/problem';
import { LanePlanner } from '../../../../../nodes/TencentChat/bulk/plan';
import type { ParameterValues } from '../../../../../nodes/TencentChat/bulk/parameters';
import {
	isInvalid,
	type Entry,
	type WireObject,
} from '../../../../../nodes/TencentChat/bulk/request';
import type { ItemResult, ResultData } from '../../../../../nodes/TencentChat/bulk/settleCall';
import type { Cursor, ListQuery, Page } from '../../../../../nodes/TencentChat/bulk/lists';
import type {
	BulkOperation,
	PagedRead,
} from '../../../../../nodes/TencentChat/operations/operation';

import { SOME_KEYS } from '../../bulk/support/messageKeys';

type Body = Readonly<Record<string, unknown>>;

/** What a user entered for every operation on friends. */
export function aPair(values: ParameterValues = {}): ParameterValues {
	return { fromAccount: 'owner', toAccount: 'a', ...values };
}

/** What an operation makes of an item. */
export function friendsOf(
	{ reader }: BulkOperation,
	values: ParameterValues,
	itemIndex = 0,
): readonly Entry[] {
	return [...reader.toEntries(values, itemIndex)];
}

/** Why each friend of an item is refused, or `valid`. */
export function reasonsOf(operation: BulkOperation, values: ParameterValues): string[] {
	return friendsOf(operation, values).map((friend) =>
		isInvalid(friend) ? friend.problem.reason : 'valid',
	);
}

/** What to do about the first friend of an item that is refused. */
export function hintOf(operation: BulkOperation, values: ParameterValues): string | undefined {
	return friendsOf(operation, values).find(isInvalid)?.problem.hint;
}

/** The bodies of the calls that an operation makes for items, one after the other. */
export function bodiesFor(
	operation: BulkOperation,
	...items: readonly ParameterValues[]
): WireObject[] {
	const { endpoint, sendsRepeats } = operation;
	const batchSize = endpoint.maxItemsPerCall;
	const lanes = new Map<string, LanePlanner>();
	const friends = items.flatMap((values, index) => friendsOf(operation, values, index));
	friends.forEach((friend, index) => {
		if (isInvalid(friend)) return;
		const key = friend.lane ?? friend.owner;
		const lane = lanes.get(key) ?? new LanePlanner({ batchSize, sendsRepeats });
		lanes.set(key, lane);
		lane.add({ ...friend, itemIndex: index, position: index });
	});
	return [...lanes.values()]
		.flatMap(({ calls }) => calls)
		.map(({ owner, common, entries }) =>
			operation.wireFormat.buildBody(
				owner,
				common,
				entries.map(({ payload: entry }) => entry),
				SOME_KEYS,
			),
		);
}

/** What an answer says about these subjects, by subject. */
export function resultsIn(
	{ wireFormat: conversation }: BulkOperation,
	body: Body,
	subjects: readonly string[] = ['a'],
): Record<string, ItemResult> {
	const results = new Map(conversation.readResults(body, subjects));
	for (const subject of subjects) {
		const isDone = !results.has(subject) && conversation.isDoneUnnamed?.(subject, body);
		if (isDone) results.set(subject, { code: 0, info: '' });
	}
	return Object.fromEntries(results);
}

/** The fields of an output item that an answer gives for the account `a`. */
export function dataIn(operation: BulkOperation, body: Body): ResultData | undefined {
	const result = resultsIn(operation, body).a;
	return result && 'data' in result ? result.data : undefined;
}

/** An entry of an answer that went well for the account `a`. */
export function aResult(fields: Body = {}, account = 'To_Account'): Body {
	return { [account]: 'a', ResultCode: 0, ResultInfo: '', ...fields };
}

/** What a list is asked for; throws when the item is refused. */
export function queryOf(operation: PagedRead, values: ParameterValues): ListQuery {
	const query = operation.toQuery(values);
	if ('problem' in query) throw new Error(query.problem.reason);
	return query.value;
}

/** The body of a page of a list. */
export function pageBody(
	operation: PagedRead,
	values: ParameterValues,
	cursor?: Cursor,
): WireObject {
	return operation.buildBody(queryOf(operation, values), cursor);
}

/** What an answer gives of a list. */
export function pageIn(
	operation: PagedRead,
	body: Body,
	query: Partial<ListQuery> = {},
	cursor?: Cursor,
): Page {
	const whole = { owner: 'owner', body: {}, limit: undefined, isSimplified: true, ...query };
	return operation.readPage(body, whole, cursor);
}

/** Why a value is refused, or nothing. */
export function reasonIn(checked: Checked<unknown>): string | undefined {
	return 'problem' in checked ? checked.problem.reason : undefined;
}
