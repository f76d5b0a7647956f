import type { z } from 'zod/v4';

import type { AppState } from '../state/app';
import { GROUP_TYPES } from '../state/groups/groupType';
import type { GroupSetup } from '../state/groups/setup';
import { ControlInputError } from './input';
import { fields, listOf, oneOf, sdkAppId, text, texts, whole } from './kinds';

const group = fields({
	groupId: text,
	type: oneOf(GROUP_TYPES).optional(),
	name: text.optional(),
	owner: text.optional(),
	members: texts.optional(),
	admins: texts.optional(),
	maxMemberNum: whole(1).optional(),
});

/** Groups with all that there is to say about them. */
export const GROUPS = fields(
	{ sdkappid: sdkAppId, groups: listOf(group, 'must be an array of objects') },
	'The body',
);

/** Sets up the groups that a control call describes; all of them, or none if one is wrong. */
export function setUpGroups(
	app: AppState,
	groups: z.output<typeof GROUPS>['groups'],
	nowSeconds: number,
): void {
	const ids = new Set<string>();

	for (const { groupId, ...setup } of groups) {
		if (app.groups.get(groupId) !== undefined || ids.has(groupId)) {
			throw new ControlInputError(`There is a group "${groupId}" already`);
		}
		ids.add(groupId);
		const unknown = namesIn(setup).find((userId) => !app.account(userId));
		if (unknown === undefined) continue;
		throw new ControlInputError(
			`"${groupId}" names "${unknown}", which is no account; add it with /control/accounts`,
		);
	}
	for (const { groupId, ...setup } of groups) app.addGroup(groupId, setup, nowSeconds);
}

function namesIn({ owner, members = [], admins = [] }: GroupSetup): string[] {
	return [...(owner === undefined ? [] : [owner]), ...members, ...admins];
}
