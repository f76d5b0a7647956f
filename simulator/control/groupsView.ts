import type { SimulatedCall } from '../call';
import type { JsonObject } from '../json';
import type { Simulator } from '../simulator';
import { viewGroups } from '../state/groups/view';
import { appOf } from './appOf';
import { ControlInputError } from './input';

/** What `GET /control/groups` shows. */
export function showGroups(simulator: Simulator, { query }: SimulatedCall): JsonObject {
	const { sdkappid, group: groupId, member } = query;
	const app = appOf(simulator, sdkappid === undefined ? undefined : Number(sdkappid));
	if (groupId !== undefined && !app.groups.get(groupId)) {
		throw new ControlInputError(`App ${app.sdkAppId} has no group "${groupId}"`);
	}
	return { groups: viewGroups(app.groups, { groupId, member }) };
}
