import {
	ambiguous,
	passing,
	passingOrInput,
	reject,
	rejectValue,
	rejectForNow,
	renew,
	slowDown,
	stop,
	stopForNow,
} from './builders';
import type { Code } from './code';
import { CLIENT_ONLY, CREATE_ACCOUNT, HIGHER_PLAN, MAY_BE_DONE_AT_ALL } from './hints';

const SLOW_DOWN =
	'Lower Max Calls per Second, also in other workflows that use the same app. A trial or developer app cannot have a higher limit; for others it can be raised in the Chat console, above the default for a fee.';
const ACCOUNT_CHECK =
	'If it comes back on a later run, check the spelling of From Account and To Account, and Identifier and UserSig in the Tencent Chat API credential.';
const SIGNATURE =
	'Check UserSig in the Tencent Chat API credential: paste it again in full, or leave it empty and enter the Secret Key.';
const REGION =
	'Set Region (or Base URL) in the Tencent Chat API credential to the region that the Chat console shows for your app, and check SDKAppID.';
const ADMIN =
	'Set Identifier in the Tencent Chat API credential to an administrator account of the app. The first one is usually called administrator.';
const SWITCH_ON = 'Switch the feature on in the Chat console (it may need a higher plan).';

/** Codes that any command can answer with. */
export const COMMON_CODES: readonly Code[] = [
	reject(
		60002,
		'Tencent Chat could not read the request',
		'Check Base URL in the Tencent Chat API credential, and any proxy between n8n and Tencent.',
	),
	rejectValue(
		60003,
		'Tencent Chat could not read the JSON of the request',
		'Look for unusual characters in the accounts and texts of the input, then run again.',
	),
	passingOrInput(60004, 'Tencent Chat could not check the account', ACCOUNT_CHECK),
	passingOrInput(60005, 'Tencent Chat could not check the account', ACCOUNT_CHECK),
	stop(
		60006,
		'The SDKAppID is not valid',
		'Copy SDKAppID from the Chat console to the Tencent Chat API credential again.',
	),
	slowDown(60007, 'Too many calls of this kind in a short time', SLOW_DOWN),
	ambiguous(
		60008,
		'Tencent Chat did not finish in time, or could not read the request',
		`${MAY_BE_DONE_AT_ALL} If it comes back every time, check Base URL in the Tencent Chat API credential.`,
	),
	reject(
		60009,
		'Tencent Chat does not know the command in the address',
		'Check Base URL in the Tencent Chat API credential: it must end before /v4.',
	),
	stop(60010, 'Identifier is not an administrator of the app', ADMIN),
	slowDown(60011, 'Too many calls for this app in a short time', SLOW_DOWN),
	stop(
		60012,
		'The request carries no SDKAppID',
		'Enter SDKAppID in the Tencent Chat API credential. If it is there, check Base URL and any proxy between n8n and Tencent.',
	),
	{
		...passingOrInput(
			60013,
			'Tencent Chat could not read an answer of its own servers',
			`${MAY_BE_DONE_AT_ALL} If it comes back, contact Tencent Cloud support.`,
		),
		isAmbiguous: true,
	},
	passing(60014, 'Tencent Chat did not finish checking the account in time'),
	rejectValue(
		60015,
		'An account is not text',
		'Pass From Account and To Account as text, also when they look like numbers.',
	),
	stop(
		60016,
		'The app is disabled',
		'Enable the app in the Chat console, or enter the SDKAppID of another app in the Tencent Chat API credential.',
	),
	stop(
		60017,
		'Tencent has disabled this request for the app',
		'Check the state of the app in the Chat console, or contact Tencent Cloud support.',
	),
	slowDown(60018, 'Too many calls in a short time', SLOW_DOWN),
	slowDown(60019, 'Too many calls in a short time', SLOW_DOWN),
	stop(
		60020,
		'The app has no valid plan, or the Tencent Cloud account has an unpaid bill',
		'Renew the plan or settle the bill in the Tencent Cloud console. A new plan takes about 5 minutes to start.',
	),
	stop(
		60021,
		'Tencent Chat does not allow calls from the IP address of this machine',
		'Add the public IP address of your n8n to the list of allowed addresses in the Chat console, or ask Tencent Cloud support.',
	),
	stop(
		60025,
		'The SDKAppID, Identifier or UserSig of the request is not right',
		'Check SDKAppID, Identifier and Secret Key (or UserSig) in the Tencent Chat API credential.',
	),
	stop(60026, 'The app belongs to another region', REGION),
	stop(
		60027,
		'The app is for Tencent Push only and cannot use Tencent Chat',
		'Enter the SDKAppID of an app with Tencent Chat in the Tencent Chat API credential.',
	),
	stopForNow(
		60028,
		'The trial app has used up its calls for 24 hours',
		'Run again after 24 hours, or upgrade the plan of the app in the Chat console.',
	),
	renew(
		70001,
		'The UserSig has expired',
		'A pasted UserSig has run out: paste a new one in the Tencent Chat API credential, or enter the Secret Key instead. With a Secret Key, the clock of this machine is wrong: set it right.',
	),
	stop(
		70002,
		'The UserSig is empty',
		'Enter Secret Key or UserSig in the Tencent Chat API credential.',
	),
	stop(70003, 'The UserSig cannot be read', SIGNATURE),
	stop(70005, 'The UserSig is not valid', SIGNATURE),
	stop(
		70009,
		'The UserSig does not match the key of the app',
		'Check that Secret Key (or UserSig) and SDKAppID in the Tencent Chat API credential come from the same app.',
	),
	stop(
		70013,
		'The UserSig was made for another Identifier',
		'Set Identifier in the Tencent Chat API credential to the account that the UserSig was made for, or enter the Secret Key instead of a UserSig.',
	),
	stop(
		70014,
		'The UserSig was made for another SDKAppID',
		'Set SDKAppID in the Tencent Chat API credential to the app that the UserSig was made for, or enter the Secret Key instead of a UserSig.',
	),
	stop(70016, 'The key of the app is not known in this region', REGION),
	stop(70020, 'The SDKAppID is not known in this region', REGION),
	stopForNow(
		70050,
		'The UserSig was wrong too many times in a row',
		'Correct Secret Key or UserSig in the Tencent Chat API credential, wait at least 60 seconds, then run again.',
	),
	stop(
		70051,
		'Tencent has blocked the account that makes the calls',
		'Contact Tencent Cloud support, or set another administrator as Identifier in the Tencent Chat API credential.',
	),
	renew(
		70052,
		'The UserSig is no longer valid',
		'Paste a new UserSig in the Tencent Chat API credential, or enter the Secret Key instead. With a Secret Key, check the clock of this machine.',
	),
	reject(70101, 'A login ticket has expired', CLIENT_ONLY),
	rejectValue(70107, 'The account does not exist in Tencent Chat', CREATE_ACCOUNT),
	rejectForNow(
		70114,
		'Tencent holds back logins of the account for security',
		'Run again later. If it comes back, contact Tencent Cloud support.',
	),
	ambiguous(70169, 'Tencent Chat did not finish in time', MAY_BE_DONE_AT_ALL),
	ambiguous(70202, 'Tencent Chat did not finish in time', MAY_BE_DONE_AT_ALL),
	rejectValue(70206, 'The number of accounts in one call is not allowed', 'Lower Batch Size.'),
	stop(
		70346,
		'The UserSig did not pass the check',
		'Check SDKAppID, Identifier and Secret Key (or UserSig) in the Tencent Chat API credential.',
	),
	reject(
		70398,
		'The app cannot have more accounts',
		'A trial app can have 100 accounts. Upgrade the plan of the app in the Chat console, or delete accounts that nobody needs.',
	),
	reject(
		70399,
		'The account was deleted less than 3 months ago and cannot be imported again yet',
		'Use another UserID, wait until the 3 months are over, or ask Tencent Cloud support. Only trial and developer apps may import a deleted account again at once.',
	),
	rejectValue(
		70402,
		'Tencent Chat did not accept a value in the request',
		'Read resultInfo for the value, correct it in the input, then run again.',
	),
	stop(70403, 'Identifier is not an administrator of the app', ADMIN),
	reject(70404, 'The Chat SDK of an app is too old', CLIENT_ONLY),
	ambiguous(70500, 'Tencent Chat had an internal fault', MAY_BE_DONE_AT_ALL),
	reject(
		71000,
		'The app may not delete accounts',
		'Trial and developer apps may by default. For every other plan, allow it in the Chat console first, then run again.',
	),
	reject(72000, 'The trial app has reached its number of active users for the day', HIGHER_PLAN),
	reject(72001, 'The online status feature is not switched on for the app', SWITCH_ON),
	reject(72002, 'The trial app has reached its number of active users for the month', HIGHER_PLAN),
	rejectForNow(
		72010,
		'One user logs in, logs out or changes settings too often',
		'Run again later, with less work for the same user.',
	),
	reject(72011, 'The do not disturb feature is not switched on for the app', SWITCH_ON),
	reject(72012, 'The profile subscription feature is not switched on for the app', SWITCH_ON),
];
