import {
	ALLOW,
	DEFAULT_REFUSE_CODE,
	readRefusal,
	REFUSE_CODE,
} from '../../../TencentChatTrigger/decision';
import type { ResponseOperation } from '../operation';
import { checkChoice } from '../../checks';

const DECISIONS = ['allow', 'refuse'] as const;

/** Answers an event that the trigger of this package has been asked about before it happens. */
export const respondToCallback: ResponseOperation = {
	kind: 'response',
	resource: 'callback',
	value: 'respond',
	name: 'Respond',
	action: 'Respond to a callback',
	description: 'Allow or refuse what the Tencent Chat Trigger asks about before it happens',
	properties: [
		{
			displayName: 'Decision',
			name: 'decision',
			type: 'options',
			options: [
				{ name: 'Allow', value: 'allow' },
				{ name: 'Refuse', value: 'refuse' },
			],
			default: 'allow',
			description:
				'What to answer. All items of a run are combined into one answer, and only the first run counts.',
		},
		{
			displayName: 'Friend',
			name: 'friend',
			type: 'string',
			default: '={{ $json.toAccount }}',
			description:
				'UserID of the friend that the decision is about. Not needed for events about messages and groups.',
		},
		{
			displayName: 'Refuse Code',
			name: 'refuseCode',
			type: 'number',
			typeOptions: { minValue: REFUSE_CODE.min, maxValue: REFUSE_CODE.max },
			default: DEFAULT_REFUSE_CODE,
			displayOptions: { show: { decision: ['refuse'] } },
			description:
				'Code that the client receives for a friend request, 38000 to 39000. Other events are refused without one.',
		},
		{
			displayName: 'Refuse Text',
			name: 'refuseText',
			type: 'string',
			default: '',
			placeholder: 'e.g. Not allowed',
			displayOptions: { show: { decision: ['refuse'] } },
			description: 'Text that the client receives, at most 256 bytes',
		},
	],
	parameters: ['decision', 'friend', 'refuseCode', 'refuseText'],
	toFriend: ({ friend }) => friend,
	toDecision: ({ decision, refuseCode, refuseText }) => {
		const choice = checkChoice(decision, 'Decision', DECISIONS);
		if ('problem' in choice) return choice;
		if (choice.value === 'allow') return { value: ALLOW };
		return readRefusal(refuseCode, refuseText);
	},
};
