import { passing, reject, rejectValue, stop } from './builders';
import type { Code } from './code';
import { CREATE_ACCOUNT } from './hints';

/** Codes about the profiles of accounts. */
export const PROFILE_CODES: readonly Code[] = [
	rejectValue(
		40001,
		'Tencent Chat did not accept a value in the request',
		'Read resultInfo for the value, correct it in the input, then run again.',
	),
	reject(40002, 'The request names no account', 'Fill in To Account, then run again.'),
	rejectValue(40003, 'The account does not exist in Tencent Chat', CREATE_ACCOUNT),
	stop(
		40004,
		'Identifier is not an administrator of the app',
		'Set Identifier in the Tencent Chat API credential to an administrator account of the app. The first one is usually called administrator.',
	),
	rejectValue(
		40005,
		'A profile text contains words that Tencent blocks',
		'Change the words in the profile text, then run again.',
	),
	passing(40006, 'Tencent Chat had an internal fault'),
	reject(
		40007,
		'The profile field may not be read',
		'Allow reading the custom profile field in the Chat console.',
	),
	reject(
		40008,
		'The profile field may not be changed',
		'Allow writing the custom profile field in the Chat console.',
	),
	rejectValue(
		40009,
		'The profile field does not exist',
		'Check the spelling of the field, or create the custom profile field in the Chat console.',
	),
	rejectValue(
		40601,
		'A profile value is longer than 500 bytes',
		'Shorten the value. A Chinese character takes 3 bytes, an emoji 4 or more.',
	),
	rejectValue(
		40605,
		'The profile field does not allow this value',
		"Use one of the values that Tencent's page about profile fields lists for it.",
	),
	rejectValue(
		40610,
		'The type of a profile value does not fit its field',
		'Send a number for number fields and text for text fields.',
	),
];
