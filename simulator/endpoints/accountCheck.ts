import { ENDPOINTS } from '../../nodes/TencentChat/api/endpoints';
import { isJsonObject } from '../json';
import { type Answer, refuse, succeed } from '../results/answer';
import type { AppState } from '../state/app';
import type { Endpoint, EndpointCall } from './endpoint';

/** `account_check`: which of up to 100 accounts are imported. */
export const accountCheck: Endpoint = {
	path: `/${ENDPOINTS.accountCheck.path}`,
	callsPerSecond: ENDPOINTS.accountCheck.callsPerSecond,
	holdsOwner: false,
	handle: checkAccounts,
};

function checkAccounts({ app, body }: EndpointCall): Answer {
	const { CheckItem: list } = body;
	if (!Array.isArray(list) || list.length === 0) return refuse(70402);
	if (list.length > ENDPOINTS.accountCheck.maxItemsPerCall) return refuse(70402);

	const userIds: string[] = [];
	for (const entry of list) {
		const userId: unknown = isJsonObject(entry) ? entry.UserID : undefined;
		if (userId === undefined) return refuse(70402);
		if (typeof userId !== 'string') return refuse(60015);
		userIds.push(userId);
	}

	const results = userIds.map((userId) => checkOne(app, userId));
	return succeed(
		{ ResultItem: results },
		results.map((result) => result.ResultCode),
	);
}

function checkOne(app: AppState, userId: string) {
	return {
		UserID: userId,
		ResultCode: 0,
		ResultInfo: '',
		AccountStatus: app.account(userId) ? 'Imported' : 'NotImported',
	};
}
