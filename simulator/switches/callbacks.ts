import { choice } from './switch';

/** What is open about callbacks. */
export const CALLBACK_SWITCHES = {
	callbackPairs: choice(['eachDirection', 'eachFriend'], {
		question:
			'The pairs of `Sns.CallbackFriendAdd` and `Sns.CallbackFriendDelete` when both lists change: one for each list, or one for each friend.',
		evidence: 'The first as the fields are explained, the second as in the samples.',
	}),
	blockedFriendCallback: choice(['send', 'leaveOut'], {
		question: 'Whether blocking a friend also calls back `Sns.CallbackFriendDelete`.',
		evidence: 'Only the Chinese page says so (269/1659, 2023-05-04). 90 %.',
	}),
	relationEventTime: choice(['absent', 'present'], {
		question: '`EventTime` in the after-callbacks about friends and blocklists.',
		evidence: 'On no page up to 2025-03. 90 %.',
	}),
	callbackErrorCode: choice(['ignore', 'refuse'], {
		question:
			'An `ErrorCode` other than 0 in the answer to a before-callback about friends: ignored, or a refusal of every friend in it.',
		evidence: 'Not said.',
	}),
} as const;
