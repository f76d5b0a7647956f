import type { WireField } from '../fields/wireField';
import { oneOrZero, wordOf } from '../fields/choices';
import { optionalMediaUrl } from '../fields/mediaUrl';
import { optionalText } from '../fields/texts';

const LEVELS = ['active', 'critical', 'passive', 'time-sensitive'];

/**
 * What iPhones and iPads show (`ApnsInfo`).
 * Source: https://www.tencentcloud.com/document/product/1047/33527
 */
export const iosFields: readonly WireField[] = [
	{
		property: {
			displayName: 'iOS Image URL',
			name: 'iosImage',
			type: 'string',
			placeholder: 'e.g. https://example.com/welcome.png',
			default: '',
			description: 'Address of a picture that the app can show with the push, with https',
		},
		wire: 'Image',
		rule: optionalMediaUrl,
	},
	{
		property: {
			displayName: 'iOS Interruption Level',
			name: 'iosInterruptionLevel',
			type: 'options',
			options: [
				{ name: 'Active', value: 'active' },
				{ name: 'Critical', value: 'critical' },
				{ name: 'Passive', value: 'passive' },
				{ name: 'Time Sensitive', value: 'time-sensitive' },
			],
			default: 'active',
			description: 'How strongly the push interrupts',
		},
		wire: 'InterruptionLevel',
		rule: wordOf(LEVELS),
	},
	{
		property: {
			displayName: 'iOS Mutable Content',
			name: 'iosMutableContent',
			type: 'boolean',
			default: false,
			description: 'Whether an extension of the app may change the push before it shows',
		},
		wire: 'MutableContent',
		rule: oneOrZero,
	},
	{
		property: {
			displayName: 'iOS No Badge',
			name: 'iosNoBadge',
			type: 'boolean',
			default: false,
			description: 'Whether the message does not count in the number on the icon of the app',
		},
		wire: 'BadgeMode',
		rule: oneOrZero,
	},
	{
		property: {
			displayName: 'iOS Silent',
			name: 'iosSilent',
			type: 'boolean',
			default: false,
			description:
				'Whether the push wakes the app without showing anything; Apple allows about 3 in an hour',
		},
		wire: 'ContentAvailable',
		rule: oneOrZero,
	},
	{
		property: {
			displayName: 'iOS Sound',
			name: 'iosSound',
			type: 'string',
			placeholder: 'e.g. ding.aiff',
			default: '',
			description: 'Sound of the push: the name of a file in the app',
		},
		wire: 'Sound',
		rule: optionalText,
	},
	{
		property: {
			displayName: 'iOS Subtitle',
			name: 'iosSubtitle',
			type: 'string',
			placeholder: 'e.g. Order 1004',
			default: '',
			description: 'Second line of the push',
		},
		wire: 'SubTitle',
		rule: optionalText,
	},
	{
		property: {
			displayName: 'iOS Title',
			name: 'iosTitle',
			type: 'string',
			placeholder: 'e.g. Your order',
			default: '',
			description: 'Title on iOS, in place of Title',
		},
		wire: 'Title',
		rule: optionalText,
	},
];
