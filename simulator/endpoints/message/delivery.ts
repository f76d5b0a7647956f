import type { Account } from '../../state/account';
import type { Message, MessageName } from '../../state/messages/message';
import type { EndpointCall } from '../endpoint';
import type { MessageContent } from './messageFields';

/** The `MsgSeq` of a message that came without one. */
export function drawSequence(chance: EndpointCall['random']): number {
	return Math.floor(chance() * 2 ** 32);
}

/** A message with its name, between two accounts. */
export function toMessage(
	content: MessageContent,
	name: MessageName,
	{ sender, receiver }: { readonly sender: Account; readonly receiver: Account },
): Message {
	const { elements, customData, isOnlineOnly, isHiddenFromSender, isQuiet, isUnlisted } = content;
	return {
		from: sender.userId,
		to: receiver.userId,
		sequence: name.sequence,
		random: name.random,
		time: name.time,
		elements,
		customData,
		isOnlineOnly,
		isHiddenFromSender,
		isQuiet,
		isUnlisted,
	};
}

/** Lets a message arrive; one that is stored for nobody is lost on whom only push can reach. */
export function deliver(
	{ app }: EndpointCall,
	message: Message,
	{ presence }: Pick<Account, 'presence'>,
): void {
	if (!message.isOnlineOnly || presence.status === 'Online') app.messages.add(message);
}
