import {
	checkOfflinePush,
	offlinePushField,
} from '../../../../../../nodes/TencentChat/operations/message/push/offlinePush';
import { resultOf } from '../support/messages';

const URL = 'https://example.com/a.png';

/** Each setting with a value, and what is sent for it. */
const SETTINGS: ReadonlyArray<readonly [name: string, value: unknown, sent: object]> = [
	['noPush', true, { PushFlag: 1 }],
	['noPush', false, { PushFlag: 0 }],
	['title', 'T', { Title: 'T' }],
	['text', 'D', { Desc: 'D' }],
	['extension', '{"a":1}', { Ext: '{"a":1}' }],
	['extension', { a: 1 }, { Ext: '{"a":1}' }],
	['androidSound', 's', { AndroidInfo: { Sound: 's' } }],
	['androidStyle', 1, { AndroidInfo: { PushStyle: 1 } }],
	['googleChannelId', 'c', { AndroidInfo: { GoogleChannelID: 'c' } }],
	['googleImage', URL, { AndroidInfo: { GoogleImage: URL } }],
	['honorImage', URL, { AndroidInfo: { HonorImage: URL } }],
	['honorImportance', 'LOW', { AndroidInfo: { HonorImportance: 'LOW' } }],
	['huaweiCategory', 'IM', { AndroidInfo: { HuaWeiCategory: 'IM' } }],
	['huaweiChannelId', 'c', { AndroidInfo: { HuaWeiChannelID: 'c' } }],
	['huaweiExtensionAsIntent', true, { AndroidInfo: { ExtAsHuaweiIntentParam: 1 } }],
	['huaweiImage', URL, { AndroidInfo: { HuaWeiImage: URL } }],
	['huaweiImportance', 'NORMAL', { AndroidInfo: { HuaWeiImportance: 'NORMAL' } }],
	['oppoChannelId', 'c', { AndroidInfo: { OPPOChannelID: 'c' } }],
	['vivoCategory', 'IM', { AndroidInfo: { VIVOCategory: 'IM' } }],
	['vivoClassification', 0, { AndroidInfo: { VIVOClassification: 0 } }],
	['xiaomiChannelId', 'c', { AndroidInfo: { XiaoMiChannelID: 'c' } }],
	['iosImage', URL, { ApnsInfo: { Image: URL } }],
	['iosInterruptionLevel', 'passive', { ApnsInfo: { InterruptionLevel: 'passive' } }],
	['iosMutableContent', true, { ApnsInfo: { MutableContent: 1 } }],
	['iosNoBadge', true, { ApnsInfo: { BadgeMode: 1 } }],
	['iosSilent', true, { ApnsInfo: { ContentAvailable: 1 } }],
	['iosSound', 's', { ApnsInfo: { Sound: 's' } }],
	['iosSubtitle', 's', { ApnsInfo: { SubTitle: 's' } }],
	['iosTitle', 't', { ApnsInfo: { Title: 't' } }],
];

function check(settings: unknown): unknown {
	return resultOf(checkOfflinePush(settings));
}

describe('the settings of an offline push', () => {
	it.each(SETTINGS)('become what is sent: %s, %p', (name, value, sent) => {
		expect(check({ [name]: value })).toEqual(sent);
	});

	it('are all of those in the panel', () => {
		const names = (offlinePushField.options ?? []).map(({ name }) => name);

		expect([...new Set(SETTINGS.map(([name]) => name))].sort()).toEqual([...names].sort());
	});

	it('stand together, each for its phones', () => {
		const settings = { title: 'T', androidSound: 'a', vivoClassification: '1', iosSound: 'i' };

		expect(check(settings)).toEqual({
			Title: 'T',
			AndroidInfo: { Sound: 'a', VIVOClassification: 1 },
			ApnsInfo: { Sound: 'i' },
		});
	});

	it.each([undefined, null, {}, { title: '', text: null, noPush: undefined }])(
		'say nothing as %p, so that the push is the usual one',
		(settings) => {
			expect(check(settings)).toBeUndefined();
		},
	);

	it.each<[object, RegExp]>([
		[{ title: {} }, /^Title is an object, but must be text$/],
		[{ noPush: 1 }, /^No Push is 1, /],
		[{ huaweiImage: 'http://example.com/a.png' }, /^Huawei Image URL is .* no https address$/],
		[{ honorImportance: 'HIGH' }, /^Honor Importance is "HIGH"$/],
		[{ vivoClassification: 2 }, /^Vivo Classification is 2$/],
		[{ androidStyle: 0.5 }, /^Android Style is 0.5$/],
		[{ iosInterruptionLevel: 1 }, /^iOS Interruption Level is 1$/],
	])('are refused by their name: %p', (settings, reason) => {
		expect(check(settings)).toMatch(reason);
	});
});
