import { ACCOUNT_SWITCHES } from './switches/accounts';
import { ADDING_SWITCHES } from './switches/adding';
import { ANSWER_SWITCHES } from './switches/answers';
import { CALLBACK_SWITCHES } from './switches/callbacks';
import { GROUP_SWITCHES } from './switches/groups';
import { MESSAGE_SWITCHES } from './switches/messages';
import { RELATION_SWITCHES } from './switches/relations';
import { type Switch, usualValue, type ValueOf } from './switches/switch';

/**
 * What Tencent's documentation leaves open, or what its pages disagree on, by name. Each default is
 * the likeliest reading; a test can turn the switch to see whether a client survives the other one.
 */
export const SWITCHES = {
	...ADDING_SWITCHES,
	...RELATION_SWITCHES,
	...ACCOUNT_SWITCHES,
	...GROUP_SWITCHES,
	...ANSWER_SWITCHES,
	...CALLBACK_SWITCHES,
	...MESSAGE_SWITCHES,
} as const satisfies Readonly<Record<string, Switch>>;

/** The name of a switch. */
export type SwitchName = keyof typeof SWITCHES;

/** What each switch is set to. */
export type Switches = { readonly [Name in SwitchName]: ValueOf<(typeof SWITCHES)[Name]> };

/** Every switch by its name, for whoever goes through all of them. */
export const SWITCHES_BY_NAME: ReadonlyMap<string, Switch> = new Map(Object.entries(SWITCHES));

/** The likeliest reading of everything that is open. */
export const DEFAULT_SWITCHES = Object.fromEntries(
	[...SWITCHES_BY_NAME].map(([name, of]) => [name, usualValue(of)]),
) as Switches;
