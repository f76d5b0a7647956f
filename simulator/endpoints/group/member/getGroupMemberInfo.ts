import type { JsonObject } from '../../../json';
import { type Answer, isRefusal, type Refusal } from '../../../results/answer';
import { fieldOf, refuseField } from '../../../results/fieldRefusal';
import { type Group, roleOf } from '../../../state/groups/group';
import type { Member } from '../../../state/groups/member';
import { type EndpointCall, freeCommand } from '../../endpoint';
import { isIndex, OPTIONAL_INDEX, OPTIONAL_TEXT, refuseBadFields } from '../../fieldTypes';
import { GROUP } from '../../serviceCodes';
import { succeedIfSmall } from '../answerSize';
import { customFields } from '../customFields';
import { GROUP_COMMANDS } from '../facts';
import { namesIn, refuseBadFilters } from '../filters';
import { findGroupWith } from '../findGroup';
import { filtered, memberInfo } from '../views';

/** `get_group_member_info`: the members of a group, page by page if that is wanted. */
export const getGroupMemberInfo = freeCommand(GROUP_COMMANDS.getGroupMemberInfo, getMembers);

/** Members on a page. Source: the table of 1047/34948; its text says 200 and advises 100. */
const MAX_LIMIT = 6000;
const COMMUNITY_LIMIT = 100;

const RULES = { Limit: OPTIONAL_INDEX, Offset: OPTIONAL_INDEX, Next: OPTIONAL_TEXT };
const FILTERS = ['MemberInfoFilter', 'MemberRoleFilter', 'AppDefinedDataFilter_GroupMember'];

function getMembers(call: EndpointCall): Answer {
	const { body } = call;
	const group = findGroupWith(call, 'members');
	if (isRefusal(group)) return group;
	const refused =
		refuseBadFields(GROUP.badParameter, body, RULES) ?? refuseBadFilters(body, FILTERS);
	if (refused) return refused;

	const roles = namesIn(body, 'MemberRoleFilter');
	const members = group.members
		.values()
		.filter(({ userId }) => roles?.includes(roleOf(group, userId)) ?? true);
	const page = readPage(call, group, members.length);
	if (isRefusal(page)) return page;

	const { start, end, next } = page;
	return succeedIfSmall({
		MemberNum: group.members.size,
		MemberList: members.slice(start, end).map((member) => toWire(body, group, member)),
		...(next !== undefined && { Next: next }),
	});
}

/** Which members are on the page, and for a community what the next question has to name. */
interface Page {
	readonly start: number;
	readonly end: number;
	readonly next: string | undefined;
}

function readPage({ body }: EndpointCall, { type }: Group, count: number): Page | Refusal {
	const { Limit: limit, Offset: offset } = body;
	if (isIndex(limit) && limit > MAX_LIMIT) {
		return refuseField(GROUP.badParameter, fieldOf(body, 'Limit'), `at most ${MAX_LIMIT}`);
	}
	const max = isIndex(limit) && limit > 0 ? limit : Infinity;
	if (type === 'Community') return readCommunityPage(body, Math.min(max, COMMUNITY_LIMIT), count);

	const start = isIndex(offset) ? offset : 0;
	return { start, end: start + max, next: undefined };
}

function readCommunityPage(body: JsonObject, limit: number, count: number): Page | Refusal {
	const { Next: given = '', Offset: offset } = body;
	if (offset !== undefined) {
		return refuseField(
			GROUP.badParameter,
			fieldOf(body, 'Offset'),
			'left out, as Next stands for it',
		);
	}
	const start = given === '' ? 0 : Number(given);
	if (!isIndex(start)) {
		return refuseField(GROUP.badParameter, fieldOf(body, 'Next'), 'empty, or what came before');
	}
	const end = start + limit;
	return { start, end, next: end < count ? String(end) : '' };
}

function toWire(body: JsonObject, group: Group, member: Member): JsonObject {
	const keys = namesIn(body, 'AppDefinedDataFilter_GroupMember');
	const filter = namesIn(body, 'MemberInfoFilter');
	const hasCustom = !filter || keys !== undefined;

	return {
		Member_Account: member.userId,
		...filtered(memberInfo(group, member), filter),
		...(hasCustom && { AppMemberDefinedData: customFields(member.custom, keys) }),
	};
}
