import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import type { JsonObject } from '../../json';
import { type Answer, isRefusal, type Refusal, succeed } from '../../results/answer';
import { fieldOf, refuseField } from '../../results/fieldRefusal';
import { FOLLOW_TYPE, followList, type FollowList, followTime } from '../../state/follows';
import type { Account } from '../../state/account';
import { listOrNone, standardProfileValues } from '../chosenValues';
import type { EndpointCall } from '../endpoint';
import { isIndex } from '../fieldTypes';
import { followCommand } from './followCommand';
import { findOwner } from '../owner';
import { SNS } from '../serviceCodes';

/** `follow_get`: one page of an account's fans, of those it follows, or of those who are both. */
export const followGet = followCommand(ENDPOINTS.followGet, getFollows);

const USUAL_PAGE = 100;
const LARGEST_PAGE = 1000;

const LISTS: ReadonlyMap<unknown, FollowList> = new Map<unknown, FollowList>([
	[FOLLOW_TYPE.fan, 'fan'],
	[FOLLOW_TYPE.following, 'following'],
	[FOLLOW_TYPE.mutual, 'mutual'],
]);

/** What a call wants to see. */
interface WantedPage {
	readonly list: FollowList;
	readonly start: number;
	readonly size: number;
}

function getFollows(call: EndpointCall): Answer {
	const wanted = readPage(call);
	if (isRefusal(wanted)) return wanted;

	const owner = findOwner(call, SNS);
	if (isRefusal(owner)) return owner;

	const follows = followList(owner, wanted.list);
	const end = wanted.start + wanted.size;
	const page = follows
		.slice(wanted.start, end)
		.map((name) => describe(call, owner, name, wanted.list));

	return succeed({
		...(page.length > 0 && { FollowItem: page }),
		NextCursor: end < follows.length ? String(end) : '',
	});
}

function readPage({ body, switches }: EndpointCall): WantedPage | Refusal {
	const { FollowType: type, StartCursor: cursor } = body;
	const { WantNum: size = switches.followWantNum === 'lenient' ? USUAL_PAGE : undefined } = body;
	const refuse = (name: string, wanted: string) =>
		refuseField(SNS.badParameter, fieldOf(body, name), wanted);

	const list = LISTS.get(type);
	const start = readCursor(cursor);
	if (!list)
		return refuse('FollowType', '1 for fans, 2 for followed accounts or 3 for mutual ones');
	if (start === undefined) return refuse('StartCursor', 'empty or the NextCursor of a page');
	if (!isIndex(size) || size === 0 || size > LARGEST_PAGE) {
		return refuse('WantNum', `a whole number from 1 to ${LARGEST_PAGE}`);
	}
	return { list, start, size };
}

/** One entry of a page; which profile fields there are is not said, so it has the standard ones. */
function describe(
	{ app, switches }: EndpointCall,
	owner: Account,
	name: string,
	list: FollowList,
): JsonObject {
	const other = app.existing(name);
	return {
		To_Account: name,
		FollowTime: followTime(owner, name, list),
		...listOrNone('ProfileItem', standardProfileValues(other), switches),
		profile_sequence: other.profileSequence,
	};
}

/** The place that a cursor stands for. A client has no business with what is in it. */
function readCursor(cursor: unknown): number | undefined {
	if (cursor === '') return 0;
	return typeof cursor === 'string' && /^\d{1,9}$/.test(cursor) ? Number(cursor) : undefined;
}
