import {
	alreadyFriends,
	ambiguous,
	awaiting,
	passing,
	reject,
	rejectValue,
	rejectForNow,
	stop,
} from './builders';
import type { Code } from './code';

const MAKE_ROOM =
	'Remove friends whom From Account no longer needs with Friend → Delete, then run again.';
const PEER_MAKES_ROOM =
	'The other account needs fewer friends first, for instance with Friend → Delete. Then run again for this friend.';
const MAY_BE_DONE =
	'The change may have been made all the same. Run again later: what is done already stays done.';
const UNFOLLOW =
	'Unfollow accounts that From Account no longer needs with Follow → Remove, then run again.';
const FOLLOWERS_FULL =
	'Nothing helps from here: the other account, or its followers, have to unfollow first.';
const NOTHING_TO_DO = 'Nothing has to be sent again.';
const UNEXPLAINED =
	"Read resultInfo for the reason. Tencent's pages no longer explain this code, so ask Tencent Cloud support if it comes back.";

/** Codes about friends, friend lists, blocked accounts and followers. */
export const RELATIONSHIP_CODES: readonly Code[] = [
	rejectValue(
		30001,
		'Tencent Chat did not take a value, or the two accounts already are (or are not) related that way',
		'Read resultInfo to tell the cases apart. Friend_Exist: they are friends already. Not_Friend or Friend_Not_Exist: they are no friends. Already_Exist: the account is blocked already. Add_Self: an account cannot be its own friend, so filter out rows with the same account twice. Source_Illegal: Add Source needs 1 to 8 English letters after AddSource_Type_. Otherwise check To Account, Remark, Friend List and Add Wording.',
	),
	rejectValue(
		30002,
		'Tencent Chat does not accept the account, or it belongs to another app',
		'Check the spelling of the account, and that it was not deleted. When many friends get this code, check that SDKAppID in the Tencent Chat API credential is the app of these accounts.',
	),
	reject(
		30003,
		'The account does not exist in Tencent Chat',
		'Check the spelling of From Account and To Account. If one of them is new, create it with Account → Import, or let the option Import Missing Accounts of Add Friends and Friend → Import do so, then run again.',
	),
	stop(
		30004,
		'Identifier is not an administrator of the app',
		'Set Identifier in the Tencent Chat API credential to an administrator account of the app. The first one is usually called administrator.',
	),
	rejectValue(
		30005,
		'The follow feature is not switched on, or a text contains words that Tencent blocks',
		'When following: switch the feature on in the Chat console (it needs a Pro plan or higher). Otherwise change the words in Remark, Friend List or Add Wording, then run again.',
	),
	ambiguous(30006, 'Tencent Chat had an internal fault', MAY_BE_DONE),
	ambiguous(30007, 'Tencent Chat did not finish in time', MAY_BE_DONE),
	passing(
		30008,
		'Something else changed the friends of the same account at the same time',
		'Run again later for the friends that are left. Let no other workflow or program change the same From Account meanwhile.',
	),
	reject(
		30009,
		'From Account is not allowed to send friend requests',
		'Set Admin Forbid Type of From Account to None with Profile → Update, then run again.',
	),
	reject(30010, 'From Account cannot have more friends (the limit is 3000)', MAKE_ROOM),
	reject(
		30011,
		'From Account cannot have more friend lists (the limit is 32)',
		'Use a Friend List that is there already, leave Friend List empty, or delete a list with Friend List → Delete first.',
	),
	reject(
		30012,
		'Too many friend requests wait for an answer (the limit is 100)',
		'Let the waiting requests be answered or deleted first. Set Batch Size to 100 or less when friends must confirm.',
	),
	reject(
		30013,
		'The account cannot block more accounts (the limit is 1000)',
		'Unblock accounts with Blocklist → Remove first, then run again.',
	),
	reject(30014, 'The other account cannot have more friends (the limit is 3000)', PEER_MAKES_ROOM),
	reject(
		30515,
		'From Account has blocked this account',
		'Unblock it with Blocklist → Remove and the same two accounts, then run again.',
	),
	reject(
		30516,
		'The account does not let anybody add it as a friend',
		'Change Allow Type of the account with Profile → Update, or ask its owner to do so, then run again.',
	),
	reject(30519, 'From Account cannot have more friends', MAKE_ROOM),
	alreadyFriends(30520, 'The two accounts are friends already', NOTHING_TO_DO),
	reject(
		30525,
		'The account has blocked From Account',
		'If it should be unblocked, use Blocklist → Remove with the two accounts exchanged: From Account is the one that blocks. Then run again for this friend.',
	),
	awaiting(
		30539,
		'The friend has to accept the request first',
		'Nothing has to be sent again. Switch on Force Add to skip the confirmation.',
	),
	rejectForNow(
		30540,
		'Tencent holds back the friend request for security, because there were too many',
		'Run again later for the friends that are left, with a lower Max Calls per Second or a smaller Batch Size.',
	),
	reject(
		30614,
		'The friend request does not exist',
		'It may have been answered or deleted already. Send a new request if one is still needed.',
	),
	reject(30615, 'The account that answers the request cannot have more friends', MAKE_ROOM),
	reject(30617, 'The two accounts are friends already', NOTHING_TO_DO),
	reject(
		30630,
		'The account that sent the friend request cannot have more friends',
		PEER_MAKES_ROOM,
	),
	reject(31307, 'The account is blocked already', NOTHING_TO_DO),
	reject(31503, 'The account is not blocked', NOTHING_TO_DO),
	reject(31704, 'The account is not a friend', 'Nothing has to be deleted.'),
	rejectForNow(
		31707,
		'Tencent holds back the deletion of friends for security',
		'Run again later for the friends that are left.',
	),
	reject(
		31804,
		'The friend request to delete does not exist, or the account does not exist',
		'The request may be gone already, and then nothing has to be done. Otherwise check the spelling of the account, and that it was imported.',
	),
	reject(32100, 'From Account follows too many accounts (the limit is 5000)', UNFOLLOW),
	reject(32101, 'The other account has too many followers', FOLLOWERS_FULL),
	reject(32102, 'From Account has too many mutual follows', UNFOLLOW),
	reject(32103, 'The other account has too many mutual follows', FOLLOWERS_FULL),
	reject(
		32207,
		'Tencent Chat could not tell which app the request belongs to',
		'Check SDKAppID in the Tencent Chat API credential.',
	),
	reject(
		32216,
		'The account is not a friend, so it cannot be put into a friend list',
		'Add the account with Friend → Add Friends first, then run again.',
	),
	reject(32511, 'Tencent Chat refused a change of friends or friend lists', UNEXPLAINED),
	reject(32518, 'Tencent Chat refused a change of friends or friend lists', UNEXPLAINED),
	reject(32519, 'Tencent Chat refused a change of friends or friend lists', UNEXPLAINED),
	reject(32520, 'Tencent Chat refused a change of friends or friend lists', UNEXPLAINED),
];
