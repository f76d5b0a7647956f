import { createHash } from 'node:crypto';

import type { Group } from '../../../state/groups/group';
import { GroupMessage, type WrittenMessage } from '../../../state/groups/groupMessage';
import type { EndpointCall } from '../../endpoint';
import type { GroupMessageRequest } from './request';

/** Delivers a message: to the members of this moment, or to some of them. */
export function deliverToGroup(
	{ app, nowSeconds }: EndpointCall,
	{ group, bytes, options }: GroupMessageRequest,
	written: WrittenMessage,
): GroupMessage {
	const { history, members } = group;
	const { countsAsUnread, receivers } = options;
	const message = new GroupMessage(written, {
		sequence: history.takeSequence(),
		time: nowSeconds,
		audience: audienceOf(app, group, options.isOnlineOnly, receivers),
	});
	app.groups.deliver(group, message, bytes);

	if (countsAsUnread) history.counted += 1;
	const sender = members.get(written.from);
	if (sender) {
		sender.lastSendTime = nowSeconds;
		sender.ownSinceRead += countsAsUnread ? 1 : 0;
	}
	return message;
}

/** What a repeated message has in common with the first one. */
export function duplicateKeyOf(
	{ switches }: EndpointCall,
	{ message, content }: GroupMessageRequest,
): string {
	const { random, from } = message;
	const rest = switches.groupDuplicateKey === 'sender' ? from : content;
	return createHash('sha1').update(`${random} ${rest}`).digest('base64');
}

/** Most messages are for everybody in the group, and share the list of them. */
function audienceOf(
	app: EndpointCall['app'],
	{ members }: Group,
	isOnlineOnly: boolean,
	receivers: readonly string[] | undefined,
): readonly string[] {
	const chosen = receivers ? receivers.filter((userId) => members.has(userId)) : members.names();
	return isOnlineOnly ? chosen.filter((userId) => isOnline(app, userId)) : chosen;
}

/** Whether somebody is logged in right now. */
export function isOnline(app: EndpointCall['app'], userId: string): boolean {
	return app.account(userId)?.presence.status === 'Online';
}
