import { mappedTo, oneWhenOn } from '../fields/choices';
import { optionalWholeNumber } from '../fields/numbers';
import { optionalData } from '../fields/texts';
import type { AdditionalField } from './additionalField';
import { SENDING } from './endpoints';

/** 7 days in seconds. Source: https://www.tencentcloud.com/document/product/1047/34919 */
const LONGEST_LIFETIME = 604_800;

/** What becomes of a message beside being shown. */
export const storageFields: readonly AdditionalField[] = [
	{
		property: {
			displayName: 'Cloud Custom Data',
			name: 'cloudCustomData',
			type: 'string',
			default: '',
			placeholder: 'e.g. {"deal": 1004}',
			description:
				'Data that is kept with the message and handed to the receivers. An object from an expression is sent as its JSON.',
		},
		wire: 'CloudCustomData',
		rule: optionalData,
		endpoints: [...SENDING, 'update'],
	},
	{
		property: {
			displayName: 'Copy to Sender',
			name: 'copyToSender',
			type: 'options',
			options: [
				{
					name: 'Devices and History',
					value: 'devices',
					description: 'The devices on which the sender is online show the message at once',
				},
				{
					name: 'History Only',
					value: 'history',
					description: 'The sender finds the message when the conversation is loaded',
				},
				{
					name: 'Nowhere',
					value: 'none',
					description: 'The sender does not see the message',
				},
			],
			default: 'devices',
			description: 'Where the sender sees the message. Without this field in the history only.',
		},
		wire: 'SyncOtherMachine',
		rule: mappedTo({ devices: 1, history: undefined, none: 2 }),
		endpoints: ['one', 'many'],
	},
	{
		property: {
			displayName: 'Lifetime',
			name: 'lifetime',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 604800, numberPrecision: 0 },
			default: 604800,
			description:
				'How long the message is kept for a receiver who is offline, in seconds, at most 604800 (7 days). With 0 only receivers who are online get it.',
		},
		wire: 'MsgLifeTime',
		rule: optionalWholeNumber({ min: 0, max: LONGEST_LIFETIME }),
		endpoints: ['one', 'many'],
	},
	{
		property: {
			displayName: 'Online Only',
			name: 'onlineOnly',
			type: 'boolean',
			default: false,
			description:
				'Whether only receivers who are online get the message, and nobody finds it in the history. Live groups (AVChatRoom) do not take it.',
		},
		wire: 'OnlineOnlyFlag',
		rule: oneWhenOn,
		endpoints: SENDING,
	},
];
