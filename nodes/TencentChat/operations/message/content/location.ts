import { degrees } from '../fields/numbers';
import { optionalText } from '../fields/texts';
import { singleElement } from './contentType';

export const locationContent = singleElement({
	value: 'location',
	name: 'Location',
	description: 'A place on the map',
	msgType: 'TIMLocationElem',
	fields: [
		{
			property: {
				displayName: 'Location Description',
				name: 'locationDescription',
				type: 'string',
				default: '',
				placeholder: 'e.g. Our office in Shanghai',
				description: 'What the place is called',
			},
			wire: 'Desc',
			rule: optionalText,
		},
		{
			property: {
				displayName: 'Latitude',
				name: 'latitude',
				type: 'number',
				typeOptions: { minValue: -90, maxValue: 90, numberPrecision: 8 },
				default: 0,
				description: 'Degrees from -90 (south) to 90 (north), such as 31.2304',
			},
			wire: 'Latitude',
			rule: degrees(90),
		},
		{
			property: {
				displayName: 'Longitude',
				name: 'longitude',
				type: 'number',
				typeOptions: { minValue: -180, maxValue: 180, numberPrecision: 8 },
				default: 0,
				description: 'Degrees from -180 (west) to 180 (east), such as 121.4737',
			},
			wire: 'Longitude',
			rule: degrees(180),
		},
	],
});
