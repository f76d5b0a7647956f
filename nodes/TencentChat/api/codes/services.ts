import { ambiguous, reject, rejectValue, rejectForNow, stop } from './builders';
import type { Code } from './code';
import { CREATE_ACCOUNT, MAY_BE_DONE_AT_ALL, SHORTEN_MESSAGE } from './hints';

/** Codes that several services answer with: checks of contents, webhooks, and the shape of requests. */
export const SERVICE_CODES: readonly Code[] = [
	rejectValue(
		80001,
		'A text contains words that Tencent blocks',
		'Change the words in the text, then run again.',
	),
	rejectValue(80002, 'The message is too long', SHORTEN_MESSAGE),
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
		`Pass To Account as text. ${CREATE_ACCOUNT}`,
	),
	stop(
		90009,
		'Identifier is not an administrator of the app',
		'Set Identifier in the Tencent Chat API credential to an administrator account of the app. The first one is usually called administrator.',
	),
	rejectValue(90011, 'One call carries more than 500 accounts', 'Set Batch Size to 500 or less.'),
	ambiguous(90992, 'Tencent Chat did not finish in time', MAY_BE_DONE_AT_ALL),
	ambiguous(90994, 'Tencent Chat had an internal fault', MAY_BE_DONE_AT_ALL),
	ambiguous(90995, 'Tencent Chat had an internal fault', MAY_BE_DONE_AT_ALL),
	ambiguous(91000, 'Tencent Chat had an internal fault', MAY_BE_DONE_AT_ALL),
	rejectValue(
		93000,
		'The request is too long',
		'Shorten the texts of the request to 12 KB or less.',
	),
];
