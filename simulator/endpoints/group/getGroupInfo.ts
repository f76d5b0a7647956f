import type { JsonObject } from '../../json';
import { type Answer, isRefusal } from '../../results/answer';
import { errorInfo } from '../../results/errorInfo';
import { fieldOf } from '../../results/fieldRefusal';
import { codesOf, itself, judgeItems } from '../../results/itemResults';
import type { Group } from '../../state/groups/group';
import { type EndpointCall, freeCommand } from '../endpoint';
import { readNames } from '../lists';
import { groupCodes } from './accounts';
import { succeedIfSmall } from './answerSize';
import { customFields } from './customFields';
import { GROUP_COMMANDS } from './facts';
import { namesIn, readResponseFilter } from './filters';
import { baseInfo, filtered, memberInfo } from './views';

/** `get_group_info`: what up to 50 groups say about themselves, with one code for each. */
export const getGroupInfo = freeCommand(GROUP_COMMANDS.getGroupInfo, getInfo);

const FILTERS = [
	'GroupBaseInfoFilter',
	'MemberInfoFilter',
	'AppDefinedDataFilter_Group',
	'AppDefinedDataFilter_GroupMember',
];

function getInfo(call: EndpointCall): Answer {
	const { app, body, switches } = call;
	const ids = readNames(call, fieldOf(body, 'GroupIdList'), groupCodes(switches));
	if (isRefusal(ids)) return ids;
	const response = readResponseFilter(body, FILTERS);
	if (isRefusal(response)) return response;

	const outcomes = judgeItems(call, ids, {
		nameOf: itself,
		judge: (id) => {
			const group = app.groups.get(id);
			const { unknownGroupCode: code } = switches;
			if (!group) return { code, info: errorInfo(code) };
			return { fields: describe(group, app.sdkAppId, response.filter) };
		},
		verdicts: {},
	});
	if (isRefusal(outcomes)) return outcomes;

	const groups = outcomes.map(({ name, code, info, fields }) => ({
		GroupId: name,
		ErrorCode: code,
		ErrorInfo: code === 0 ? '' : info || errorInfo(code),
		...fields,
	}));
	return succeedIfSmall({ GroupInfo: groups }, codesOf(outcomes));
}

/** Without a filter everything, with one only what it names. */
function describe(group: Group, sdkAppId: number, filter: JsonObject | undefined): JsonObject {
	const names = filter ? (namesIn(filter, 'GroupBaseInfoFilter') ?? []) : undefined;
	const keys = filter ? (namesIn(filter, 'AppDefinedDataFilter_Group') ?? []) : undefined;
	const hasMembers = !filter || namesIn(filter, 'MemberInfoFilter') !== undefined;

	return {
		...filtered(baseInfo(group, sdkAppId), names),
		...((!keys || keys.length > 0) && { AppDefinedData: customFields(group.custom, keys) }),
		...(hasMembers && { MemberList: describeMembers(group, filter) }),
	};
}

/** The documentation's sample without a filter shows no name cards, so nor does this. */
const USUAL_OF_MEMBER = ['Role', 'JoinTime', 'MsgSeq', 'MsgFlag', 'LastSendMsgTime', 'MuteUntil'];

function describeMembers(group: Group, filter: JsonObject = {}): JsonObject[] {
	const names = namesIn(filter, 'MemberInfoFilter') ?? USUAL_OF_MEMBER;
	const keys = namesIn(filter, 'AppDefinedDataFilter_GroupMember');

	return group.members.values().map((member) => ({
		Member_Account: member.userId,
		...filtered(memberInfo(group, member), names),
		...(keys && { AppMemberDefinedData: customFields(member.custom, keys) }),
	}));
}
