import type { SimulatedCall } from '../call';
import type { JsonObject } from '../json';
import type { Simulator } from '../simulator';
import { viewGroups } from '../state/groups/view';
import { appOf } from './appOf';
import { setUpGroups } from './groupInput';
import { ControlInputError, readObject, readWholeText, refuseOthers } from './input';

/** Messages of a group that are shown at once, as each names all of its receivers. */
const USUAL_LIMIT = 1000;

/** What `GET /control/groups` shows. */
export function showGroups(simulator: Simulator, { query }: SimulatedCall): JsonObject {
	refuseOthers(query, ['sdkappid', 'group', 'member', 'after', 'limit'], 'The address');
	const { sdkappid, group: groupId, member } = query;
	const app = appOf(simulator, sdkappid === undefined ? undefined : Number(sdkappid));
	if (groupId !== undefined && !app.groups.get(groupId)) {
		throw new ControlInputError(`App ${app.sdkAppId} has no group "${groupId}"`);
	}
	const after = readWholeText(query.after, 'after');
	const limit = readWholeText(query.limit, 'limit') ?? USUAL_LIMIT;
	return { groups: viewGroups(app.groups, { groupId, member, after, limit }) };
}

/** Makes groups without the API. */
export function addGroups(simulator: Simulator, { body }: SimulatedCall): JsonObject {
	const json = readObject(body);
	refuseOthers(json, ['sdkappid', 'groups'], 'The body');

	const app = appOf(simulator, json.sdkappid);
	setUpGroups(app, json.groups, simulator.nowSeconds);
	return { sdkAppId: app.sdkAppId, groups: app.groups.size };
}
