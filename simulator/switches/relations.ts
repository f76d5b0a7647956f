import { amount, choice } from './switch';

/** What is open about friends, friend lists, blocklists and follows. */
export const RELATION_SWITCHES = {
	notFriendCode: choice([31704, 30001], {
		question: 'The code of a friend to delete who is none.',
		evidence: "31704 on the command's page, 30001 in the FAQ.",
	}),
	groupNotFriendCode: choice([32216, 30001], {
		question: 'The code of an account that is to be put into a friend list and is no friend.',
		evidence: "32216 in the documentation's sample, 30001 in real answers of 2020.",
	}),
	blockedExistCode: choice([30001, 31307], {
		question: 'The code of an account that is on the blocklist already.',
		evidence: '30001 in the samples; 31307 is what servers sent until 2018.',
	}),
	notBlockedCode: choice([30001, 31503], {
		question: 'The code of an account that is to be unblocked and is not blocked.',
		evidence: '30001 by the newest pages; 31503 is what servers sent until 2018.',
	}),
	blockKeepsFriends: choice(['off', 'on'], {
		question: 'Whether two friends remain friends when one blocks the other.',
		evidence:
			'A setting of the console, "Remain Friends" under "Block configuration" (1047/48153, 2024-07-24); the command\'s page (269/3718, 2025-12-15) tells only the default. 95 %.',
	}),
	blackListSequenceKey: choice(['CurruentSequence', 'CurrentSequence', 'both'], {
		question: 'The name of the sequence in answers of `black_list_get`.',
		evidence:
			'CurruentSequence on the international page (1047/34914, 2025-10-23) and in SDKs, CurrentSequence in the Chinese sample (269/3722, 2025-12-15). About 70 to 30.',
	}),
	friendGetPageSize: amount(100, {
		question: 'Friends on one page of `friend_get`.',
		evidence: "Not documented; the web SDK's code counts on 100.",
	}),
	friendGetUnchanged: choice(['namesOnly', 'nothing'], {
		question:
			'`friend_get` with the sequence that the server still has: friends without their data, or none.',
		evidence: 'The page says that data is left out, and not what remains.',
	}),
	friendGetCustomSequence: choice(['send', 'absent'], {
		question: 'Whether `friend_get` knows `CustomSequence`.',
		evidence:
			'On 1047/34908 (2024-07-16) and the trtc copy of 2025; gone from 269/1647 (2025-12-15). Even, and different by data center.',
	}),
	sequenceWhilePaging: choice(['send', 'omit'], {
		question:
			'`friend_get` beyond the first page with the sequences that the first page has just returned: data as on a first pull, or left out as unchanged.',
		evidence: 'Not said. Even.',
	}),
	followWantNum: choice(['lenient', 'strict'], {
		question: '`follow_get` without `WantNum`: counts as 100, or is refused with 30001.',
		evidence:
			'Marked as required and given a default of 100 on the same pages (269/118911, 2025-12-15; 1047/70347, 2025-10-23).',
	}),
	followUnchanged: choice(['refuse', 'accept'], {
		question: 'Following an account that is followed already, and unfollowing one that is not.',
		evidence: 'Not said; the refusal with 30001 is invented.',
	}),
} as const;
