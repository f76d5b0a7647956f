import type { Callback } from '../../../callbacks/callback';
import { askFriendRequest } from '../../../callbacks/relationCallbacks';
import type { JsonObject } from '../../../json';
import { isRefusal } from '../../../results/answer';
import type { EndpointCall } from '../../endpoint';
import type { FriendFields } from '../friendFields';
import { readFriendAdd } from './request';

/** The question to the webhook before a client's requests are sent; an admin's calls ask nobody. */
export function askBeforeAdding(call: EndpointCall): Callback | undefined {
	const { origin, nowMs } = call;
	if (origin.kind !== 'client') return undefined;

	const request = readFriendAdd(call);
	if (isRefusal(request)) return undefined;

	const { items, addType } = request;
	return askFriendRequest(origin.account, items.map(toFriendItem), { addType, nowMs });
}

function toFriendItem(item: FriendFields): JsonObject {
	return {
		To_Account: item.toAccount,
		Remark: item.remark ?? '',
		GroupName: item.groupNames[0] ?? '',
		AddSource: item.addSource ?? '',
		AddWording: item.addWording ?? '',
	};
}
