import { isRecord, readCode, readId, readText } from '../../api/answer';
import { ENDPOINTS } from '../../api/endpoints';
import type { ItemResult } from '../../bulk/settleCall';
import type { BulkOperation } from '../operation';
import { createReader, USER_ID } from '../reader';
import { outcomeWords } from '../vocabulary';
import { COMMON } from './common';

/** Reads who is online. */
export const getAccountStatus: BulkOperation = {
	...COMMON,
	value: 'getStatus',
	name: 'Get Online Status',
	action: 'Get online status of accounts',
	description: 'Find out who is online',
	endpoint: ENDPOINTS.queryOnlineStatus,
	reader: createReader({ subject: USER_ID }),
	wireFormat: {
		buildBody: (_owner, _common, entries) => ({ To_Account: entries, IsNeedDetail: 1 }),
		readResults: readAnswer,
	},
	vocabulary: outcomeWords('found', 'account'),
};

function readAnswer(body: Readonly<Record<string, unknown>>): Map<string, ItemResult> {
	const results = new Map<string, ItemResult>();
	for (const entry of listOf(body.QueryResult)) {
		const id = readId(entry.To_Account);
		if (id === undefined) continue;
		const data = { status: readStatusOf(entry), platforms: listOf(entry.Detail).map(readPlatform) };
		results.set(id, { code: 0, info: '', data });
	}
	for (const entry of listOf(body.ErrorList)) {
		const id = readId(entry.To_Account);
		const code = readCode(entry.ErrorCode);
		if (id !== undefined && code !== undefined) results.set(id, { code, info: '' });
	}
	return results;
}

function readPlatform(entry: Readonly<Record<string, unknown>>) {
	return { platform: readText(entry.Platform), status: readStatusOf(entry) };
}

/** The documentation calls it both, for an account and for each of its platforms. */
function readStatusOf({ Status, State }: Readonly<Record<string, unknown>>): string {
	return readText(Status) || readText(State);
}

function listOf(value: unknown): ReadonlyArray<Readonly<Record<string, unknown>>> {
	return Array.isArray(value) ? value.filter(isRecord) : [];
}
