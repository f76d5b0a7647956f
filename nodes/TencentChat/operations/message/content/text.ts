import { requiredText } from '../fields/texts';
import { singleElement } from './contentType';

export const textContent = singleElement({
	value: 'text',
	name: 'Text',
	description: 'Plain text',
	msgType: 'TIMTextElem',
	fields: [
		{
			property: {
				displayName: 'Text',
				name: 'text',
				type: 'string',
				typeOptions: { rows: 3 },
				default: '',
				required: true,
				placeholder: 'e.g. Hello, your order is on its way',
				description:
					'Text of the message. The whole message has to be shorter than 12,000 bytes: about 3,900 Chinese characters or 11,000 English letters.',
			},
			wire: 'Text',
			rule: requiredText,
		},
	],
});
