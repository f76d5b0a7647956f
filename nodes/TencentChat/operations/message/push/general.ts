import type { WireField } from '../fields/wireField';
import { oneOrZero } from '../fields/choices';
import { optionalData, optionalText } from '../fields/texts';

/** What all phones show. Source: https://www.tencentcloud.com/document/product/1047/33527 */
export const generalFields: readonly WireField[] = [
	{
		property: {
			displayName: 'Extension',
			name: 'extension',
			type: 'string',
			placeholder: 'e.g. {"page": "orders"}',
			default: '',
			description:
				'What the push hands to the app when it is tapped. Phones with Android need JSON; an object from an expression is sent as its JSON.',
		},
		wire: 'Ext',
		rule: optionalData,
	},
	{
		property: {
			displayName: 'No Push',
			name: 'noPush',
			type: 'boolean',
			default: false,
			description: 'Whether receivers who are offline get no push for this message',
		},
		wire: 'PushFlag',
		rule: oneOrZero,
	},
	{
		property: {
			displayName: 'Text',
			name: 'text',
			type: 'string',
			placeholder: 'e.g. Your order is on its way',
			default: '',
			description:
				'Text of the push, in place of what the message says. With Extension at most 3 KB.',
		},
		wire: 'Desc',
		rule: optionalText,
	},
	{
		property: {
			displayName: 'Title',
			name: 'title',
			type: 'string',
			placeholder: 'e.g. Your order',
			default: '',
			description: 'Title of the push',
		},
		wire: 'Title',
		rule: optionalText,
	},
];
