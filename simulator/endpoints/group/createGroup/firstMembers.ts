import { isRefusal, refuse, type Refusal } from '../../../results/answer';
import { fieldOf, refuseField } from '../../../results/fieldRefusal';
import { type GroupType, traitsOf } from '../../../state/groups/groupType';
import type { NewMember } from '../../../state/groups/member';
import type { EndpointCall } from '../../endpoint';
import type { JsonObject } from '../../../json';
import { readEntries } from '../../lists';
import { GROUP } from '../../serviceCodes';
import { readUserId } from '../accounts';
import { CUSTOM_OF_MEMBER, readCustomFields } from '../customFields';
import { NOT_ALLOWED } from '../findGroup';

/** The members that a new group is to have beside its owner, without those who do not exist. */
export function readFirstMembers(
	call: EndpointCall,
	type: GroupType,
): readonly NewMember[] | Refusal {
	const { app, body, switches } = call;
	if (body.MemberList === undefined) return [];
	if (!traitsOf(type).members) return refuse(NOT_ALLOWED);
	if (Array.isArray(body.MemberList) && body.MemberList.length === 0) return [];

	const members = readEntries(call, fieldOf(body, 'MemberList'), GROUP, (entry, at) =>
		readMember(call, type, entry, at),
	);
	if (isRefusal(members)) return members;

	const known = members.filter(({ userId }) => app.account(userId));
	const isWhole = known.length === members.length || switches.unknownFirstMember === 'skip';
	return isWhole ? known : refuse(GROUP.notImported);
}

function readMember(
	call: EndpointCall,
	type: GroupType,
	entry: JsonObject,
	at: string,
): NewMember | Refusal {
	const { Role: role } = entry;
	const account = readUserId(fieldOf(entry, 'Member_Account', at));
	if (isRefusal(account)) return account;
	if (role !== undefined && role !== 'Admin') {
		return refuseField(GROUP.badParameter, fieldOf(entry, 'Role', at), 'Admin or left out');
	}
	if (role === 'Admin' && !traitsOf(type).admins) return refuse(NOT_ALLOWED);

	const dataField = fieldOf(entry, 'AppMemberDefinedData', at);
	const custom = readCustomFields(call, dataField, CUSTOM_OF_MEMBER);
	if (isRefusal(custom)) return custom;
	return { userId: account.userId, rank: role === 'Admin' ? 'Admin' : 'Member', custom };
}

/** The refusal of members who are in too many groups or too many for the group. */
export function refuseCrowd(
	{ app, switches }: EndpointCall,
	members: readonly { readonly userId: string }[],
	{ type, max }: { readonly type: GroupType; readonly max: number },
): Refusal | undefined {
	const names = new Set(members.map(({ userId }) => userId));
	if (names.size > max) return refuse(10038);
	if (!traitsOf(type).members) return undefined;

	const isBusy = (userId: string) => app.groups.countOf(userId) >= switches.groupsPerUser;
	return [...names].some(isBusy) ? refuse(10037) : undefined;
}
