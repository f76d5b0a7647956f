import { passing, reject, rejectForNow } from './builders';
import type { Code } from './code';

/** Codes of pushes to all, by tag or by attribute, which this node does not send. */
export const PUSH_CODES: readonly Code[] = [
	reject(90020, 'A tag is longer than 50 bytes', 'Shorten the tag.'),
	reject(
		90022,
		'A push asks for and against the same tag',
		'Remove the tag from one of the lists.',
	),
	passing(
		90024,
		'Pushes follow each other in less than a second',
		'Wait a second, then push again.',
	),
	reject(90032, 'An account would have more than 10 tags', 'Remove tags that nobody needs.'),
	reject(
		90033,
		'An attribute does not exist, is named twice or has another type',
		'Check the attributes of the push.',
	),
	reject(90034, 'A tag is longer than 50 bytes', 'Shorten the tag.'),
	reject(
		90035,
		'The tag or the attribute belongs to another kind of account',
		'Use the kind of account that it was made for.',
	),
	reject(90039, 'A push names tags and attributes at once', 'Use one or the other.'),
	reject(90040, 'A push names an empty tag', 'Remove the empty tag.'),
	reject(90045, 'Pushes are not switched on for the app', 'Switch them on in the Chat console.'),
	rejectForNow(90047, 'The pushes of the day are used up', 'Push again tomorrow, or buy more.'),
	reject(90104, 'The values of a scheduled push are not valid', 'Read resultInfo for the value.'),
	reject(90107, 'The scheduled push is being sent already', 'Nothing helps from here.'),
];
