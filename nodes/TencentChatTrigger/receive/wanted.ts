import { REST_API, type Callback } from '../callback';
import { withInitiatorsSide } from '../pairs';
import { ALL_EVENTS, type TriggerSettings } from '../settings';

/**
 * Whether a callback starts the workflow. A message that came over the server API can be the answer of
 * a bot: the workflow behind it would answer its own messages without end.
 */
export function isWanted(
	callback: Callback,
	{ events, ignoresApiMessages, items }: Settings,
): boolean {
	const { event, platform } = callback;
	if (!events.includes(ALL_EVENTS) && !events.includes(event.command)) return false;
	if (ignoresApiMessages && event.isMessage && platform === REST_API) return false;
	return !items.initiatorOnly || withInitiatorsSide(callback) !== undefined;
}

type Settings = Pick<TriggerSettings, 'events' | 'ignoresApiMessages' | 'items'>;
