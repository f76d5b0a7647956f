import type { JsonObject } from '../json';
import { errorInfo } from './errorInfo';

/** A call that was refused as a whole: nothing was changed, no friend has a result. */
export interface Refusal {
	readonly kind: 'refused';
	readonly code: number;
	readonly info: string;
}

/** A call that was carried out, even when every friend in it failed. */
export interface Success {
	readonly kind: 'done';
	/** What the answer says beside its status. */
	readonly fields: JsonObject;
	/** The code of each friend, for the call log. */
	readonly itemCodes: readonly number[];
}

/** What a command says to a call. */
export type Answer = Refusal | Success;

/** Refuses a whole call, by default in the text that belongs to the code. */
export function refuse(code: number, info = errorInfo(code)): Refusal {
	return { kind: 'refused', code, info };
}

/** Answers a call that was carried out. */
export function succeed(fields: JsonObject = {}, itemCodes: readonly number[] = []): Success {
	return { kind: 'done', fields, itemCodes };
}
