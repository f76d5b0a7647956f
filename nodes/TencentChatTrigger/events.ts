import { GROUPS } from './catalogue';

/** Before: Tencent Chat waits for an answer that decides. After: it only tells. */
export type Phase = 'before' | 'after';

/** Something that Tencent Chat can call back for. Source: https://www.tencentcloud.com/document/product/1047/34355 */
export interface CallbackEvent {
	/** `CallbackCommand`; what workflows store. */
	readonly command: string;
	/** As shown under Trigger On. */
	readonly name: string;
	readonly phase: Phase;
	readonly group: string;
	/** Where the body may have an entry for each friend, the likelier first; none where there is one subject. */
	readonly friendLists: readonly string[];
	/** Whether the body repeats the command of the URL. */
	readonly isNamedInBody: boolean;
}

/** All events, relationships first, by group. */
export const EVENTS: readonly CallbackEvent[] = GROUPS.flatMap(({ group, events }) =>
	events.map((event) => ({ isNamedInBody: true, ...event, group })),
);

const BY_COMMAND: ReadonlyMap<string, CallbackEvent> = new Map(
	EVENTS.map((event) => [event.command, event]),
);

/** The event of a command; nothing for a command that is not in the catalogue. */
export function findEvent(command: string): CallbackEvent | undefined {
	return BY_COMMAND.get(command);
}
