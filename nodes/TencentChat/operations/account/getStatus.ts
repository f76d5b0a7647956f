import { readCode, readId, readText } from '../../api/answer';
import { ENDPOINTS } from '../../api/endpoints';
import type { ItemResult } from '../../bulk/settleCall';
import { readEntries } from '../list';
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
		readResults: readStatuses,
	},
	vocabulary: outcomeWords('found', 'account'),
};

function readStatuses(body: Readonly<Record<string, unknown>>): Map<string, ItemResult> {
	const results = new Map<string, ItemResult>();
	for (const entry of readEntries(body, 'QueryResult')) {
		const id = readId(entry.To_Account);
		if (id === undefined) continue;
		const platforms = readEntries(entry, 'Detail').map(readPlatform);
		const data = { status: readStatusOf(entry), platforms };
		results.set(id, { code: 0, info: '', data });
	}
	for (const entry of readEntries(body, 'ErrorList')) {
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
