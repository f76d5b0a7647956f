import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { listEntries, type Callback } from './callback';
import { withCamelCase } from './camelCase';

/** What a workflow sees of a callback. */
export interface ItemOptions {
	/** One item for each friend of the callback's list. */
	readonly splitPairs: boolean;
	/** The body as it came, under `raw`. */
	readonly includeRaw: boolean;
}

/**
 * The items that a callback starts a workflow with; at least one.
 *
 * @param extra fields that all of them have
 */
export function toItems(
	callback: Callback,
	{ splitPairs, includeRaw }: ItemOptions,
	extra: IDataObject = {},
): INodeExecutionData[] {
	const { event, body } = callback;
	const entries = splitPairs ? listEntries(event, body) : undefined;
	const shared = { ...extra, ...(includeRaw && { raw: body as IDataObject }) };
	if (!entries || entries.length === 0 || event.friendList === undefined) {
		return [toItem(callback, body, { eventId: callback.eventId, ...shared })];
	}
	const common = without(body, event.friendList);
	return entries.map((entry, index) =>
		// An id of its own, so that a check for duplicates keeps all friends of a callback.
		toItem(
			callback,
			{ ...common, ...entry },
			{ eventId: `${callback.eventId}-${index}`, ...shared },
		),
	);
}

function toItem(
	{ event, platform, clientIp, eventTime }: Callback,
	fields: Callback['body'],
	own: IDataObject,
): INodeExecutionData {
	const json = withCamelCase(without(fields, 'CallbackCommand')) as IDataObject;
	const known = { event: event.command, phase: event.phase, platform, clientIp, eventTime };
	// Ours come first for the eye, and win over a field of the callback that has the same name.
	return { json: { ...known, ...own, ...json, ...known, ...own } };
}

function without(fields: Callback['body'], name: string): Callback['body'] {
	return Object.fromEntries(Object.entries(fields).filter(([field]) => field !== name));
}
