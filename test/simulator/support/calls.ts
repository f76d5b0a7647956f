import { Api } from 'tls-sig-api-v2/TLSSigAPIv2.js';

import { SAMPLE_APP, type SimulatorOptions } from '../../../simulator/options';
import { type SimulatedCall, Simulator } from '../../../simulator/simulator';

/** One day. */
const LIFETIME_SECONDS = 86_400;

/** The commands by the names that the tests use. */
export const PATHS = {
	friendAdd: '/v4/sns/friend_add',
	friendImport: '/v4/sns/friend_import',
	friendUpdate: '/v4/sns/friend_update',
	friendDelete: '/v4/sns/friend_delete',
	friendDeleteAll: '/v4/sns/friend_delete_all',
	friendCheck: '/v4/sns/friend_check',
	friendGet: '/v4/sns/friend_get',
	friendGetList: '/v4/sns/friend_get_list',
	groupAdd: '/v4/sns/group_add',
	groupDelete: '/v4/sns/group_delete',
	groupGet: '/v4/sns/group_get',
	blackListAdd: '/v4/sns/black_list_add',
	blackListDelete: '/v4/sns/black_list_delete',
	blackListGet: '/v4/sns/black_list_get',
	blackListCheck: '/v4/sns/black_list_check',
	followAdd: '/v4/follow/follow_add',
	followDelete: '/v4/follow/follow_delete',
	followGet: '/v4/follow/follow_get',
	followCheck: '/v4/follow/follow_check',
	followGetInfo: '/v4/follow/follow_get_info',
	accountImport: '/v4/im_open_login_svc/account_import',
	multiAccountImport: '/v4/im_open_login_svc/multiaccount_import',
	accountCheck: '/v4/im_open_login_svc/account_check',
	accountDelete: '/v4/im_open_login_svc/account_delete',
	kick: '/v4/im_open_login_svc/kick',
	queryOnlineStatus: '/v4/openim/query_online_status',
	portraitSet: '/v4/profile/portrait_set',
	portraitGet: '/v4/profile/portrait_get',
	sendMsg: '/v4/openim/sendmsg',
	batchSendMsg: '/v4/openim/batchsendmsg',
	msgWithdraw: '/v4/openim/admin_msgwithdraw',
	modifyMsg: '/v4/openim/modify_c2c_msg',
	getRoamMsg: '/v4/openim/admin_getroammsg',
	setMsgRead: '/v4/openim/admin_set_msg_read',
	getUnreadMsgNum: '/v4/openim/get_c2c_unread_msg_num',
} as const;

/** A UserSig as Tencent's own package makes it. */
export function userSigOf(
	identifier = 'administrator',
	{ sdkAppId, secretKey } = SAMPLE_APP,
	lifetimeSeconds = LIFETIME_SECONDS,
): string {
	return new Api(sdkAppId, secretKey).genUserSig(identifier, lifetimeSeconds);
}

const ADMIN_SIG = userSigOf();

/** The URL parameters of a good call; an undefined override leaves one out. */
export function aQuery(
	overrides: Readonly<Record<string, string | undefined>> = {},
): Record<string, string> {
	const query = {
		sdkappid: String(SAMPLE_APP.sdkAppId),
		identifier: 'administrator',
		usersig: ADMIN_SIG,
		random: '4294967295',
		contenttype: 'json',
		...overrides,
	};
	return Object.fromEntries(
		Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined),
	);
}

/** A good call of a command. */
export function aCall(path: string, body: object, overrides: Partial<SimulatedCall> = {}) {
	return { method: 'POST', path, query: aQuery(), body: JSON.stringify(body), ...overrides };
}

/** An answer of the API, as far as the tests read it. */
export interface ApiAnswer {
	readonly ActionStatus: 'OK' | 'FAIL';
	readonly ErrorCode: number;
	readonly ErrorInfo: string;
	readonly ResultItem?: readonly ItemResult[];
	readonly Fail_Account?: readonly string[];
	readonly [field: string]: unknown;
}

/** The result of one friend. */
export interface ItemResult {
	readonly To_Account: string;
	readonly ResultCode: number;
	readonly ResultInfo: string;
}

/** Calls a simulator without the network. */
export async function send(simulator: Simulator, call: SimulatedCall): Promise<ApiAnswer> {
	const reply = await simulator.handle(call);
	if (reply.kind === 'dropped') throw new Error('The connection broke');
	return JSON.parse(reply.body) as ApiAnswer;
}

/** Calls a command of a simulator, with ann as `From_Account` unless the body says otherwise. */
export function ask(
	simulator: Simulator,
	command: keyof typeof PATHS,
	body: object = {},
): Promise<ApiAnswer> {
	return send(simulator, aCall(PATHS[command], { From_Account: 'ann', ...body }));
}

/** The codes of a call's items. */
export function codesOf({ ResultItem: items = [] }: ApiAnswer): number[] {
	return items.map((item) => item.ResultCode);
}

/** A friend of a `friend_add` call. */
export function aFriend(toAccount: string, fields: object = {}): object {
	return { To_Account: toAccount, AddSource: 'AddSource_Type_Test', ...fields };
}

/** A good call of `friend_add` with the friends that it is given. */
export function aFriendAdd(from: string, friends: readonly object[], fields: object = {}) {
	return aCall(PATHS.friendAdd, { From_Account: from, AddFriendItem: friends, ...fields });
}

/** Adds one friend and tells its result. */
export async function addOne(
	simulator: Simulator,
	friend: object,
	fields: object = {},
): Promise<ItemResult | undefined> {
	const answer = await send(simulator, aFriendAdd('ann', [friend], fields));
	return answer.ResultItem?.[0];
}

/** A simulator in which ann, bob and cid are imported. */
export function aSimulator(options: SimulatorOptions = {}): Simulator {
	const simulator = new Simulator(options);
	simulator.app().addAccounts('ann', 'bob', 'cid');
	return simulator;
}

/** Many UserIDs: u0, u1 and so on. */
export function names(count: number): string[] {
	return Array.from({ length: count }, (_unused, index) => `u${index}`);
}
