import { Api } from 'tls-sig-api-v2/TLSSigAPIv2.js';

import { SAMPLE_APP, type SimulatorOptions } from '../../../simulator/options';
import { type SimulatedCall, Simulator } from '../../../simulator/simulator';

/** One day. */
const LIFETIME_SECONDS = 86_400;

/** The commands by the names that the tests use. */
export const PATHS = {
	friendAdd: '/v4/sns/friend_add',
	friendGet: '/v4/sns/friend_get',
	groupGet: '/v4/sns/group_get',
	blackListAdd: '/v4/sns/black_list_add',
	accountImport: '/v4/im_open_login_svc/account_import',
	multiAccountImport: '/v4/im_open_login_svc/multiaccount_import',
	accountCheck: '/v4/im_open_login_svc/account_check',
	portraitSet: '/v4/profile/portrait_set',
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
