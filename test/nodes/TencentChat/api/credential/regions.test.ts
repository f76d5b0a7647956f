import {
	CUSTOM_REGION,
	DEFAULT_REGION,
	REGIONS,
} from '../../../../../nodes/TencentChat/api/credential/regions';

describe('the regions', () => {
	it('name every data center with the host of its server API', () => {
		const hosts = Object.fromEntries(REGIONS.map(({ value, host }) => [value, host]));

		expect(hosts).toEqual({
			china: 'console.tim.qq.com',
			frankfurt: 'adminapiger.im.qcloud.com',
			jakarta: 'adminapiidn.im.qcloud.com',
			mumbai: 'adminapiind.im.qcloud.com',
			riyadh: 'adminapiksa.im.qcloud.com',
			seoul: 'adminapikr.im.qcloud.com',
			siliconValley: 'adminapiusa.im.qcloud.com',
			singapore: 'adminapisgp.im.qcloud.com',
			tokyo: 'adminapijpn.im.qcloud.com',
		});
	});

	it('name the standby host of each where Tencent publishes one', () => {
		const hosts = Object.fromEntries(REGIONS.map(({ value, standbyHost }) => [value, standbyHost]));

		expect(hosts).toEqual({
			china: 'adminapi.my-imcloud.com',
			frankfurt: 'adminapiger.my-imcloud.com',
			jakarta: 'adminapiidn.my-imcloud.com',
			mumbai: 'adminapiind.my-imcloud.com',
			riyadh: undefined,
			seoul: 'adminapikr.my-imcloud.com',
			siliconValley: 'adminapiusa.my-imcloud.com',
			singapore: 'adminapisgp.my-imcloud.com',
			tokyo: 'adminapijpn.my-imcloud.com',
		});
	});

	it('stand in alphabetical order, as users expect of a list', () => {
		const names = REGIONS.map(({ name }) => name);

		expect(names).toEqual([...names].sort());
	});

	it('include the default but not the custom one, which has no host of its own', () => {
		const values = REGIONS.map(({ value }) => value);

		expect(values).toContain(DEFAULT_REGION);
		expect(values).not.toContain(CUSTOM_REGION);
	});
});
