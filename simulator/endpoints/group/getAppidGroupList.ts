import type { Answer } from '../../results/answer';
import { fieldOf, refuseField } from '../../results/fieldRefusal';
import { GROUP_TYPES, toGroupType } from '../../state/groups/groupType';
import { type Endpoint, type EndpointCall, freeCommand } from '../endpoint';
import { isIndex, OPTIONAL_INDEX, refuseBadFields } from '../fieldTypes';
import { GROUP } from '../serviceCodes';
import { succeedIfSmall } from './answerSize';
import { GROUP_COMMANDS } from './facts';

/** `get_appid_group_list`: the ids of the app's groups, page by page and once a second at most. */
export const getAppidGroupList: Endpoint = {
	...freeCommand(GROUP_COMMANDS.getAppidGroupList, getAll),
	overLimitCode: ({ groupListTooOften }) => groupListTooOften,
};

/** Ids on a page. Source: 1047/34960. */
const MAX_LIMIT = 10_000;

/** A type of groups that Tencent makes for nobody any more. */
const BROADCAST = 'BChatRoom';

const RULES = { Limit: OPTIONAL_INDEX, Next: OPTIONAL_INDEX };

function getAll({ app, body }: EndpointCall): Answer {
	const { GroupType: type, Limit: limit = MAX_LIMIT, Next: next } = body;
	const refused = refuseBadFields(GROUP.badParameter, body, RULES);
	if (refused) return refused;
	if (type !== undefined && type !== BROADCAST && !toGroupType(type)) {
		const wanted = [...GROUP_TYPES, BROADCAST].join(', ');
		return refuseField(GROUP.badParameter, fieldOf(body, 'GroupType'), wanted);
	}
	if (!isIndex(limit) || limit === 0 || limit > MAX_LIMIT) {
		return refuseField(GROUP.badParameter, fieldOf(body, 'Limit'), `from 1 to ${MAX_LIMIT}`);
	}

	const wanted = (of: string) => type === undefined || toGroupType(type) === of;
	const groups = app.groups.list().filter((group) => wanted(group.type));
	// Groups may go meanwhile, so the next page begins behind a group and not at a place.
	const rest = groups.filter(({ ordinal }) => ordinal > (isIndex(next) ? next : 0));
	const page = rest.slice(0, limit);
	const last = rest.length > page.length ? page.at(-1)?.ordinal : undefined;

	return succeedIfSmall({
		TotalCount: groups.length,
		GroupIdList: page.map(({ groupId }) => ({ GroupId: groupId })),
		Next: last ?? 0,
	});
}
