import type { Callback } from '../../../callbacks/callback';
import { refusalOfGroupAction } from '../../../callbacks/group/groupRuling';
import { askInvitation, tellJoined } from '../../../callbacks/group/memberCallbacks';
import { type Answer, isRefusal, refuse, type Refusal, succeed } from '../../../results/answer';
import { fieldOf } from '../../../results/fieldRefusal';
import { itself, judgeItems } from '../../../results/itemResults';
import type { Group } from '../../../state/groups/group';
import { type EndpointCall, freeCommand } from '../../endpoint';
import { oneOf, refuseBadFields } from '../../fieldTypes';
import { readEntries } from '../../lists';
import { GROUP } from '../../serviceCodes';
import { readUserId } from '../accounts';
import { announceMembers } from '../announce';
import { GROUP_COMMANDS } from '../facts';
import { findGroupWith } from '../findGroup';

/** `add_group_member`: puts accounts into a group, with one result for each. */
export const addGroupMember = freeCommand(GROUP_COMMANDS.addGroupMember, add, askBeforeAdding);

/** `Result` of an account. Source: 1047/34921. */
const RESULT = { failed: 0, added: 1, alreadyMember: 2, pending: 3 } as const;

const SILENCE = { Silence: oneOf([0, 1, undefined]) };

function add(call: EndpointCall): Answer {
	const request = readRequest(call);
	if (isRefusal(request)) return request;
	const refused = refusalOfGroupAction(call.ruling);
	if (refused) return refused;

	const { group, userIds } = request;
	const joined: string[] = [];
	const outcomes = judgeItems(call, userIds, {
		nameOf: itself,
		judge: (userId) => ({ fields: { Result: addOne(call, group, userId, joined) } }),
		verdicts: {},
	});
	if (isRefusal(outcomes)) return outcomes;

	if (joined.length > 0) announceMembers(call, group);
	tellJoined(call, group, joined);
	const results = outcomes.map(({ name, code, fields }) => ({
		Member_Account: name,
		Result: typeof fields.Result === 'number' ? fields.Result : resultOf(code),
	}));
	return succeed(
		{ MemberList: results },
		results.map(({ Result }) => Result),
	);
}

function addOne(call: EndpointCall, group: Group, userId: string, joined: string[]): number {
	const { app, switches, nowSeconds } = call;
	if (!app.account(userId) || isRefusedByWebhook(call, userId)) return RESULT.failed;
	if (group.members.has(userId)) return RESULT.alreadyMember;

	const isAsking = group.profile.inviteJoinOption === 'NeedPermission';
	if (isAsking && switches.invitedMembers === 'wait') return RESULT.pending;

	app.groups.join(group, { userId }, nowSeconds);
	joined.push(userId);
	return RESULT.added;
}

/** A scripted fault that is no `Result` is one without a reason, as Tencent gives none. */
function resultOf(code: number): number {
	return Object.values(RESULT).some((result) => result === code) ? code : RESULT.failed;
}

/** The webhook can let some of the accounts in and keep others out. */
function isRefusedByWebhook({ ruling }: EndpointCall, userId: string): boolean {
	const { RefusedMembers_Account: refused } = ruling?.answer ?? {};
	return Array.isArray(refused) && refused.includes(userId);
}

function askBeforeAdding(call: EndpointCall): Callback | undefined {
	const request = readRequest(call);
	return isRefusal(request) ? undefined : askInvitation(call, request.group, request.userIds);
}

interface AddRequest {
	readonly group: Group;
	readonly userIds: readonly string[];
}

function readRequest(call: EndpointCall): AddRequest | Refusal {
	const { body, switches, origin } = call;
	const group = findGroupWith(call, 'members');
	if (isRefusal(group)) return group;

	const maxItems = origin.kind === 'rest' ? switches.addGroupMemberLimit : call.maxItems;
	const members = readEntries({ maxItems }, fieldOf(body, 'MemberList'), GROUP, (entry, at) =>
		readUserId(fieldOf(entry, 'Member_Account', at)),
	);
	if (isRefusal(members)) return members;

	const userIds = members.map(({ userId }) => userId);
	return (
		refuseBadFields(GROUP.badParameter, body, SILENCE) ??
		refuseUnknown(call, userIds) ??
		refuseNewMembers(call, group, userIds) ?? { group, userIds }
	);
}

function refuseUnknown(
	{ app, switches }: EndpointCall,
	userIds: readonly string[],
): Refusal | undefined {
	if (switches.unknownGroupMember === 'item') return undefined;
	return userIds.every((userId) => app.account(userId)) ? undefined : refuse(GROUP.notImported);
}

/** A group that has no room for all of the new ones takes none of them. */
function refuseNewMembers(
	{ app, switches }: EndpointCall,
	group: Group,
	userIds: readonly string[],
): Refusal | undefined {
	const isNew = (userId: string) => app.account(userId) && !group.members.has(userId);
	const newOnes = new Set(userIds.filter(isNew));
	if (newOnes.size === 0) return undefined;

	const room = group.profile.maxMemberNum - group.members.size;
	if (newOnes.size > room) return refuse(10014);

	const isBusy = (userId: string) => app.groups.countOf(userId) >= switches.groupsPerUser;
	return [...newOnes].some(isBusy) ? refuse(10037) : undefined;
}
