import { requiredIndex } from '../fields/numbers';
import { optionalText } from '../fields/texts';
import { singleElement } from './contentType';

export const faceContent = singleElement({
	value: 'face',
	name: 'Face',
	description: 'A sticker or an emoji of your client apps',
	msgType: 'TIMFaceElem',
	fields: [
		{
			property: {
				displayName: 'Face Index',
				name: 'faceIndex',
				type: 'number',
				typeOptions: { minValue: 0, numberPrecision: 0 },
				default: 0,
				description: 'Number of the face, or of its set, as your client apps count them',
			},
			wire: 'Index',
			rule: requiredIndex,
		},
		{
			property: {
				displayName: 'Face Data',
				name: 'faceData',
				type: 'string',
				default: '',
				placeholder: 'e.g. tt01',
				description: 'Name of the face in its set, where your client apps need one',
			},
			wire: 'Data',
			rule: optionalText,
		},
	],
});
