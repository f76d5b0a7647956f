import { passing, reject, rejectValue, rejectForNow, stop } from './builders';
import type { Code } from './code';

/** Codes of the other services: groups, messages, webhooks and online status. */
export const SERVICE_CODES: readonly Code[] = [
	passing(10002, 'The group service had an internal fault'),
	passing(
		10006,
		'Too many group operations in a short time',
		'Run again later, with a lower Max Calls per Second.',
	),
	rejectValue(
		10018,
		'The answer would be larger than 1 MB',
		'Ask for fewer accounts or fields at once.',
	),
	passing(20004, 'The message service could not be reached inside Tencent Chat'),
	passing(20005, 'The message service had an internal fault'),
	reject(
		20009,
		'The message was refused, as the two accounts are not friends',
		'Make them friends first, or switch off the friendship check for messages in the Chat console.',
	),
	rejectValue(
		80001,
		'A text contains words that Tencent blocks',
		'Change the words in the text, then run again.',
	),
	rejectValue(80002, 'The message is too long', 'Shorten the message to 12 KB or less.'),
	rejectForNow(
		80003,
		"The app's own webhook did not answer properly, so nothing was sent",
		'Run again later. If it comes back, ask whoever runs the webhook of the app.',
	),
	rejectValue(80004, 'Tencent blocks the image', 'Use another image, then run again.'),
	reject(
		80005,
		'The service has run out, or the Tencent Cloud account has an unpaid bill',
		'Renew the service or settle the bill in the Tencent Cloud console.',
	),
	rejectValue(
		90001,
		'Tencent Chat could not read the request, or it names no account',
		'Fill in To Account and look for unusual characters in the input, then run again.',
	),
	rejectValue(
		90003,
		'To Account is missing, is not text or does not exist',
		"Pass To Account as text and check its spelling. Import the account with Tencent Chat's account import if it is new.",
	),
	stop(
		90009,
		'Identifier is not an administrator of the app',
		'Set Identifier in the Tencent Chat API credential to an administrator account of the app. The first one is usually called administrator.',
	),
	rejectValue(90011, 'One call carries more than 500 accounts', 'Set Batch Size to 500 or less.'),
	passing(90992, 'Tencent Chat did not finish in time'),
	passing(90994, 'Tencent Chat had an internal fault'),
	passing(90995, 'Tencent Chat had an internal fault'),
	passing(91000, 'Tencent Chat had an internal fault'),
	rejectValue(
		93000,
		'The request is too long',
		'Shorten the texts of the request to 12 KB or less.',
	),
];
