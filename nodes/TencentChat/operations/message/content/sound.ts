import { requiredMediaUrl } from '../fields/mediaUrl';
import { optionalSize, seconds } from '../fields/numbers';
import { optionalText } from '../fields/texts';
import { DOWNLOADABLE, singleElement } from './contentType';

export const soundContent = singleElement({
	value: 'sound',
	name: 'Sound',
	description: 'A voice message that lies at an address on the web',
	msgType: 'TIMSoundElem',
	fields: [
		{
			property: {
				displayName: 'Sound URL',
				name: 'soundUrl',
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. https://example.com/greeting.m4a',
				description: 'Address of the recording, with https. Client apps download it from there.',
			},
			wire: 'Url',
			rule: requiredMediaUrl,
		},
		{
			property: {
				displayName: 'Sound Seconds',
				name: 'soundSeconds',
				type: 'number',
				typeOptions: { minValue: 0, numberPrecision: 0 },
				default: 0,
				description: 'How long the recording is, in whole seconds, which client apps show',
			},
			wire: 'Second',
			rule: seconds,
		},
		{
			property: {
				displayName: 'Sound Size',
				name: 'soundSize',
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
				displayName: 'Sound UUID',
				name: 'soundUuid',
				type: 'string',
				default: '',
				placeholder: 'e.g. 1053d16588e04d6f9d0c3f6b5c4e1a02',
				description:
					'Name under which client apps keep the recording, different for every one. May be left empty.',
			},
			wire: 'UUID',
			rule: optionalText,
		},
	],
	complete: (fields) => ({ value: { ...fields, Download_Flag: DOWNLOADABLE } }),
});
