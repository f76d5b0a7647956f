import { callbackUrl } from '../../simulator/callbacks/callbackUrl';
import type { Origin } from '../../simulator/origin';
import { aFriend, aFriendAdd, send } from './support/calls';
import { aSimulatorWithWebhook } from './support/webhook';

const REST: Origin = { kind: 'rest', admin: 'administrator', clientIp: '10.0.0.7' };
const IOS: Origin = { kind: 'client', account: 'ann', platform: 'iOS', clientIp: '10.0.0.8' };

function aUrl(text: string, command = 'Sns.CallbackFriendAdd', origin = REST, token?: string) {
	const webhook = { url: new URL(text), token };
	return callbackUrl(webhook, { command }, { sdkAppId: 7, origin }, 1669872112).href;
}

describe('the address of a callback', () => {
	it('names the app, the command, the format, the caller and the platform', () => {
		expect(aUrl('http://h.example/chat')).toBe(
			'http://h.example/chat?SdkAppid=7&CallbackCommand=Sns.CallbackFriendAdd' +
				'&contenttype=json&ClientIP=10.0.0.7&OptPlatform=RESTAPI',
		);
	});

	it('keeps a query that it has already', () => {
		expect(aUrl('https://h.example/?key=a%20b')).toMatch(
			/^https:\/\/h\.example\/\?key=a(%20|\+)b&SdkAppid=7&/,
		);
	});

	it('is signed as in the vector of the documentation', () => {
		const url = aUrl('http://h.example/', 'Sns.CallbackFriendAdd', REST, 'xxxxyyyy');

		expect(url).toContain(
			'&Sign=17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061' +
				'&RequestTime=1669872112',
		);
	});

	it('names the platform of a client, and iOS in capitals for state changes only', () => {
		const platform = (command: string) => /OptPlatform=(\w+)/.exec(aUrl('http://h/', command, IOS));

		expect(platform('Sns.CallbackFriendAdd')?.[1]).toBe('iOS');
		expect(platform('State.StateChange')?.[1]).toBe('IOS');
	});

	it('has the app and the caller of the call that made the change', async () => {
		const { simulator, webhook, clock } = aSimulatorWithWebhook({ token: 't' });
		const call = aFriendAdd('ann', [aFriend('bob')]);

		await send(simulator, { ...call, clientIp: '10.1.2.3' });

		const query = webhook.received[0]?.url.searchParams;
		expect(query?.get('SdkAppid')).toBe('1400000000');
		expect(query?.get('ClientIP')).toBe('10.1.2.3');
		expect(query?.get('RequestTime')).toBe(String(Math.floor(clock.now() / 1000)));
	});
});
