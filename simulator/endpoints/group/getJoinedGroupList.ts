import type { JsonObject } from '../../json';
import { type Answer, isRefusal, type Refusal } from '../../results/answer';
import { fieldOf, refuseField } from '../../results/fieldRefusal';
import { type Group, isActive } from '../../state/groups/group';
import { GROUP_TYPES, toGroupType } from '../../state/groups/groupType';
import { type EndpointCall, freeCommand } from '../endpoint';
import { isIndex, oneOf, OPTIONAL_INDEX, refuseBadFields } from '../fieldTypes';
import { GROUP } from '../serviceCodes';
import { findNamed } from './accounts';
import { succeedIfSmall } from './answerSize';
import { GROUP_COMMANDS } from './facts';
import { namesIn, readResponseFilter } from './filters';
import { baseInfo, filtered, memberInfo } from './views';

/** `get_joined_group_list`: the groups that an account is in. */
export const getJoinedGroupList = freeCommand(GROUP_COMMANDS.getJoinedGroupList, getJoined);

/** Groups in an answer that names a limit. Source: 1047/34925. */
const MAX_LIMIT = 5000;

const FLAG = oneOf([0, 1, undefined]);
const RULES = {
	WithHugeGroups: FLAG,
	WithNoActiveGroups: FLAG,
	SupportTopic: FLAG,
	Limit: OPTIONAL_INDEX,
	Offset: OPTIONAL_INDEX,
};

function getJoined(call: EndpointCall): Answer {
	const { app, body } = call;
	const account = findNamed(call, 'Member_Account');
	if (isRefusal(account)) return account;
	const refused = refuseBadFields(GROUP.badParameter, body, RULES) ?? refuseBadChoice(body);
	if (refused) return refused;
	const response = readResponseFilter(body, ['GroupBaseInfoFilter', 'SelfInfoFilter']);
	if (isRefusal(response)) return response;

	const { userId } = account;
	const groups = app.groups.of(userId).filter((group) => isWanted(body, group));
	const { Limit: limit, Offset: offset } = body;
	const start = isIndex(offset) ? offset : 0;
	const page = groups.slice(start, isIndex(limit) && limit > 0 ? start + limit : undefined);

	return succeedIfSmall({
		TotalCount: groups.length,
		GroupIdList: page.map((group) => toWire(call, group, userId, response.filter)),
	});
}

function refuseBadChoice(body: JsonObject): Refusal | undefined {
	const { GroupType: type, SupportTopic: topics, Limit: limit } = body;
	if (type !== undefined && !toGroupType(type)) {
		return refuseField(GROUP.badParameter, fieldOf(body, 'GroupType'), GROUP_TYPES.join(', '));
	}
	if (topics === 1 && type !== 'Community') {
		return refuseField(GROUP.badParameter, fieldOf(body, 'GroupType'), 'Community for topics');
	}
	return isIndex(limit) && limit > MAX_LIMIT
		? refuseField(GROUP.badParameter, fieldOf(body, 'Limit'), `at most ${MAX_LIMIT}`)
		: undefined;
}

/** Live groups never come, as the server keeps no members of them. */
function isWanted({ GroupType: type, WithNoActiveGroups: inactive }: JsonObject, group: Group) {
	if (type !== undefined && toGroupType(type) !== group.type) return false;
	return inactive === 1 || isActive(group);
}

function toWire(
	{ app }: EndpointCall,
	group: Group,
	userId: string,
	filter: JsonObject | undefined,
): JsonObject {
	const { groupId, members } = group;
	const ofGroup = filter && namesIn(filter, 'GroupBaseInfoFilter');
	const ofSelf = filter && namesIn(filter, 'SelfInfoFilter');
	const self = members.get(userId);

	return {
		GroupId: groupId,
		...(ofGroup && filtered(baseInfo(group, app.sdkAppId), ofGroup)),
		...(ofSelf && self && { SelfInfo: filtered(memberInfo(group, self), ofSelf) }),
	};
}
