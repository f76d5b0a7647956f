/** One command of Tencent Chat's server API, as documented. */
export interface Endpoint {
	/** Path under the host, without a leading slash. */
	readonly path: string;
	/** Writes to one account must not overlap (30008); reads may. */
	readonly access: 'read' | 'write';
	/** Friends or accounts that one call may carry. */
	readonly maxItemsPerCall: number;
	/** Tencent's limit for an app and this command, in calls per second. */
	readonly callsPerSecond: number;
	/** Tencent's page about the command. */
	readonly documentation: string;
}

const DOCUMENTATION = 'https://www.tencentcloud.com/document/product/1047';

/** The commands that the node and the simulator know. Source: Tencent's REST API pages, 2023 to 2025. */
export const ENDPOINTS = {
	friendAdd: {
		path: 'v4/sns/friend_add',
		access: 'write',
		maxItemsPerCall: 1000,
		callsPerSecond: 200,
		documentation: `${DOCUMENTATION}/34902`,
	},
	friendGet: {
		path: 'v4/sns/friend_get',
		access: 'read',
		maxItemsPerCall: 1,
		callsPerSecond: 200,
		documentation: `${DOCUMENTATION}/34908`,
	},
	groupGet: {
		path: 'v4/sns/group_get',
		access: 'read',
		maxItemsPerCall: 1,
		callsPerSecond: 200,
		documentation: `${DOCUMENTATION}/40123`,
	},
	blackListAdd: {
		path: 'v4/sns/black_list_add',
		access: 'write',
		maxItemsPerCall: 1000,
		callsPerSecond: 200,
		documentation: `${DOCUMENTATION}/34911`,
	},
	accountImport: {
		path: 'v4/im_open_login_svc/account_import',
		access: 'write',
		maxItemsPerCall: 1,
		callsPerSecond: 200,
		documentation: `${DOCUMENTATION}/34953`,
	},
	multiAccountImport: {
		path: 'v4/im_open_login_svc/multiaccount_import',
		access: 'write',
		maxItemsPerCall: 100,
		callsPerSecond: 100,
		documentation: `${DOCUMENTATION}/34954`,
	},
	accountCheck: {
		path: 'v4/im_open_login_svc/account_check',
		access: 'read',
		maxItemsPerCall: 100,
		callsPerSecond: 100,
		documentation: `${DOCUMENTATION}/34956`,
	},
	portraitSet: {
		path: 'v4/profile/portrait_set',
		access: 'write',
		maxItemsPerCall: 1,
		callsPerSecond: 200,
		documentation: `${DOCUMENTATION}/34916`,
	},
} as const satisfies Record<string, Endpoint>;
