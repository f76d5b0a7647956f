import { ENDPOINTS } from '../../nodes/TencentChat/api/endpoints';
import { type Answer, isRefusal, refuse, succeed } from '../results/answer';
import { FOLLOW_TYPE, followList, type FollowList } from '../state/follows';
import type { EndpointCall } from './endpoint';
import { isIndex } from './fieldTypes';
import { followCommand } from './followCommand';
import { findOwner } from './owner';
import { SNS } from './serviceCodes';

/** `follow_get`: one page of an account's fans, of those it follows, or of those who are both. */
export const followGet = followCommand(ENDPOINTS.followGet, getFollows);

const USUAL_PAGE = 100;
const LARGEST_PAGE = 1000;

const LISTS: ReadonlyMap<unknown, FollowList> = new Map<unknown, FollowList>([
	[FOLLOW_TYPE.fan, 'fan'],
	[FOLLOW_TYPE.following, 'following'],
	[FOLLOW_TYPE.mutual, 'mutual'],
]);

function getFollows(call: EndpointCall): Answer {
	const { FollowType: type, StartCursor: cursor, WantNum: size = USUAL_PAGE } = call.body;

	const list = LISTS.get(type);
	const start = readCursor(cursor);
	if (!list || start === undefined) return refuse(30001);
	if (!isIndex(size) || size === 0 || size > LARGEST_PAGE) return refuse(30001);

	const owner = findOwner(call, SNS);
	if (isRefusal(owner)) return owner;

	const follows = followList(owner, list);
	const end = start + size;
	const page = follows.slice(start, end).map((name) => ({ To_Account: name }));

	return succeed({
		...(page.length > 0 && { FollowItem: page }),
		NextCursor: end < follows.length ? String(end) : '',
	});
}

/** The place that a cursor stands for. A client has no business with what is in it. */
function readCursor(cursor: unknown): number | undefined {
	if (cursor === '') return 0;
	return typeof cursor === 'string' && /^\d{1,9}$/.test(cursor) ? Number(cursor) : undefined;
}
