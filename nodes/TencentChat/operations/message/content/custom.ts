import { optionalText, requiredData } from '../fields/texts';
import { singleElement } from './contentType';

export const customContent = singleElement({
	value: 'custom',
	name: 'Custom',
	description: 'Data that your client apps understand, such as a card with an order',
	msgType: 'TIMCustomElem',
	fields: [
		{
			property: {
				displayName: 'Custom Data',
				name: 'customData',
				type: 'string',
				typeOptions: { rows: 3 },
				default: '',
				required: true,
				placeholder: 'e.g. {"type": "order", "number": 1004}',
				description:
					'What your client apps read, usually JSON. An object from an expression is sent as its JSON. It never shows in a push.',
			},
			wire: 'Data',
			rule: requiredData,
		},
		{
			property: {
				displayName: 'Custom Description',
				name: 'customDescription',
				type: 'string',
				default: '',
				placeholder: 'e.g. Your order has been sent',
				description:
					'Text of the push to receivers who are offline. Without it, and without a text under Offline Push, there is no push.',
			},
			wire: 'Desc',
			rule: optionalText,
		},
		{
			property: {
				displayName: 'Custom Extension',
				name: 'customExtension',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://example.com/orders/1004',
				description: 'What the push hands to the app when it is tapped',
			},
			wire: 'Ext',
			rule: optionalText,
		},
		{
			property: {
				displayName: 'Custom Sound',
				name: 'customSound',
				type: 'string',
				default: '',
				placeholder: 'e.g. ding.aiff',
				description: 'Sound of the push: the name of a file in the app',
			},
			wire: 'Sound',
			rule: optionalText,
		},
	],
});
