import type { IDataObject } from 'n8n-workflow';

import type { ClientAction } from '../../../../../simulator/client/action';
import type { Fault } from '../../../../../simulator/faults';
import type { AppState } from '../../../../../simulator/state/app';
import type { Switches } from '../../../../../simulator/switches';
import type { SwitchValue } from '../../../../../simulator/switches/switch';

/**
 * What is done: an operation of the node for some accounts, such as `friend add b, c`, or what somebody
 * does with a client app.
 */
export type Step =
	| string
	| {
			readonly run: string;
			/** In place of the accounts in `run`; one item each, as `$json.to`. */
			readonly to?: readonly unknown[];
			readonly with?: IDataObject;
			readonly options?: IDataObject;
	  }
	| { readonly act: ClientAction };

/** Where the node meets a switch. */
export interface Scene {
	readonly steps: readonly Step[];
	readonly accounts?: readonly string[];
	readonly setUp?: (app: AppState) => void;
	/** What goes wrong on the way. */
	readonly faults?: readonly Fault[];
	/** The server's clock goes on by so much with each call and stands still meanwhile; the machine's without it. */
	readonly secondsPerCall?: number;
	/** Other switches that have to be turned for this one to count. */
	readonly besides?: Partial<Switches>;
	/** The server's limit of calls per second; none without it. */
	readonly callsPerSecond?: number;
	/** Whether the trigger takes the callbacks; what it starts workflows with comes out last. */
	readonly listens?: boolean;
	/** Whether somebody else writes to `sales` until the first call has been answered. */
	readonly isHeld?: boolean;
	/** Why the server's answers are the same for all values: the node stays out of its way. */
	readonly neverMet?: string;
	/** Values for which the server's answers are those of the usual value. */
	readonly alikeWithUsual?: readonly SwitchValue[];
	/** Why two runs with the same value need not get the same answers. */
	readonly hangsOnTheMoment?: string;
	/** Fields beside code and text that stand for another truth with each value, and why. */
	readonly handsOn?: { readonly keys: readonly string[]; readonly because: string };
	/** Why it shows that the server itself does another thing with each value. */
	readonly decides?: string;
	/** What comes out then with each value, by output. */
	readonly words?: Readonly<Record<string, readonly string[]>>;
}

/** For codes that say the same. */
export const EXPLAINED = {
	keys: ['reason', 'hint'],
	because: 'the code that the server gave is explained, and its text is quoted',
} as const;
