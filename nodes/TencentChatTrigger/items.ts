import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { findFriendList, listEntries, type Callback } from './callback';
import { toFields } from './fields';
import { readMessage } from './message';
import { withInitiatorsSide } from './pairs';

/** What a workflow sees of a callback. */
export interface ItemOptions {
	/** One item for each friend of the callback's list. */
	readonly splitPairs: boolean;
	/** Of a friendship that comes as two pairs, the one of the account that wanted it. */
	readonly initiatorOnly: boolean;
	/** The body as it came, under `raw`. */
	readonly includeRaw: boolean;
}

/** What a callback starts a workflow with. */
export interface StartingItems {
	/** At least one. */
	readonly items: INodeExecutionData[];
	/** What the first item has for all of them, as it is too large to be in each. */
	readonly givenOnce: readonly string[];
}

/**
 * How much of what is the same in all items of a callback they may hold altogether, in characters of
 * JSON. What goes beyond that stands in the first item only: a body of 60 kB could say 30 kB for each
 * of 10,000 friends. The fields that Tencent Chat repeats have some 300 characters, which leaves room
 * for 10,000 friends; `raw` is left out from about 150 friends on.
 */
export const MAX_REPEATED_LENGTH = 4 * 1024 * 1024;

/** @param ticket tells a workflow what it has to answer; stands under `answer` */
export function toItems(
	callback: Callback,
	{ splitPairs, initiatorOnly, includeRaw }: ItemOptions,
	ticket?: IDataObject,
): StartingItems {
	const { event, eventId } = callback;
	const { body } = (initiatorOnly ? withInitiatorsSide(callback) : undefined) ?? callback;
	const friendList = findFriendList(event, body);
	const message = readMessage(callback);
	const read = [...READ_OF_BODY, ...message.taken];
	const shared = {
		message: message.fields,
		...(ticket && { answer: { answer: ticket } }),
		...(includeRaw && { raw: { raw: callback.body as IDataObject } }),
	};
	const entries = splitPairs ? listEntries(event, body) : undefined;
	if (!entries || entries.length === 0 || friendList === undefined) {
		const parts = { ...shared, fields: toFields(body, read) };
		return { items: [{ json: { ...describe(callback, eventId), ...join(parts) } }], givenOnce: [] };
	}
	const parts = { ...shared, fields: toFields(body, [...read, friendList]) };
	const { repeated, givenOnce } = divide(parts, entries.length);
	const first = join(parts);
	const others = join(repeated);
	const items = entries.map((entry, index) => ({
		json: {
			// An id of its own, so that a check for duplicates keeps all friends of a callback.
			...describe(callback, `${eventId}-${index}`),
			...(index === 0 ? first : others),
			...toFields(entry, READ_OF_ENTRY),
		},
	}));
	return { items, givenOnce };
}

/** Fields that stand in an item as `event` and `eventTime`. */
const READ_OF_BODY = ['CallbackCommand', 'EventTime'];

const READ_OF_ENTRY = ['CallbackCommand'];

/** What all items have; first for the eye. */
function describe(
	{ event, platform, clientIp, eventTime }: Callback,
	eventId: string,
): IDataObject {
	const { command, phase } = event;
	return { event: command, phase, platform, clientIp, eventTime, eventId };
}

type Parts = Readonly<Record<string, IDataObject>>;

/**
 * One object of all parts. What is nested in them is the same object in all items of a callback: n8n
 * stores and hands on items without copying, and no node may change its input.
 */
function join(parts: Parts): IDataObject {
	return Object.values(parts).reduce((whole, part) => ({ ...whole, ...part }), {});
}

/** The parts that may be in each of so many items, and the names of the others. */
function divide(parts: Parts, items: number): { repeated: Parts; givenOnce: string[] } {
	const names = Object.keys(parts);
	const givenOnce = names.filter(
		(name) => items > 1 && items * JSON.stringify(parts[name]).length > MAX_REPEATED_LENGTH,
	);
	const repeated = Object.entries(parts).filter(([name]) => !givenOnce.includes(name));
	return { repeated: Object.fromEntries(repeated), givenOnce };
}
