import type { Endpoint } from '../endpoint';
import { createGroup } from './createGroup';
import { destroyGroup } from './destroyGroup';
import { addGroupMember } from './member/addGroupMember';
import { groupMsgGetSimple } from './message/groupMsgGetSimple';
import { groupMsgRecall } from './message/groupMsgRecall';
import { sendGroupMsg } from './message/sendGroupMsg';

/** Every command about groups that the simulator knows. */
export const GROUP_ENDPOINTS: readonly Endpoint[] = [
	addGroupMember,
	createGroup,
	destroyGroup,
	groupMsgGetSimple,
	groupMsgRecall,
	sendGroupMsg,
];
