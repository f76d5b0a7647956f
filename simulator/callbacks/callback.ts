import type { JsonObject } from '../json';

/** Whether a callback asks before something happens, or tells that it has happened. */
export type Phase = 'before' | 'after';

/** Something that Tencent Chat asks or tells the app's own server. */
export interface Callback {
	/** `CallbackCommand`, such as `Sns.CallbackFriendAdd`. */
	readonly command: string;
	readonly phase: Phase;
	/** What is sent, beside `CallbackCommand`. */
	readonly fields: JsonObject;
}

/** A callback that waits for a decision. */
export function before(command: string, fields: JsonObject): Callback {
	return { command, phase: 'before', fields };
}

/** A callback that nobody waits for. */
export function after(command: string, fields: JsonObject): Callback {
	return { command, phase: 'after', fields };
}
