import type { Vocabulary } from '../../bulk/outcome';

/** What to do when nobody knows whether a message arrived. */
const LOOK_FIRST =
	'Look at the conversation first, for instance with Message → Get Many, before you send it again.';

/** The words of operations that send messages. */
export const SENT: Vocabulary = {
	success: 'sent',
	noun: 'message',
	alreadyDone: [],
	interpret: () => undefined,
	findOut: LOOK_FIRST,
};

/** The words of operations that send messages to groups. */
export const SENT_TO_GROUP: Vocabulary = {
	...SENT,
	findOut: 'Look at the group in a client app first, before you send it again.',
};
