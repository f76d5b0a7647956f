import type { JsonObject } from '../../../json';
import { operatorOf } from '../../../origin';
import { refuse, type Refusal } from '../../../results/answer';
import { fieldOf, refuseField } from '../../../results/fieldRefusal';
import type { GroupType } from '../../../state/groups/groupType';
import type { EndpointCall } from '../../endpoint';
import { GROUP } from '../../serviceCodes';

const PRINTABLE = /^[\x20-\x7e]{1,48}$/;

/** What the ids of Tencent's own making begin with, and those of every community. */
const OWN_PREFIX = '@TGS#';
const COMMUNITY_PREFIX = '@TGS#_';

const USED = 10021;
const USED_BY_OPERATOR = 10025;

/** The refusal of an id that a group cannot have, or that another one has; it may be left out. */
export function refuseGroupId(call: EndpointCall, type: GroupType): Refusal | undefined {
	const { GroupId: groupId } = call.body;
	if (groupId === undefined) return undefined;

	if (typeof groupId !== 'string' || !PRINTABLE.test(groupId)) {
		return refuseIt(call.body, '1 to 48 printable ASCII characters');
	}
	if (type === 'Community' && !groupId.startsWith(COMMUNITY_PREFIX)) {
		return refuseIt(call.body, `a text that begins with ${COMMUNITY_PREFIX}`);
	}
	if (type !== 'Community' && groupId.startsWith(OWN_PREFIX)) {
		return refuseIt(call.body, `a text that does not begin with ${OWN_PREFIX}`);
	}
	return refuseUsed(call, groupId);
}

function refuseUsed({ app, origin, switches }: EndpointCall, groupId: string): Refusal | undefined {
	const group = app.groups.get(groupId);
	if (group) return refuse(group.owner === operatorOf(origin) ? USED_BY_OPERATOR : USED);

	const isUsedForEver = switches.disbandedGroupId === 'used' && app.groups.wasDestroyed(groupId);
	return isUsedForEver ? refuse(USED) : undefined;
}

function refuseIt(body: JsonObject, wanted: string): Refusal {
	return refuseField(GROUP.badParameter, fieldOf(body, 'GroupId'), wanted);
}
