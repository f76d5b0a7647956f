import { problem } from '../../../api/problem';
import { checkTextList, showValue, unwrapLocator } from '../../../checks';
import type { Rule } from '../fields/wireField';
import type { AdditionalField } from './additionalField';

/** What is sent for each choice. */
const CALLBACKS: ReadonlyMap<string, string> = new Map([
	['after', 'ForbidAfterSendMsgCallback'],
	['before', 'ForbidBeforeSendMsgCallback'],
]);

const callbacks: Rule = (value, field) => {
	// Any text passes here, so that the choices below are what is said about it.
	const words = checkTextList(unwrapLocator(value), { field, min: 0, max: MAX_WORD_BYTES });
	if ('problem' in words) return words;
	const sent = words.value.map((word) => CALLBACKS.get(word));
	const odd = sent.indexOf(undefined);
	if (odd >= 0) {
		const reason = `${field} holds ${showValue(words.value[odd])}`;
		return problem(reason, `Choose one or more of ${[...CALLBACKS.keys()].join(', ')}.`);
	}
	return { value: sent.length > 0 ? sent : undefined };
};

const MAX_WORD_BYTES = 100;

/** Which callbacks a message does not cause. */
export const forbidCallbacksField: AdditionalField = {
	property: {
		displayName: 'Forbid Callbacks',
		name: 'forbidCallbacks',
		type: 'multiOptions',
		options: [
			{ name: 'After Sending', value: 'after', description: 'Nobody is told that it was sent' },
			{ name: 'Before Sending', value: 'before', description: 'Nobody is asked whether it may go' },
		],
		default: [],
		description:
			"Callbacks that this message does not cause, such as those that start the Tencent Chat Trigger. Without this field the app's settings hold.",
	},
	wire: 'ForbidCallbackControl',
	rule: callbacks,
	endpoints: ['one', 'group'],
};
