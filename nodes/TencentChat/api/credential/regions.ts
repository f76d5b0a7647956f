/** A data center of Tencent Chat; an app lives in exactly one. */
export interface Region {
	readonly value: string;
	/** As shown to users. */
	readonly name: string;
	/** Primary host of the server API. */
	readonly host: string;
	/** The host to turn to when the name of the first is hijacked; missing where none is published. */
	readonly standbyHost?: string;
}

/** Source: https://www.tencentcloud.com/document/product/1047/34620; Riyadh from the Push pages of 2026. */
export const REGIONS: readonly Region[] = [
	{
		value: 'china',
		name: 'China',
		host: 'console.tim.qq.com',
		standbyHost: 'adminapi.my-imcloud.com',
	},
	{
		value: 'frankfurt',
		name: 'Frankfurt',
		host: 'adminapiger.im.qcloud.com',
		standbyHost: 'adminapiger.my-imcloud.com',
	},
	{
		value: 'jakarta',
		name: 'Jakarta',
		host: 'adminapiidn.im.qcloud.com',
		standbyHost: 'adminapiidn.my-imcloud.com',
	},
	{
		value: 'mumbai',
		name: 'Mumbai (Legacy)',
		host: 'adminapiind.im.qcloud.com',
		standbyHost: 'adminapiind.my-imcloud.com',
	},
	{ value: 'riyadh', name: 'Riyadh', host: 'adminapiksa.im.qcloud.com' },
	{
		value: 'seoul',
		name: 'Seoul',
		host: 'adminapikr.im.qcloud.com',
		standbyHost: 'adminapikr.my-imcloud.com',
	},
	{
		value: 'siliconValley',
		name: 'Silicon Valley',
		host: 'adminapiusa.im.qcloud.com',
		standbyHost: 'adminapiusa.my-imcloud.com',
	},
	{
		value: 'singapore',
		name: 'Singapore',
		host: 'adminapisgp.im.qcloud.com',
		standbyHost: 'adminapisgp.my-imcloud.com',
	},
	{
		value: 'tokyo',
		name: 'Tokyo',
		host: 'adminapijpn.im.qcloud.com',
		standbyHost: 'adminapijpn.my-imcloud.com',
	},
];

/** The region that stands for a base URL given by the user. */
export const CUSTOM_REGION = 'custom';

export const DEFAULT_REGION = 'singapore';
