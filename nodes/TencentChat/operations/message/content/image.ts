import type { Checked } from '../../../api/problem';
import type { WireObject } from '../../../bulk/request';
import { numberOf } from '../fields/choices';
import { requiredMediaUrl } from '../fields/mediaUrl';
import { optionalSize } from '../fields/numbers';
import { optionalText } from '../fields/texts';
import { singleElement } from './contentType';

/** The original, the large picture and the thumbnail. Client apps look for each of them. */
const PICTURE_TYPES = [1, 2, 3];

/** 0 stands for a format that is not given, as every choice of the panel is a value. */
const formatOf = numberOf([0, 1, 2, 3, 4, 255]);

export const imageContent = singleElement({
	value: 'image',
	name: 'Image',
	description: 'A picture that lies at an address on the web',
	msgType: 'TIMImageElem',
	fields: [
		{
			property: {
				displayName: 'Image URL',
				name: 'imageUrl',
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. https://example.com/welcome.png',
				description: 'Address of the picture, with https. Client apps download it from there.',
			},
			wire: 'URL',
			rule: requiredMediaUrl,
		},
		{
			property: {
				displayName: 'Image Width',
				name: 'imageWidth',
				type: 'number',
				typeOptions: { minValue: 0, numberPrecision: 0 },
				default: 0,
				description: 'Width in pixels, so that client apps know the shape; 0 leaves it out',
			},
			wire: 'Width',
			rule: optionalSize,
		},
		{
			property: {
				displayName: 'Image Height',
				name: 'imageHeight',
				type: 'number',
				typeOptions: { minValue: 0, numberPrecision: 0 },
				default: 0,
				description: 'Height in pixels, so that client apps know the shape; 0 leaves it out',
			},
			wire: 'Height',
			rule: optionalSize,
		},
		{
			property: {
				displayName: 'Image Size',
				name: 'imageSize',
				type: 'number',
				typeOptions: { minValue: 0, numberPrecision: 0 },
				default: 0,
				description: 'Size of the file in bytes; 0 leaves it out',
			},
			wire: 'Size',
			rule: optionalSize,
		},
		{
			property: {
				displayName: 'Image Format',
				name: 'imageFormat',
				type: 'options',
				options: [
					{ name: 'BMP', value: 4 },
					{ name: 'GIF', value: 2 },
					{ name: 'JPG', value: 1 },
					{ name: 'Not Given', value: 0 },
					{ name: 'Other', value: 255 },
					{ name: 'PNG', value: 3 },
				],
				default: 0,
				description: 'Format of the picture. Client apps can do without.',
			},
			wire: 'ImageFormat',
			rule: imageFormat,
		},
		{
			property: {
				displayName: 'Image UUID',
				name: 'imageUuid',
				type: 'string',
				default: '',
				placeholder: 'e.g. 1053d16588e04d6f9d0c3f6b5c4e1a02',
				description:
					'Name under which client apps keep the picture, different for every picture. May be left empty.',
			},
			wire: 'UUID',
			rule: optionalText,
		},
	],
	complete: ({ UUID, ImageFormat, ...picture }) => ({
		value: {
			...(UUID !== undefined && { UUID }),
			...(ImageFormat !== undefined && { ImageFormat }),
			ImageInfoArray: PICTURE_TYPES.map((Type) => withType(Type, picture)),
		},
	}),
});

function imageFormat(value: unknown, field: string): Checked<unknown> {
	if (value === '') return { value: undefined };
	const format = formatOf(value, field);
	return 'value' in format && format.value === 0 ? { value: undefined } : format;
}

function withType(Type: number, picture: WireObject): WireObject {
	return { Type, ...picture };
}
