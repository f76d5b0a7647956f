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

/** A callback of a command; whether it asks or tells is in the command's name. */
export function newCallback(command: string, fields: JsonObject): Callback {
	const isQuestion = /\.Callback(Before|Prev)/.test(command);
	return { command, phase: isQuestion ? 'before' : 'after', fields };
}
