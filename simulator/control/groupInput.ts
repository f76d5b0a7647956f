import type { JsonObject } from '../json';
import type { AppState } from '../state/app';
import { GROUP_TYPES } from '../state/groups/groupType';
import type { GroupSetup } from '../state/groups/setup';
import {
	ControlInputError,
	optional,
	readChoice,
	readObjects,
	readText,
	readTexts,
	readWhole,
	refuseOthers,
} from './input';

const FIELDS = ['groupId', 'type', 'name', 'owner', 'members', 'admins', 'maxMemberNum'];

interface NamedSetup {
	readonly groupId: string;
	readonly setup: GroupSetup;
}

/** Sets up the groups that a control call describes; all of them, or none if one is wrong. */
export function setUpGroups(app: AppState, value: unknown, nowSeconds: number): void {
	const groups = readObjects(value, 'groups').map(readGroup);
	const ids = groups.map(({ groupId }) => groupId);

	for (const [index, { groupId, setup }] of groups.entries()) {
		if (app.groups.get(groupId) !== undefined || ids.indexOf(groupId) !== index) {
			throw new ControlInputError(`There is a group "${groupId}" already`);
		}
		const unknown = namesIn(setup).find((userId) => !app.account(userId));
		if (unknown === undefined) continue;
		throw new ControlInputError(
			`"${groupId}" names "${unknown}", which is no account; add it with /control/accounts`,
		);
	}
	for (const { groupId, setup } of groups) app.addGroup(groupId, setup, nowSeconds);
}

function readGroup(json: JsonObject, index: number): NamedSetup {
	const at = `groups[${index}]`;
	refuseOthers(json, FIELDS, at);

	const texts = (name: string) =>
		optional(json[name], (value) => readTexts(value, `${at}.${name}`));
	const text = (name: string) => optional(json[name], (value) => readText(value, `${at}.${name}`));
	return {
		groupId: readText(json.groupId, `${at}.groupId`),
		setup: {
			type: optional(json.type, (value) => readChoice(value, `${at}.type`, GROUP_TYPES)),
			name: text('name'),
			owner: text('owner'),
			members: texts('members'),
			admins: texts('admins'),
			maxMemberNum: optional(json.maxMemberNum, (value) =>
				readWhole(value, `${at}.maxMemberNum`, 1),
			),
		},
	};
}

function namesIn({ owner, members = [], admins = [] }: GroupSetup): string[] {
	return [...(owner === undefined ? [] : [owner]), ...members, ...admins];
}
