/** A whole call is refused with this code; nothing is changed. */
export interface ErrorCodeEffect {
	readonly errorCode: number;
	readonly errorInfo?: string;
}

/** A gateway answers with an HTML page in the server's place. */
export interface HttpStatusEffect {
	readonly httpStatus: number;
	/**
	 * Whether the server made the change that the gateway did not wait for.
	 *
	 * @default 'never'
	 */
	readonly change?: 'before' | 'never';
}

/** The connection breaks: before the change was made, or after it. */
export interface DropEffect {
	readonly drop: 'before' | 'after';
}

/** The answer comes late. */
export interface StallEffect {
	readonly stallMs: number;
	/**
	 * Whether the change is made before the wait or at its end.
	 *
	 * @default 'before'
	 */
	readonly change?: 'before' | 'after';
}

/** The answer's body is cut in the middle; the change is made. */
export interface GarbleEffect {
	readonly garble: true;
}

/** One friend gets this code; everything else in the call goes normally. */
export interface ResultCodeEffect {
	readonly resultCode: number;
	readonly resultInfo?: string;
	/**
	 * Whether the change was made all the same, as when the server did not hear of it in time.
	 *
	 * @default 'never'
	 */
	readonly change?: 'before' | 'never';
}

/** The answer leaves one friend out although its change was made. */
export interface OmitEffect {
	readonly omit: true;
}

/** A fault of a whole call. */
export type CallEffect =
	ErrorCodeEffect | HttpStatusEffect | DropEffect | StallEffect | GarbleEffect;

/** A fault of one friend or account, in every command that has a result for each. */
export type FriendEffect = ResultCodeEffect | OmitEffect;

/** What a fault does. */
export type FaultEffect = CallEffect | FriendEffect;

/** Whether a fault strikes one friend and not the whole call. */
export function isFriendEffect(effect: FaultEffect): effect is FriendEffect {
	return 'resultCode' in effect || 'omit' in effect;
}
