import type { JsonObject } from '../json';
import { errorInfo } from './errorInfo';

/** A call that was refused as a whole: nothing was changed, no friend has a result. */
export interface Refusal {
	readonly kind: 'refused';
	readonly code: number;
	readonly info: string;
}

/** A call that was carried out, even when every friend in it failed. */
export interface Done {
	readonly kind: 'done';
	/** What the answer says beside its status. */
	readonly fields: JsonObject;
	/** The code of each friend, for the call log. */
	readonly itemCodes: readonly number[];
	/** 0, except from commands that repeat the code at the top when every account failed. */
	readonly code: number;
	/** Empty or `0`; no client should read anything into it. */
	readonly info: string;
	/** Whether the status is `SomeError`, which only `batchsendmsg` knows. */
	readonly isPartial?: boolean;
}

/** What a command says to a call. */
export type Answer = Refusal | Done;

/** Refuses a whole call, by default in the text that belongs to the code. */
export function refuse(code: number, info = errorInfo(code)): Refusal {
	return { kind: 'refused', code, info };
}

/** Answers a call that was carried out. */
export function succeed(fields: JsonObject = {}, itemCodes: readonly number[] = []): Done {
	return { kind: 'done', fields, itemCodes, code: 0, info: '' };
}

/** Whether a lookup, a reading or a judgement ended in a refusal of the whole call. */
export function isRefusal(value: object): value is Refusal {
	return 'kind' in value && value.kind === 'refused';
}
