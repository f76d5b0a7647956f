import { amount, choice } from './switch';

/** What is open about one-to-one messages. */
export const MESSAGE_SWITCHES = {
	duplicateWindow: choice([120, 1], {
		question: 'For how many seconds `sendmsg` recognises the same message as a repeat.',
		evidence:
			'120 on 269/2282 (2026-02-04) only; the same second on international and older pages. About 75 to 25.',
	}),
	duplicateKey: choice(['sender', 'senderAndReceiver'], {
		question:
			'What makes a message the same beside `MsgSeq`, `MsgRandom` and content: its sender, or the receiver, too.',
		evidence: '269/2282 (2026-02-04) names the sender and no receiver. About 60 to 40.',
	}),
	duplicateAnswer: choice(['firstKey', 'newKey', 'error'], {
		question:
			'What a repeat that is recognised is answered with, beside not being delivered: OK with the first `MsgKey`, OK with a new one, or the code of `duplicateErrorCode`.',
		evidence: 'Not said anywhere. OK is a guess.',
	}),
	duplicateErrorCode: amount(20001, {
		question:
			'The code that a repeat is refused with; only asked with `duplicateAnswer` as "error".',
		evidence: 'Invented.',
	}),
	unknownMessageAccount: choice(['byField', 20003], {
		question:
			'A sender or a receiver of one message who was never imported: 90008 and 90003, or one code for both.',
		evidence: 'Both are in the list of codes of `sendmsg`. About 70 to 30.',
	}),
	secondCustomElement: choice([90002, 90010], {
		question: 'The code of a message with more than one `TIMCustomElem`.',
		evidence: 'The limit is documented, its code is not.',
	}),
	messageSizeOf: choice(['content', 'request'], {
		question:
			'What the 12 KB of `sendmsg` (else 93000) hold: `MsgBody` and `CloudCustomData`, or the whole body of the request.',
		evidence: '"JSON packet" in the list of codes, "message" elsewhere. Even.',
	}),
	messageId: choice(['send', 'absent'], {
		question: '`MsgId` in answers of `sendmsg` and `batchsendmsg`.',
		evidence: 'In an SDK since 2024-12-10, not on the pages that could be read. 80 %.',
	}),
	longMsgLifeTime: choice(['refuse', 'cut'], {
		question: '`MsgLifeTime` of more than 7 days: refused with 90026, or cut.',
		evidence: 'The field table cuts it, the list of codes has 90026. About 60 to 40.',
	}),
	messagesPerDay: choice(['unlimited', 1000], {
		question:
			'How many messages an app may send a day with `sendmsg`, and how many with `send_group_msg`, as in the trial and development editions (else 60028); `dailyMessages` says whether both share a count.',
		evidence:
			'269/2282 (2026-02-04) and the same sentence about groups (269/1629); the code is inferred.',
	}),
	receiversPerMinute: amount(12_000, {
		question: 'The receivers that `batchsendmsg` may have a minute (else 90057).',
		evidence: '12000 by default (269/1612, 2026-02-04); can be raised in the console. 95 %.',
	}),
	batchPartial: choice(['SomeError', 'plainOK'], {
		question:
			'`batchsendmsg` when some receivers failed: `SomeError` with a list of them, or OK without any list.',
		evidence:
			'The first is documented; the second was reported in the developer forum in 2020 (1586862). 90 %.',
	}),
	batchTooLongCode: choice([90055, 93000], {
		question: 'The code of a message of `batchsendmsg` that is over 12 KB.',
		evidence: 'Both are in its list of codes. About 70 to 30.',
	}),
	batchRepeat: choice(['receiver', 'call', 'sendmsg', 'off'], {
		question:
			'What `batchsendmsg` takes for a repeat: the same sender and `MsgRandom` within a second for the same receiver, the same for whomever, what `sendmsg` does, or nothing.',
		evidence:
			'A second and `MsgRandom` in older pages, whose receivers are not mentioned; nothing on the newest (269/1612, 2026-02-04).',
	}),
	repeatedReceiver: choice(['once', 'twice'], {
		question: 'A receiver who is named twice in one call of `batchsendmsg`.',
		evidence: 'Not said.',
	}),
	modifyMissingCode: choice([20001, 20022], {
		question: 'The code of `modify_c2c_msg` for a message that is not there or was recalled.',
		evidence: "20022 is not among the command's codes. About 60 to 40.",
	}),
	recalledInHistory: choice(['flagged', 'gone'], {
		question: 'A recalled message in `admin_getroammsg`: there with `MsgFlagBits` 8, or not there.',
		evidence:
			"The flag is explained on its page (1047/35478), while the recall's page says that the message is removed (1047/35015). About 80 to 20.",
	}),
	historyDays: amount(7, {
		question:
			'For how many days a message, also one to a group, can be read again, recalled and changed.',
		evidence: '7 by default, 30 or 90 in higher editions (1047/34381, 2025-03-10). 95 %.',
	}),
	historyPageBytes: amount(13_000, {
		question: 'The length of an answer of `admin_getroammsg` at which it stops.',
		evidence: '"About 13 KB" (1047/35478).',
	}),
} as const;
