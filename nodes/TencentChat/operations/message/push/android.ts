import type { WireField } from '../fields/wireField';
import { numberOf, oneOrZero, wordOf } from '../fields/choices';
import { optionalMediaUrl } from '../fields/mediaUrl';
import { optionalText } from '../fields/texts';

const IMPORTANCES = ['LOW', 'NORMAL'];

/**
 * What phones with Android show (`AndroidInfo`), for the makers that Tencent Chat pushes through.
 * Source: https://www.tencentcloud.com/document/product/1047/33527
 */
export const androidFields: readonly WireField[] = [
	{
		property: {
			displayName: 'Android Sound',
			name: 'androidSound',
			type: 'string',
			placeholder: 'e.g. /raw/ding.mp3',
			default: '',
			description: 'Sound of the push: the path of a file in the app',
		},
		wire: 'Sound',
		rule: optionalText,
	},
	{
		property: {
			displayName: 'Android Style',
			name: 'androidStyle',
			type: 'options',
			options: [
				{ name: 'Big Text', value: 1 },
				{ name: 'Default', value: 0 },
			],
			default: 0,
			description: 'How much of the text Huawei, Honor and OPPO phones show',
		},
		wire: 'PushStyle',
		rule: numberOf([0, 1]),
	},
	{
		property: {
			displayName: 'Google Channel ID',
			name: 'googleChannelId',
			type: 'string',
			placeholder: 'e.g. orders',
			default: '',
			description:
				'Notification channel on phones that use Google, in place of that of the console',
		},
		wire: 'GoogleChannelID',
		rule: optionalText,
	},
	{
		property: {
			displayName: 'Google Image URL',
			name: 'googleImage',
			type: 'string',
			placeholder: 'e.g. https://example.com/welcome.png',
			default: '',
			description: 'Address of a picture for phones that use Google, with https and at most 1 MB',
		},
		wire: 'GoogleImage',
		rule: optionalMediaUrl,
	},
	{
		property: {
			displayName: 'Honor Image URL',
			name: 'honorImage',
			type: 'string',
			placeholder: 'e.g. https://example.com/welcome.png',
			default: '',
			description: 'Address of a picture for Honor phones, with https and less than 512 KB',
		},
		wire: 'HonorImage',
		rule: optionalMediaUrl,
	},
	{
		property: {
			displayName: 'Honor Importance',
			name: 'honorImportance',
			type: 'options',
			options: [
				{ name: 'Low', value: 'LOW' },
				{ name: 'Normal', value: 'NORMAL' },
			],
			default: 'NORMAL',
			description: 'How strongly Honor phones announce the push',
		},
		wire: 'HonorImportance',
		rule: wordOf(IMPORTANCES),
	},
	{
		property: {
			displayName: 'Huawei Category',
			name: 'huaweiCategory',
			type: 'string',
			placeholder: 'e.g. IM',
			default: '',
			description: 'Kind of message by the rules of Huawei',
		},
		wire: 'HuaWeiCategory',
		rule: optionalText,
	},
	{
		property: {
			displayName: 'Huawei Channel ID',
			name: 'huaweiChannelId',
			type: 'string',
			placeholder: 'e.g. orders',
			default: '',
			description: 'Notification channel on Huawei phones, in place of that of the console',
		},
		wire: 'HuaWeiChannelID',
		rule: optionalText,
	},
	{
		property: {
			displayName: 'Huawei Extension as Intent',
			name: 'huaweiExtensionAsIntent',
			type: 'boolean',
			default: false,
			description:
				'Whether Huawei phones take Extension as the intent that a tap opens, rather than as an action',
		},
		wire: 'ExtAsHuaweiIntentParam',
		rule: oneOrZero,
	},
	{
		property: {
			displayName: 'Huawei Image URL',
			name: 'huaweiImage',
			type: 'string',
			placeholder: 'e.g. https://example.com/welcome.png',
			default: '',
			description: 'Address of a picture for Huawei phones, with https and less than 512 KB',
		},
		wire: 'HuaWeiImage',
		rule: optionalMediaUrl,
	},
	{
		property: {
			displayName: 'Huawei Importance',
			name: 'huaweiImportance',
			type: 'options',
			options: [
				{ name: 'Low', value: 'LOW' },
				{ name: 'Normal', value: 'NORMAL' },
			],
			default: 'NORMAL',
			description: 'How strongly Huawei phones announce the push',
		},
		wire: 'HuaWeiImportance',
		rule: wordOf(IMPORTANCES),
	},
	{
		property: {
			displayName: 'OPPO Channel ID',
			name: 'oppoChannelId',
			type: 'string',
			placeholder: 'e.g. orders',
			default: '',
			description: 'Notification channel on OPPO phones, in place of that of the console',
		},
		wire: 'OPPOChannelID',
		rule: optionalText,
	},
	{
		property: {
			displayName: 'Vivo Category',
			name: 'vivoCategory',
			type: 'string',
			placeholder: 'e.g. IM',
			default: '',
			description: 'Kind of message by the rules of vivo',
		},
		wire: 'VIVOCategory',
		rule: optionalText,
	},
	{
		property: {
			displayName: 'Vivo Classification',
			name: 'vivoClassification',
			type: 'options',
			options: [
				{ name: 'Operation', value: 0 },
				{ name: 'System', value: 1 },
			],
			default: 1,
			description:
				'Whether vivo phones take the push for advertising or for a message of the system',
		},
		wire: 'VIVOClassification',
		rule: numberOf([0, 1]),
	},
	{
		property: {
			displayName: 'Xiaomi Channel ID',
			name: 'xiaomiChannelId',
			type: 'string',
			placeholder: 'e.g. orders',
			default: '',
			description: 'Notification channel on Xiaomi phones, in place of that of the console',
		},
		wire: 'XiaoMiChannelID',
		rule: optionalText,
	},
];
