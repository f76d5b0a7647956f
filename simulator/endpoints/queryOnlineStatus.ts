import { ENDPOINTS } from '../../nodes/TencentChat/api/endpoints';
import type { JsonObject } from '../json';
import { type Answer, isRefusal, refuse, succeed } from '../results/answer';
import { errorInfo } from '../results/errorInfo';
import { codesOf, itself, type ItemOutcome, judgeItems } from '../results/itemResults';
import { ACCOUNTS } from '../results/verdicts/accounts';
import type { Presence } from '../state/presence';
import type { Switches } from '../switches';
import { type EndpointCall, freeCommand } from './endpoint';
import { readNames } from './lists';
import { OPENIM } from './serviceCodes';

/** `query_online_status`: which of up to 500 accounts are logged in, and where if asked. */
export const queryOnlineStatus = freeCommand(ENDPOINTS.queryOnlineStatus, queryStatus);

function queryStatus(call: EndpointCall): Answer {
	const { app, body, switches } = call;
	const { To_Account: list, IsNeedDetail: needsDetail = 0 } = body;

	const names = readNames(call, list, OPENIM);
	if (isRefusal(names)) return names;
	if (needsDetail !== 0 && needsDetail !== 1) return refuse(OPENIM.badParameter);

	const outcomes = judgeItems(call, names, {
		nameOf: itself,
		judge: (name) => {
			const account = app.account(name);
			if (!account) return ACCOUNTS.accountMissing;
			return { fields: describe(account.presence, switches, needsDetail === 1) };
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
	{ onlineStatusField }: Pick<Switches, 'onlineStatusField'>,
	isWithDetail: boolean,
): JsonObject {
	const detail = platforms.map((platform) => ({
		Platform: platform,
		[onlineStatusField]: status,
	}));
	return {
		[onlineStatusField]: status,
		...(isWithDetail && detail.length > 0 && { Detail: detail }),
	};
}

function toResult({ name, fields }: ItemOutcome): JsonObject {
	return { To_Account: name, ...fields };
}

function toError({ name, code }: ItemOutcome): JsonObject {
	return { To_Account: name, ErrorCode: code };
}
