import type { Budget } from './admission/budget';

/** One command of Tencent Chat's server API, as documented. */
export interface Endpoint {
	/** Path under the host, without a leading slash. */
	readonly path: string;
	/** Writes to one account must not overlap (30008); reads may. */
	readonly access: 'read' | 'write';
	/** Friends or accounts that one call may carry. */
	readonly maxItemsPerCall: number;
	/** Those that a call carries by default, where that is not 100 at most. */
	readonly usualItemsPerCall?: number;
	/** Tencent's limit for an app and this command, in calls per second. */
	readonly callsPerSecond: number;
	/** What else Tencent limits. */
	readonly budget?: Budget;
	/** Tencent's page about the command. */
	readonly documentation: string;
}

/** Most commands may be called this often. Source: https://www.tencentcloud.com/document/product/1047/34381 */
const USUAL_CALLS_PER_SECOND = 200;

const DOCUMENTATION = 'https://www.tencentcloud.com/document/product/1047';

type Facts = Pick<Endpoint, 'maxItemsPerCall'> &
	Partial<Pick<Endpoint, 'budget' | 'callsPerSecond' | 'usualItemsPerCall'>>;

function define(access: Endpoint['access'], path: string, page: number, facts: Facts): Endpoint {
	return {
		path: `v4/${path}`,
		access,
		callsPerSecond: USUAL_CALLS_PER_SECOND,
		documentation: `${DOCUMENTATION}/${page}`,
		...facts,
	};
}

/** A call to many counts for each of them. */
const RECEIVERS_A_MINUTE: Budget = {
	limit: 12_000,
	windowMs: 60_000,
	name: '12,000 receivers a minute',
	per: 'app',
};

const GROUP_MESSAGES_A_SECOND: Budget = {
	limit: 40,
	windowMs: 1000,
	name: '40 messages a second for one group',
	per: 'subject',
};

/** The commands that the node and the simulator know. Source: Tencent's REST API pages, 2023 to 2025. */
export const ENDPOINTS = {
	friendAdd: define('write', 'sns/friend_add', 34902, { maxItemsPerCall: 1000 }),
	friendImport: define('write', 'sns/friend_import', 34903, { maxItemsPerCall: 1000 }),
	friendUpdate: define('write', 'sns/friend_update', 34904, { maxItemsPerCall: 1000 }),
	friendDelete: define('write', 'sns/friend_delete', 34905, { maxItemsPerCall: 1000 }),
	friendDeleteAll: define('write', 'sns/friend_delete_all', 34906, { maxItemsPerCall: 1 }),
	friendCheck: define('read', 'sns/friend_check', 34907, { maxItemsPerCall: 1000 }),
	friendGet: define('read', 'sns/friend_get', 34908, { maxItemsPerCall: 1 }),
	friendGetList: define('read', 'sns/friend_get_list', 34910, { maxItemsPerCall: 100 }),
	// Friends; like the two commands after it, a call names at most 32 lists.
	groupAdd: define('write', 'sns/group_add', 34950, { maxItemsPerCall: 1000 }),
	groupDelete: define('write', 'sns/group_delete', 34926, { maxItemsPerCall: 32 }),
	groupGet: define('read', 'sns/group_get', 40123, { maxItemsPerCall: 32 }),
	blackListAdd: define('write', 'sns/black_list_add', 34911, { maxItemsPerCall: 1000 }),
	blackListDelete: define('write', 'sns/black_list_delete', 34912, { maxItemsPerCall: 1000 }),
	blackListGet: define('read', 'sns/black_list_get', 34914, { maxItemsPerCall: 1 }),
	blackListCheck: define('read', 'sns/black_list_check', 34913, { maxItemsPerCall: 1000 }),
	followAdd: define('write', 'follow/follow_add', 70345, { maxItemsPerCall: 20 }),
	followDelete: define('write', 'follow/follow_delete', 70346, { maxItemsPerCall: 20 }),
	followGet: define('read', 'follow/follow_get', 70347, { maxItemsPerCall: 1 }),
	followCheck: define('read', 'follow/follow_check', 70349, { maxItemsPerCall: 100 }),
	followGetInfo: define('read', 'follow/follow_get_info', 70350, { maxItemsPerCall: 20 }),
	accountImport: define('write', 'im_open_login_svc/account_import', 34953, { maxItemsPerCall: 1 }),
	multiAccountImport: define('write', 'im_open_login_svc/multiaccount_import', 34954, {
		maxItemsPerCall: 100,
		callsPerSecond: 100,
	}),
	accountCheck: define('read', 'im_open_login_svc/account_check', 34956, {
		maxItemsPerCall: 100,
		callsPerSecond: 100,
	}),
	accountDelete: define('write', 'im_open_login_svc/account_delete', 34955, {
		maxItemsPerCall: 100,
		callsPerSecond: 100,
	}),
	kick: define('write', 'im_open_login_svc/kick', 34957, { maxItemsPerCall: 1 }),
	queryOnlineStatus: define('read', 'openim/query_online_status', 35477, { maxItemsPerCall: 500 }),
	sendMsg: define('write', 'openim/sendmsg', 34919, { maxItemsPerCall: 1 }),
	batchSendMsg: define('write', 'openim/batchsendmsg', 34920, {
		maxItemsPerCall: 500,
		usualItemsPerCall: 500,
		budget: RECEIVERS_A_MINUTE,
	}),
	withdrawMsg: define('write', 'openim/admin_msgwithdraw', 35015, { maxItemsPerCall: 1 }),
	modifyMsg: define('write', 'openim/modify_c2c_msg', 47722, { maxItemsPerCall: 1 }),
	getMsgs: define('read', 'openim/admin_getroammsg', 35478, { maxItemsPerCall: 1 }),
	setMsgRead: define('write', 'openim/admin_set_msg_read', 38996, { maxItemsPerCall: 1 }),
	getUnread: define('read', 'openim/get_c2c_unread_msg_num', 41046, { maxItemsPerCall: 10 }),
	sendGroupMsg: define('write', 'group_open_http_svc/send_group_msg', 34959, {
		maxItemsPerCall: 1,
		budget: GROUP_MESSAGES_A_SECOND,
	}),
	recallGroupMsgs: define('write', 'group_open_http_svc/group_msg_recall', 34965, {
		maxItemsPerCall: 10,
	}),
	notifyGroup: define('write', 'group_open_http_svc/send_group_system_notification', 34958, {
		maxItemsPerCall: 500,
		usualItemsPerCall: 500,
	}),
	createGroup: define('write', 'group_open_http_svc/create_group', 34895, { maxItemsPerCall: 1 }),
	getGroups: define('read', 'group_open_http_svc/get_group_info', 34961, { maxItemsPerCall: 50 }),
	getJoinedGroups: define('read', 'group_open_http_svc/get_joined_group_list', 34925, {
		maxItemsPerCall: 1,
	}),
	getAppGroups: define('read', 'group_open_http_svc/get_appid_group_list', 34960, {
		maxItemsPerCall: 1,
		callsPerSecond: 1,
	}),
	updateGroup: define('write', 'group_open_http_svc/modify_group_base_info', 34962, {
		maxItemsPerCall: 1,
	}),
	destroyGroup: define('write', 'group_open_http_svc/destroy_group', 34896, { maxItemsPerCall: 1 }),
	changeGroupOwner: define('write', 'group_open_http_svc/change_group_owner', 34966, {
		maxItemsPerCall: 1,
	}),
	// Tencent's pages say 20 or 300, by region and date; 20 is right everywhere.
	addMembers: define('write', 'group_open_http_svc/add_group_member', 34921, {
		maxItemsPerCall: 300,
		usualItemsPerCall: 20,
	}),
	deleteMembers: define('write', 'group_open_http_svc/delete_group_member', 34949, {
		maxItemsPerCall: 100,
	}),
	getMembers: define('read', 'group_open_http_svc/get_group_member_info', 34948, {
		maxItemsPerCall: 1,
	}),
	updateMember: define('write', 'group_open_http_svc/modify_group_member_info', 34900, {
		maxItemsPerCall: 1,
	}),
	muteMembers: define('write', 'group_open_http_svc/forbid_send_msg', 34951, {
		maxItemsPerCall: 500,
	}),
	portraitSet: define('write', 'profile/portrait_set', 34916, { maxItemsPerCall: 1 }),
	portraitGet: define('read', 'profile/portrait_get', 34917, { maxItemsPerCall: 100 }),
} as const satisfies Record<string, Endpoint>;
