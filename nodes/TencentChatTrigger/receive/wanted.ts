import { REST_API, type Callback } from '../callback';
import { ALL_EVENTS, type TriggerSettings } from '../settings';

/**
 * Whether a callback starts the workflow. A message that came over the server API can be the answer of
 * a bot: the workflow behind it would answer its own messages without end.
 */
export function isWanted(
	{ event, platform }: Callback,
	{ events, ignoresApiMessages }: Pick<TriggerSettings, 'events' | 'ignoresApiMessages'>,
): boolean {
	if (ignoresApiMessages && event.isMessage && platform === REST_API) return false;
	return events.includes(ALL_EVENTS) || events.includes(event.command);
}
