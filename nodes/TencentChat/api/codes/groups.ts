import { ambiguous, passing, passingOrInput, reject, rejectValue, slowDown } from './builders';
import type { Code } from './code';
import {
	APP_DECIDED,
	CREATE_ACCOUNT,
	HIGHER_PLAN,
	MAY_BE_DONE_AT_ALL,
	SHORTEN_MESSAGE,
} from './hints';

const CHECK_GROUP = 'Check Group ID, and with Group → Get whether the group is still there.';
const RECALL_FROM_HISTORY =
	'Check Message Sequence. Only messages that Tencent Chat still keeps can be recalled: those of 7 days, or more on higher plans.';
const MAKE_ROOM =
	'Remove members whom nobody needs, raise the number of members that the group allows with Group → Update, or upgrade the plan of the app.';
const FEWER_AT_ONCE = 'Lower Batch Size or Limit, so that less is asked for at once.';
const ATTRIBUTES = 'Shorten the group attributes, or delete some that nobody needs.';

/** Codes of the group service. */
export const GROUP_CODES: readonly Code[] = [
	ambiguous(10002, 'The group service had an internal fault', MAY_BE_DONE_AT_ALL),
	reject(
		10003,
		'The group service does not know the command in the address',
		'Check Base URL in the Tencent Chat API credential: it must end before /v4.',
	),
	rejectValue(
		10004,
		'The group service did not take a value, or the command does not fit the type of the group',
		'Read resultInfo for the value. Name may have 30 bytes, Introduction 240, Notification 300, Face URL 100 and Name Card 50. A live group (AVChatRoom) keeps no members, so none can be removed.',
	),
	rejectValue(10005, 'One call carries too many accounts for the group', 'Lower Batch Size.'),
	passing(
		10006,
		'Too many group operations in a short time, or too many new groups in a day',
		'Run again later, with a lower Max Calls per Second. A limit for the day does not clear before the next one.',
	),
	reject(
		10007,
		'The type of the group does not allow this, or whoever asks may not do it',
		'Look up the type with Group → Get. A live group (AVChatRoom) keeps no members and no messages, so members cannot be added, removed or listed, and messages not recalled; a Work group (Private) has no administrators and mutes nobody.',
	),
	passingOrInput(
		10008,
		'The group service took the request for illegal',
		'If it comes back on a later run, check Group ID and Name, and Identifier and UserSig in the Tencent Chat API credential.',
	),
	rejectValue(
		10009,
		'The owner cannot leave the group',
		'Give the group to another member with Group → Change Owner first.',
	),
	reject(10010, 'The group does not exist, or was disbanded', CHECK_GROUP),
	rejectValue(
		10011,
		'The group service could not read the JSON of the request',
		'Look for unusual characters in the texts and IDs of the input, then run again.',
	),
	reject(
		10012,
		'The group service does not accept the account that makes the calls',
		'Check Identifier in the Tencent Chat API credential.',
	),
	rejectValue(
		10013,
		'The account is a member of the group already',
		'Nothing has to be sent again.',
	),
	rejectValue(10014, 'The group is full, or has no room for so many at once', MAKE_ROOM),
	reject(10015, 'The Group ID is not valid, or the group does not exist any more', CHECK_GROUP),
	reject(10016, "The app's own webhook refused this for the group", APP_DECIDED),
	reject(
		10017,
		'The sender is muted in the group',
		'Unmute the account with Group Member → Mute and 0 seconds, or choose another From Account.',
	),
	rejectValue(10018, 'The answer would be larger than 1 MB', FEWER_AT_ONCE),
	rejectValue(10019, 'The account does not exist in Tencent Chat', CREATE_ACCOUNT),
	reject(10020, 'The message is too long', SHORTEN_MESSAGE),
	reject(
		10021,
		'The Group ID is used already',
		'Choose another Group ID. If an earlier run may have created the group, look it up with Group → Get: then nothing has to be sent again.',
	),
	slowDown(
		10023,
		'Too many messages in a short time for one group (the limit is 40 a second)',
		'Run again later, with a lower Max Calls per Second, or send less often to the same group.',
	),
	reject(
		10024,
		'The invitation or the request to join was answered already',
		'Nothing has to be sent again.',
	),
	reject(
		10025,
		'The Group ID is used already, by a group of the same owner',
		'The group is there: nothing has to be sent again. For a second group choose another Group ID.',
	),
	reject(
		10026,
		'Tencent has disabled this command for the app',
		'Check the state of the app in the Chat console, or contact Tencent Cloud support.',
	),
	rejectValue(10030, 'The message to recall does not exist', RECALL_FROM_HISTORY),
	rejectValue(
		10031,
		'The message is too old to be recalled',
		'Messages sent by client apps can be recalled for 2 minutes only, unless the Chat console allows more.',
	),
	rejectValue(
		10032,
		'The message cannot be recalled',
		'It may be recalled already, or be a notice of the system. Check Message Sequence.',
	),
	reject(10033, 'Messages cannot be recalled in this type of group', 'Nothing helps from here.'),
	rejectValue(10034, 'A message of this type cannot be deleted', 'Nothing helps from here.'),
	reject(10035, 'Messages of a live group cannot be deleted', 'Nothing helps from here.'),
	reject(
		10036,
		'The app has too many live groups (AVChatRoom)',
		`Delete live groups that nobody needs. ${HIGHER_PLAN}`,
	),
	rejectValue(
		10037,
		'An account is in too many groups',
		`Let the account leave groups that it no longer needs. ${HIGHER_PLAN}`,
	),
	rejectValue(10038, 'The group would have more members than the plan allows', MAKE_ROOM),
	reject(
		10041,
		'The settings of the app do not allow messages to be recalled',
		'Allow it in the Chat console, then run again.',
	),
	reject(10044, 'This type of group keeps no messages', 'Nothing helps from here.'),
	reject(10045, 'The name of a group attribute is longer than 32 bytes', ATTRIBUTES),
	reject(10046, 'A group attribute is longer than 4,000 bytes', ATTRIBUTES),
	reject(10047, 'The group would have more than 16 attributes', ATTRIBUTES),
	reject(10048, 'The attributes of the group are longer than 16,000 bytes together', ATTRIBUTES),
	passing(10049, 'Group attributes were changed too often in a short time'),
	reject(10050, 'The group attribute does not exist', 'Check how its name is spelled.'),
	reject(10051, 'Too many messages would be deleted at once', FEWER_AT_ONCE),
	reject(10052, 'The message to delete is not in the group', RECALL_FROM_HISTORY),
	reject(
		10053,
		'The message mentions more than 30 members',
		'Mention fewer members, or send several messages.',
	),
	reject(10054, 'The group has too many members to list them at once', FEWER_AT_ONCE),
	passing(10056, 'Something else changed the group attributes at the same time'),
	reject(
		10058,
		'The app cannot have more groups (a trial app can have 100)',
		`Delete groups that nobody needs. ${HIGHER_PLAN}`,
	),
	reject(10059, 'The plan of the app does not include this', HIGHER_PLAN),
	reject(
		10060,
		'The group is too large for read receipts',
		'Switch Need Read Receipt off under Additional Fields.',
	),
	reject(
		10061,
		'A message for members who are online has no read receipts',
		'Switch Online Only or Need Read Receipt off under Additional Fields.',
	),
	reject(10062, 'The message has no read receipts', 'Nothing helps from here.'),
	reject(10063, 'The group would have more than 20 counters', 'Delete counters first.'),
	reject(10070, 'The group has too many pinned messages', 'Unpin messages first.'),
	reject(
		11000,
		'Communities are not switched on for the app',
		'Switch them on in the Chat console (it needs a higher plan), or choose another Group Type.',
	),
];
