import type { EndpointCall } from '../endpoints/endpoint';
import { operatorOf } from '../origin';
import type { ProfileValue } from '../state/profile';
import { newCallback } from './callback';

/** How an account came or went, or what it shows of itself. */
export interface StateChange {
	readonly action: 'Login' | 'Logout' | 'Disconnect' | 'CustomStatusChange';
	readonly reason: 'Register' | 'Unregister' | 'LinkClose' | 'TimeOut' | 'SetCustomStatus';
	/** What is shown now; its place in the callback is inferred from a table (1047/34357). */
	readonly customStatus?: string;
	/** The platforms of the devices that a login drove out. */
	readonly kicked?: readonly string[];
}

type Maker = Pick<EndpointCall, 'nowMs' | 'origin' | 'tell'>;

/** Tells that an account logged in or out, or lost its connection. */
export function tellStateChange(
	{ tell, nowMs }: Maker,
	account: string,
	change: StateChange,
): void {
	const { action, reason, customStatus, kicked = [] } = change;
	tell?.(
		newCallback('State.StateChange', {
			EventTime: nowMs,
			Info: {
				Action: action,
				To_Account: account,
				Reason: reason,
				...(customStatus !== undefined && { CustomStatus: customStatus }),
			},
			...(kicked.length > 0 && { KickedDevice: kicked.map((Platform) => ({ Platform })) }),
		}),
	);
}

/** Tells which profile fields were set. */
export function tellProfileSet(
	{ tell, nowMs, origin }: Maker,
	account: string,
	fields: readonly (readonly [string, ProfileValue])[],
): void {
	tell?.(
		newCallback('Profile.CallbackPortraitSet', {
			Operator_Account: operatorOf(origin),
			From_Account: account,
			EventTime: nowMs,
			ProfileItem: fields.map(([Tag, Value]) => ({ Tag, Value })),
		}),
	);
}
