import { amount, choice } from './switch';

/** What is open about `friend_add` and `friend_import`. */
export const ADDING_SWITCHES = {
	forceAddOverrides: choice(['needConfirm', 'everything'], {
		question:
			"What `ForceAddFlags: 1` sets aside: only the confirmation, or also refusal of everybody, blocklists, the admin's ban on sending requests and the limits of the lists.",
		evidence: 'The page says "forced" and no more; the codes of the others stand on it as well.',
	}),
	singleAddConsent: choice(['ask', 'skip'], {
		question: 'Whether a one-way add asks the target as a two-way add does.',
		evidence: 'Not said; the webhook page names AllowAny for two-way adds only.',
	}),
	missingAddSource: choice(['refuse', 'accept'], {
		question: 'A friend without `AddSource` in `friend_add`.',
		evidence: 'Required on some pages, optional on others.',
	}),
	addWordingMaxBytes: amount(256, {
		question: 'The longest `AddWording` in bytes.',
		evidence: "256 on the server's pages, 120 on those of the client SDKs.",
	}),
	addingOneself: choice(['refuse', 'accept'], {
		question: 'An account that adds itself.',
		evidence: 'Not said; the refusal with 30001 is invented.',
	}),
	emptyGroupName: choice(['accept', 30001], {
		question: '`"GroupName": ""` in `friend_add`, which some SDKs send by default.',
		evidence: 'The page wants it not to be empty; about 65 % that it is accepted all the same.',
	}),
	repeatedPending: choice(['pending', 'tooFrequent'], {
		question:
			'A second request while the first waits for the target: pending once more (30539), or too frequent (30540).',
		evidence: 'Both codes are on the page; which of them comes is not said.',
	}),
	pendingLimitOf: choice(['target', 'sender'], {
		question:
			'Whose requests the limit of 100 pending ones counts: those that wait for the target, or those that the sender waits for.',
		evidence: 'The limit is documented, its owner is not.',
	}),
	missingFriendAccount: choice(['item', 'call'], {
		question:
			'An account among the friends that was never imported: 30003 for this friend, or for the whole call with no change.',
		evidence: 'Samples show it with the friend; the code is listed for both.',
	}),
	friendExistCode: choice([30001, 30520], {
		question: 'The code of a friend who is in the list already.',
		evidence: '30001 with Friend_Exist in the samples; 30520 is what servers sent until 2018.',
	}),
	importExisting: choice(['update', 'refuse'], {
		question:
			'Importing a friend who is in the list already: what is noted about it is replaced, or it is refused as in `friend_add`.',
		evidence: 'Not said.',
	}),
} as const;
