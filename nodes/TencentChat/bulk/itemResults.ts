import { isRecord, readCode, readId, readText } from '../api/answer';
import { redact } from '../api/redaction/redact';
import type { WireObject } from './request';
import type { CodedResult, ResultData } from './settleCall';

/** Where an answer names each account with its result. */
export interface ResultShape {
	/** The key of the list, such as `ResultItem`. */
	readonly list: string;
	/** The key of the account, such as `To_Account`. */
	readonly account: string;
	/** The key of the result's code; `ResultCode` without this. */
	readonly code?: string;
	/** The key of the text that explains it; `ResultInfo` without this. */
	readonly info?: string;
	/** What to give out of an entry that went well. */
	readonly toData?: (entry: Readonly<Record<string, unknown>>, common: WireObject) => ResultData;
}

/**
 * Reads the result of each account, by its id and never by its place in the list.
 * An account that stands in the list twice counts as refused when either entry says so.
 *
 * @param common what all entries of the call share
 */
export function readItemResults(
	body: Readonly<Record<string, unknown>>,
	{
		list,
		account,
		code: codeKey = 'ResultCode',
		info: infoKey = 'ResultInfo',
		toData,
	}: ResultShape,
	common: WireObject = {},
): Map<string, CodedResult> {
	const results = new Map<string, CodedResult>();
	const entries: unknown = body[list];
	if (!Array.isArray(entries)) return results;
	for (const entry of entries as readonly unknown[]) {
		if (!isRecord(entry)) continue;
		const id = readId(entry[account]);
		const code = readCode(entry[codeKey]);
		if (id === undefined || code === undefined) continue;
		const known = results.get(id);
		if (known !== undefined && known.code !== 0) continue;
		const info = redact(readText(entry[infoKey]));
		results.set(id, { code, info, data: code === 0 ? toData?.(entry, common) : undefined });
	}
	return results;
}
