import type { Endpoint } from '../endpoint';
import { changeGroupOwner } from './changeGroupOwner';
import { createGroup } from './createGroup';
import { destroyGroup } from './destroyGroup';
import { getAppidGroupList } from './getAppidGroupList';
import { getGroupInfo } from './getGroupInfo';
import { getJoinedGroupList } from './getJoinedGroupList';
import { addGroupMember } from './member/addGroupMember';
import { deleteGroupMember } from './member/deleteGroupMember';
import { forbidSendMsg } from './member/forbidSendMsg';
import { getGroupMemberInfo } from './member/getGroupMemberInfo';
import { getGroupMutedAccount } from './member/getGroupMutedAccount';
import { getRoleInGroup } from './member/getRoleInGroup';
import { modifyGroupMemberInfo } from './member/modifyGroupMemberInfo';
import { groupMsgGetSimple } from './message/groupMsgGetSimple';
import { groupMsgRecall } from './message/groupMsgRecall';
import { sendGroupMsg } from './message/sendGroupMsg';
import { modifyGroupBaseInfo } from './modifyGroupBaseInfo';
import { sendGroupSystemNotification } from './sendGroupSystemNotification';

/** Every command about groups that the simulator knows. */
export const GROUP_ENDPOINTS: readonly Endpoint[] = [
	addGroupMember,
	changeGroupOwner,
	createGroup,
	deleteGroupMember,
	destroyGroup,
	forbidSendMsg,
	getAppidGroupList,
	getGroupInfo,
	getGroupMemberInfo,
	getGroupMutedAccount,
	getJoinedGroupList,
	getRoleInGroup,
	groupMsgGetSimple,
	groupMsgRecall,
	modifyGroupBaseInfo,
	modifyGroupMemberInfo,
	sendGroupMsg,
	sendGroupSystemNotification,
];
