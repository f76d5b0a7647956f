import { z } from 'zod/v4';

import type { JsonObject } from '../json';
import type { Simulator } from '../simulator';
import { viewGroups } from '../state/groups/view';
import { appOf } from './appOf';
import { type GROUPS, setUpGroups } from './groupInput';
import { ControlInputError } from './input';
import { fields, wholeText } from './kinds';

/** Messages of a group that are shown at once, as each names all of its receivers. */
const USUAL_LIMIT = 1000;

/** What `GET /control/groups` can be asked for. */
export const GROUPS_QUERY = fields(
	{
		sdkappid: wholeText.optional(),
		group: z.string().optional(),
		member: z.string().optional(),
		after: wholeText.optional(),
		limit: wholeText.optional(),
	},
	'The address',
);

/** What `GET /control/groups` shows. */
export function showGroups(
	simulator: Simulator,
	{ sdkappid, group: groupId, limit = USUAL_LIMIT, ...filter }: z.output<typeof GROUPS_QUERY>,
): JsonObject {
	const app = appOf(simulator, sdkappid);
	if (groupId !== undefined && !app.groups.get(groupId)) {
		throw new ControlInputError(`App ${app.sdkAppId} has no group "${groupId}"`);
	}
	return { groups: viewGroups(app.groups, { groupId, limit, ...filter }) };
}

/** Makes groups without the API. */
export function addGroups(
	simulator: Simulator,
	{ sdkappid, groups }: z.output<typeof GROUPS>,
): JsonObject {
	const app = appOf(simulator, sdkappid);
	setUpGroups(app, groups, simulator.nowSeconds);
	return { sdkAppId: app.sdkAppId, groups: app.groups.size };
}
