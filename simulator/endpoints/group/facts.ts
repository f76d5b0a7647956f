/** Most commands may be called this often. */
const USUAL_CALLS_PER_SECOND = 200;

function define(command: string, maxItemsPerCall: number, callsPerSecond = USUAL_CALLS_PER_SECOND) {
	return { path: `v4/group_open_http_svc/${command}`, maxItemsPerCall, callsPerSecond };
}

/** The commands about groups. Source: Tencent's REST API pages, 2023 to 2026. */
export const GROUP_COMMANDS = {
	createGroup: define('create_group', 100),
	destroyGroup: define('destroy_group', 1),
	getGroupInfo: define('get_group_info', 50),
	getJoinedGroupList: define('get_joined_group_list', 1),
	getAppidGroupList: define('get_appid_group_list', 1, 1),
	modifyGroupBaseInfo: define('modify_group_base_info', 1),
	changeGroupOwner: define('change_group_owner', 1),
	sendGroupSystemNotification: define('send_group_system_notification', 500),
	// The switch addGroupMemberLimit decides.
	addGroupMember: define('add_group_member', Infinity),
	deleteGroupMember: define('delete_group_member', 100),
	getGroupMemberInfo: define('get_group_member_info', 1),
	modifyGroupMemberInfo: define('modify_group_member_info', 1),
	forbidSendMsg: define('forbid_send_msg', 500),
	getGroupMutedAccount: define('get_group_muted_account', 1),
	getRoleInGroup: define('get_role_in_group', 500),
	sendGroupMsg: define('send_group_msg', 1),
	groupMsgRecall: define('group_msg_recall', 10),
	groupMsgGetSimple: define('group_msg_get_simple', 1),
} as const;
