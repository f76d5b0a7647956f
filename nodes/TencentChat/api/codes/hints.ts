/** What to do next where several codes ask for the same. */

/** Of an ambiguous code. The caution about messages and groups is there because their repeat would be a second one. */
export const MAY_BE_DONE_AT_ALL =
	'It may have been done all the same. A message or a new group may be there already, so look before you run again for it; everything else can run again without harm.';

export const CREATE_ACCOUNT =
	'Check how the account is spelled. If it is new, create it with Account → Import first, then run again.';

export const APP_DECIDED =
	'That webhook belongs to your app, and may be a workflow that starts with the Tencent Chat Trigger. Read resultInfo for its reason and ask whoever runs it.';

export const CLIENT_ONLY =
	'This code is for apps that use the Chat SDK, so it is not expected here. Read resultInfo for details.';

export const HIGHER_PLAN = 'Upgrade the plan of the app in the Chat console, then run again.';

export const SHORTEN_MESSAGE =
	'Shorten the message, Cloud Custom Data and the offline push settings to less than 12,000 bytes together. A Chinese character takes 3 bytes, an emoji 4 or more.';
