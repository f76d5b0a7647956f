import type { INodeProperties } from 'n8n-workflow';

import type { Checked } from '../../../api/problem';
import { checkFlag } from '../../../checks';
import { SENDING, type MessageEndpoint } from './endpoints';

/** A switch that becomes a word of `SendMsgControl`. */
interface Control {
	readonly property: INodeProperties;
	readonly word: string;
	readonly endpoints: readonly MessageEndpoint[];
}

/** What a message leaves as it was with the receivers. Source: https://www.tencentcloud.com/document/product/1047/34919 */
const CONTROLS: readonly Control[] = [
	{
		property: {
			displayName: 'No Last Message',
			name: 'noLastMessage',
			type: 'boolean',
			default: false,
			description: 'Whether the message leaves the list of conversations as it is',
		},
		word: 'NoLastMsg',
		endpoints: SENDING,
	},
	{
		property: {
			displayName: 'No Unread',
			name: 'noUnread',
			type: 'boolean',
			default: false,
			description:
				'Whether the message does not count as unread. Live groups (AVChatRoom) do not take it.',
		},
		word: 'NoUnread',
		endpoints: SENDING,
	},
	{
		property: {
			displayName: 'With Mute Notifications',
			name: 'withMuteNotifications',
			type: 'boolean',
			default: false,
			description:
				'Whether a receiver who has muted the conversation with the sender is not notified. Otherwise the server notifies all.',
		},
		word: 'WithMuteNotifications',
		endpoints: ['one', 'many'],
	},
];

/** The switches that an endpoint takes. */
export function controlFields(endpoint: MessageEndpoint): readonly INodeProperties[] {
	return controlsOf(endpoint).map(({ property }) => property);
}

/** The words of `SendMsgControl`; undefined when there are none. */
export function checkControls(
	fields: Readonly<Record<string, unknown>>,
	endpoint: MessageEndpoint,
): Checked<readonly string[] | undefined> {
	const words: string[] = [];
	for (const { property, word } of controlsOf(endpoint)) {
		const flag = checkFlag(fields[property.name], property.displayName, false);
		if ('problem' in flag) return flag;
		if (flag.value) words.push(word);
	}
	return { value: words.length > 0 ? words : undefined };
}

function controlsOf(endpoint: MessageEndpoint): readonly Control[] {
	return CONTROLS.filter(({ endpoints }) => endpoints.includes(endpoint));
}
