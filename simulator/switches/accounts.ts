import { choice } from './switch';

/** What is open about accounts, profiles and online status, or set in the console. */
export const ACCOUNT_SWITCHES = {
	accountOrder: choice(['shuffled', 'request'], {
		question: 'The order of the answers of `account_check`, `account_delete` and their like.',
		evidence: 'Recorded answers do not keep the order of the request. About 80 %.',
	}),
	failAccountsWhenNone: choice(['[]', 'absent'], {
		question: '`FailAccounts` of `multiaccount_import` when no account failed.',
		evidence: 'Recorded answers hold an empty list; the page shows none. About 85 %.',
	}),
	identifierAlias: choice(['accept', 'reject'], {
		question:
			'Whether `account_import` and `kick` take `Identifier` in place of `UserID` (else 70402).',
		evidence: 'The name on the pages of 2021, still in a guide of 2023. About 90 %.',
	}),
	edition: choice(['developer', 'trial', 'other'], {
		question:
			'The edition of Tencent Chat: in "other" ones accounts are deleted only once the console allows it (71000), and a deleted one cannot be imported again for 3 months (70399).',
		evidence: '269/36443, 2025-11-03. 97 %.',
	}),
	accountDeletion: choice(['off', 'on'], {
		question:
			'Whether the console allows the deletion of accounts; only asked in "other" editions.',
		evidence: 'Off until it is switched on (269/36443, 2025-11-03). 97 %.',
	}),
	onlineStateKey: choice(['Status', 'State', 'both'], {
		question:
			'The key of the status in answers of `query_online_status`. Its older twin `querystate` has both in any case.',
		evidence:
			'Status in every field table and in 269/2566 (2025-12-15); State in English samples and in recorded answers of querystate of 2020, some of which had both. 90 %.',
	}),
	notImportedProfile: choice(['item', 'whole'], {
		question:
			'`portrait_get` with an account that was never imported: 40003 for this account, or for the whole call.',
		evidence: 'Not said. About 60 to 40.',
	}),
	emptyProfileItem: choice(['omit', '[]'], {
		question:
			'An account without any of the values that `portrait_get` was asked for, and likewise in `friend_get_list` and `follow_get`: no list, or an empty one.',
		evidence:
			'Recorded for portrait_get in 2020, about 85 %; friend_get_list is probably the same, about 80 %; follow_get is a guess.',
	}),
	over100: choice(['accept', 'reject'], {
		question:
			'More than 100 accounts in `portrait_get` (else 40001) and in `friend_get_list` (else 30001).',
		evidence:
			'The field table of portrait_get says "must not exceed" (269/1639, 2024-07-09), the overview and friend_get_list only recommend. About 70 % that it works; the codes are inferred.',
	}),
	customTags: choice(['accept', 'refuse'], {
		question:
			'Custom fields of friends, profiles, groups and their members, which exist only once created in a console: all of the right form do, or none does.',
		evidence: 'A setting of the console.',
	}),
} as const;
