import { ambiguous, passing, reject, rejectValue, renew, slowDown } from './builders';
import type { Code } from './code';
import {
	APP_DECIDED,
	CLIENT_ONLY,
	CREATE_ACCOUNT,
	HIGHER_PLAN,
	MAY_BE_DONE_AT_ALL,
	SHORTEN_MESSAGE,
} from './hints';

const CHECK_CONTENT =
	'Check the fields of the message. With Elements, each entry needs a MsgType that Tencent Chat knows and a MsgContent that fits it.';
const FRIENDSHIP =
	'Make them friends first, or switch off the friendship check for messages in the Chat console.';
const CONFLICT =
	'Run again later. Let no other workflow or program change the same message meanwhile.';
const REPORT = 'This node fills it in itself, so please report it with resultInfo.';

/** Codes of the message service. */
export const MESSAGE_CODES: readonly Code[] = [
	reject(
		20001,
		'The message service took the request for invalid',
		'Read resultInfo for the value, correct it in the input, then run again.',
	),
	renew(
		20002,
		'The UserSig has expired',
		'A pasted UserSig has run out: paste a new one in the Tencent Chat API credential, or enter the Secret Key instead. With a Secret Key, the clock of this machine is wrong: set it right.',
	),
	rejectValue(
		20003,
		'The sender or the receiver does not exist in Tencent Chat',
		`From Account or To Account: ${CREATE_ACCOUNT}`,
	),
	ambiguous(
		20004,
		'The message service could not be reached inside Tencent Chat',
		MAY_BE_DONE_AT_ALL,
	),
	ambiguous(20005, 'The message service had an internal fault', MAY_BE_DONE_AT_ALL),
	reject(20006, "The app's own webhook refused the message", APP_DECIDED),
	reject(
		20007,
		'The receiver has blocked the sender',
		'Only the receiver can unblock the sender, or Blocklist → Remove for the receiver.',
	),
	reject(
		20008,
		'Sender and receiver belong to different apps',
		'Check SDKAppID in the Tencent Chat API credential: it must be the app of both accounts.',
	),
	reject(20009, 'The message was refused, as the two accounts are not friends', FRIENDSHIP),
	reject(
		20010,
		'The message was refused, as the sender is not a friend of the receiver',
		FRIENDSHIP,
	),
	reject(
		20011,
		'The message was refused, as the receiver is not a friend of the sender',
		FRIENDSHIP,
	),
	reject(
		20012,
		'The sender is muted',
		'Choose another From Account, or end the mute of the account in the Chat console.',
	),
	reject(20016, 'The message is too old to be recalled by a client app', CLIENT_ONLY),
	ambiguous(20018, 'Tencent Chat could not delete the messages', MAY_BE_DONE_AT_ALL),
	reject(
		20022,
		'The message to recall does not exist',
		'Check From Account, To Account and Message Key. It may have been deleted, or be older than what Tencent Chat keeps.',
	),
	reject(20023, 'The message was recalled already', 'Nothing has to be sent again.'),
	passing(20027, 'Something else has changed the message meanwhile', CONFLICT),
	passing(20028, 'Something else changed the message at the same time', CONFLICT),
	reject(22006, 'A client app registered for pushes too often', CLIENT_ONLY),
	reject(
		22007,
		'The trial app has reached its number of senders for the day',
		`Send from fewer accounts, or run again tomorrow. ${HIGHER_PLAN}`,
	),
	reject(90002, 'The message service did not take the content of the message', CHECK_CONTENT),
	reject(90004, 'The sequence of the message is not valid', REPORT),
	reject(90005, 'The random number of the message is missing or not valid', REPORT),
	reject(90006, 'The time of the message is missing or not valid', REPORT),
	reject(90007, 'The content of the message is not a list of elements', CHECK_CONTENT),
	reject(
		90008,
		'From Account is missing, or does not exist in Tencent Chat',
		`From Account: ${CREATE_ACCOUNT}`,
	),
	reject(
		90010,
		'The message service did not take the format of the request',
		`Read resultInfo for the value. ${CHECK_CONTENT}`,
	),
	rejectValue(90012, 'Receivers do not exist in Tencent Chat', `To Account: ${CREATE_ACCOUNT}`),
	rejectValue(90018, 'One call carries too many accounts', 'Set Batch Size to 100 or less.'),
	reject(
		90026,
		'Lifetime is longer than Tencent Chat keeps a message for offline receivers',
		'Set Lifetime to 604800 seconds (7 days) or less.',
	),
	reject(90028, 'To Account is not a list', REPORT),
	reject(90029, 'To Account names nobody', 'Fill in To Account, then run again.'),
	reject(90030, 'The kind of an imported message is missing or not valid', REPORT),
	reject(90031, 'Copy to Sender is not a number that Tencent Chat knows', REPORT),
	reject(
		90043,
		'The message service did not take the offline push settings',
		'Check the fields under Offline Push.',
	),
	reject(90044, 'Lifetime is not a whole number', 'Set Lifetime to a whole number of seconds.'),
	rejectValue(90048, 'The account does not exist in Tencent Chat', CREATE_ACCOUNT),
	reject(
		90054,
		'Message Key is missing or has the wrong form',
		'Take Message Key as Message → Send or the Tencent Chat Trigger gives it out, such as 41021_77001_1760000001.',
	),
	rejectValue(90055, 'The message is too long', SHORTEN_MESSAGE),
	slowDown(
		90057,
		'Too many receivers in one minute (the limit is 12,000)',
		'Run again later, and let no other workflow send to many with the same app meanwhile. The limit can be raised in the Chat console for a fee, though not for a trial or developer app.',
	),
];
