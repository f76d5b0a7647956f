import { accountCheck } from './account/accountCheck';
import { accountDelete } from './account/accountDelete';
import { accountImport } from './account/accountImport';
import { blackListAdd } from './blocklist/blackListAdd';
import { blackListCheck } from './blocklist/blackListCheck';
import { blackListDelete } from './blocklist/blackListDelete';
import { blackListGet } from './blocklist/blackListGet';
import type { Endpoint } from './endpoint';
import { followAdd } from './follow/followAdd';
import { followCheck } from './follow/followCheck';
import { followDelete } from './follow/followDelete';
import { followGet } from './follow/followGet';
import { followGetInfo } from './follow/followGetInfo';
import { GROUP_ENDPOINTS } from './group/registry';
import { friendAdd } from './friend/friendAdd';
import { friendCheck } from './friend/friendCheck';
import { friendDelete } from './friend/friendDelete';
import { friendDeleteAll } from './friend/friendDeleteAll';
import { friendGet } from './friend/friendGet';
import { friendGetList } from './friend/friendGetList';
import { friendImport } from './friend/friendImport';
import { friendUpdate } from './friend/friendUpdate';
import { groupAdd } from './friendList/groupAdd';
import { groupDelete } from './friendList/groupDelete';
import { groupGet } from './friendList/groupGet';
import { kick } from './account/kick';
import { multiAccountImport } from './account/multiAccountImport';
import { portraitGet } from './profile/portraitGet';
import { portraitSet } from './profile/portraitSet';
import { queryOnlineStatus, queryState } from './account/queryOnlineStatus';
import { batchSendMsg } from './message/batchSendMsg';
import { getRoamMsg } from './message/getRoamMsg';
import { getUnreadMsgNum } from './message/getUnreadMsgNum';
import { modifyMsg } from './message/modifyMsg';
import { msgWithdraw } from './message/msgWithdraw';
import { sendMsg } from './message/sendMsg';
import { setMsgRead } from './message/setMsgRead';

/** Every command that the simulator knows. */
export const SIMULATED_ENDPOINTS: readonly Endpoint[] = [
	accountCheck,
	accountDelete,
	accountImport,
	batchSendMsg,
	blackListAdd,
	blackListCheck,
	blackListDelete,
	blackListGet,
	followAdd,
	followCheck,
	followDelete,
	followGet,
	followGetInfo,
	friendAdd,
	friendCheck,
	friendDelete,
	friendDeleteAll,
	friendGet,
	friendGetList,
	friendImport,
	friendUpdate,
	getRoamMsg,
	getUnreadMsgNum,
	groupAdd,
	groupDelete,
	groupGet,
	...GROUP_ENDPOINTS,
	kick,
	modifyMsg,
	msgWithdraw,
	multiAccountImport,
	portraitGet,
	portraitSet,
	queryOnlineStatus,
	queryState,
	sendMsg,
	setMsgRead,
];

const BY_PATH: ReadonlyMap<string, Endpoint> = new Map(
	SIMULATED_ENDPOINTS.map((endpoint) => [endpoint.path, endpoint]),
);

/** The command behind a path, or undefined when the simulator has none (60009). */
export function endpointAt(path: string): Endpoint | undefined {
	return BY_PATH.get(path);
}
