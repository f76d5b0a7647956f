import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import type { JsonObject } from '../../json';
import { type Answer, isRefusal, succeed } from '../../results/answer';
import { errorInfo } from '../../results/errorInfo';
import { fieldOf } from '../../results/fieldRefusal';
import { codesOf, itself, type ItemOutcome, judgeItems } from '../../results/itemResults';
import { ACCOUNTS } from '../../results/verdicts/accounts';
import type { OnlineStatus, Presence } from '../../state/presence';
import type { Switches } from '../../switches';
import { type EndpointCall, freeCommand } from '../endpoint';
import { oneOf, refuseBadFields } from '../fieldTypes';
import { readNames } from '../lists';
import { OPENIM } from '../serviceCodes';

/** `query_online_status`: which of up to 500 accounts are logged in, and where if asked. */
export const queryOnlineStatus = freeCommand(ENDPOINTS.queryOnlineStatus, (call) =>
	queryStatus(call, call.switches.onlineStateKey),
);

/** The same command under its name of 2021, whose answers had both keys. About 75 % that it is left. */
const QUERY_STATE = { ...ENDPOINTS.queryOnlineStatus, path: 'v4/openim/querystate' };

/** `querystate`: what `query_online_status` was called until 2021. */
export const queryState = freeCommand(QUERY_STATE, (call) => queryStatus(call, 'both'));

/** The keys that the last two add to the answer are not known, so they add none. */
const FLAGS = {
	IsNeedDetail: oneOf([0, 1, undefined]),
	IsReturnInstid: oneOf([0, 1, undefined]),
	IsReturnCustomStatus: oneOf([0, 1, undefined]),
};

function queryStatus(call: EndpointCall, key: Switches['onlineStateKey']): Answer {
	const { app, body } = call;

	const names = readNames(call, fieldOf(body, 'To_Account'), OPENIM);
	if (isRefusal(names)) return names;
	const bad = refuseBadFields(OPENIM.badParameter, body, FLAGS);
	if (bad) return bad;

	const outcomes = judgeItems(call, names, {
		nameOf: itself,
		judge: (name) => {
			const account = app.account(name);
			if (!account) return ACCOUNTS.accountMissing;
			return { fields: describe(account.presence, key, body.IsNeedDetail === 1) };
		},
		verdicts: ACCOUNTS,
	});
	return isRefusal(outcomes) ? outcomes : answerStatus(outcomes);
}

function answerStatus(outcomes: readonly ItemOutcome[]): Answer {
	const known = outcomes.filter(({ code }) => code === 0);
	const unknown = outcomes.filter(({ code }) => code !== 0);

	const answer = succeed(
		{
			...(known.length > 0 && { QueryResult: known.map(toResult) }),
			...(unknown.length > 0 && { ErrorList: unknown.map(toError) }),
		},
		codesOf(outcomes),
	);

	// The top tells of a failure only when no account could be answered for.
	const [first] = unknown;
	if (!first || known.length > 0) return answer;
	return { ...answer, code: first.code, info: errorInfo(first.code) };
}

function describe(
	{ status, platforms }: Presence,
	key: Switches['onlineStateKey'],
	isWithDetail: boolean,
): JsonObject {
	const detail = platforms.map((platform) => ({
		Platform: platform,
		...statusFields(status, key),
	}));
	return {
		...statusFields(status, key),
		...(isWithDetail && detail.length > 0 && { Detail: detail }),
	};
}

function statusFields(status: OnlineStatus, key: Switches['onlineStateKey']): JsonObject {
	return key === 'both' ? { Status: status, State: status } : { [key]: status };
}

function toResult({ name, fields }: ItemOutcome): JsonObject {
	return { To_Account: name, ...fields };
}

function toError({ name, code }: ItemOutcome): JsonObject {
	return { To_Account: name, ErrorCode: code };
}
