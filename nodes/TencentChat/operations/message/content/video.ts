import type { Checked } from '../../../api/problem';
import type { WireObject } from '../../../bulk/request';
import { optionalMediaUrl, requiredMediaUrl } from '../fields/mediaUrl';
import { optionalSize, seconds } from '../fields/numbers';
import { optionalText } from '../fields/texts';
import { DOWNLOADABLE, singleElement } from './contentType';

export const videoContent = singleElement({
	value: 'video',
	name: 'Video',
	description: 'A film with a thumbnail, both at addresses on the web',
	msgType: 'TIMVideoFileElem',
	fields: [
		{
			property: {
				displayName: 'Video URL',
				name: 'videoUrl',
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. https://example.com/tour.mp4',
				description: 'Address of the film, with https. Client apps download it from there.',
			},
			wire: 'VideoUrl',
			rule: requiredMediaUrl,
		},
		{
			property: {
				displayName: 'Video Seconds',
				name: 'videoSeconds',
				type: 'number',
				typeOptions: { minValue: 0, numberPrecision: 0 },
				default: 0,
				description: 'How long the film is, in whole seconds, which client apps show',
			},
			wire: 'VideoSecond',
			rule: seconds,
		},
		{
			property: {
				displayName: 'Video Size',
				name: 'videoSize',
				type: 'number',
				typeOptions: { minValue: 0, numberPrecision: 0 },
				default: 0,
				description: 'Size of the file in bytes; 0 leaves it out',
			},
			wire: 'VideoSize',
			rule: optionalSize,
		},
		{
			property: {
				displayName: 'Video Format',
				name: 'videoFormat',
				type: 'string',
				default: '',
				placeholder: 'e.g. mp4',
				description: 'Format of the film. May be left empty.',
			},
			wire: 'VideoFormat',
			rule: optionalText,
		},
		{
			property: {
				displayName: 'Video UUID',
				name: 'videoUuid',
				type: 'string',
				default: '',
				placeholder: 'e.g. 1053d16588e04d6f9d0c3f6b5c4e1a02',
				description:
					'Name under which client apps keep the film, different for every film. May be left empty.',
			},
			wire: 'VideoUUID',
			rule: optionalText,
		},
		{
			property: {
				displayName: 'Thumbnail URL',
				name: 'thumbUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://example.com/tour.jpg',
				description:
					'Address of the picture that is shown before the film plays, with https. Without one, client apps show no picture.',
			},
			wire: 'ThumbUrl',
			rule: optionalMediaUrl,
		},
		{
			property: {
				displayName: 'Thumbnail Width',
				name: 'thumbWidth',
				type: 'number',
				typeOptions: { minValue: 0, numberPrecision: 0 },
				default: 0,
				description: 'Width in pixels, so that client apps know the shape; 0 leaves it out',
			},
			wire: 'ThumbWidth',
			rule: optionalSize,
		},
		{
			property: {
				displayName: 'Thumbnail Height',
				name: 'thumbHeight',
				type: 'number',
				typeOptions: { minValue: 0, numberPrecision: 0 },
				default: 0,
				description: 'Height in pixels, so that client apps know the shape; 0 leaves it out',
			},
			wire: 'ThumbHeight',
			rule: optionalSize,
		},
		{
			property: {
				displayName: 'Thumbnail Size',
				name: 'thumbSize',
				type: 'number',
				typeOptions: { minValue: 0, numberPrecision: 0 },
				default: 0,
				description: 'Size of the file in bytes; 0 leaves it out',
			},
			wire: 'ThumbSize',
			rule: optionalSize,
		},
		{
			property: {
				displayName: 'Thumbnail Format',
				name: 'thumbFormat',
				type: 'string',
				default: '',
				placeholder: 'e.g. JPG',
				description: 'Format of the thumbnail. May be left empty.',
			},
			wire: 'ThumbFormat',
			rule: optionalText,
		},
		{
			property: {
				displayName: 'Thumbnail UUID',
				name: 'thumbUuid',
				type: 'string',
				default: '',
				placeholder: 'e.g. 1053d16588e04d6f9d0c3f6b5c4e1a02',
				description:
					'Name under which client apps keep the thumbnail, different for every one. May be left empty.',
			},
			wire: 'ThumbUUID',
			rule: optionalText,
		},
	],
	complete,
});

function complete(fields: WireObject): Checked<WireObject> {
	const hasThumb = fields.ThumbUrl !== undefined;
	return {
		value: {
			...fields,
			VideoDownloadFlag: DOWNLOADABLE,
			...(hasThumb && { ThumbDownloadFlag: DOWNLOADABLE }),
		},
	};
}
