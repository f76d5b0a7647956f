import { oneWhenOn, wordOf } from '../fields/choices';
import type { AdditionalField } from './additionalField';

const needReadReceipt = {
	displayName: 'Need Read Receipt',
	name: 'needReadReceipt',
	type: 'boolean',
	default: false,
	description:
		'Whether receivers report that they have read the message. In groups this needs a higher plan and at most 200 members.',
} as const;

/** How a message is treated on its way and after it was read. */
export const treatmentFields: readonly AdditionalField[] = [
	{
		property: {
			displayName: 'Allow Extensions',
			name: 'allowExtensions',
			type: 'boolean',
			default: false,
			description:
				'Whether client apps may attach values to the message later, such as votes. It needs a higher plan.',
		},
		wire: 'SupportMessageExtension',
		rule: oneWhenOn,
		endpoints: ['one', 'group'],
	},
	{
		property: needReadReceipt,
		wire: 'IsNeedReadReceipt',
		rule: oneWhenOn,
		endpoints: ['one', 'many'],
	},
	{
		property: needReadReceipt,
		wire: 'NeedReadReceipt',
		rule: oneWhenOn,
		endpoints: ['group'],
	},
	{
		property: {
			displayName: 'Priority',
			name: 'priority',
			type: 'options',
			options: [
				{ name: 'High', value: 'High' },
				{ name: 'Low', value: 'Low' },
				{ name: 'Normal', value: 'Normal' },
			],
			default: 'Normal',
			description:
				'Which messages are dropped first when a group gets more than 40 messages in a second',
		},
		wire: 'MsgPriority',
		rule: wordOf(['High', 'Low', 'Normal']),
		endpoints: ['group'],
	},
];
