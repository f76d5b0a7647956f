import type { JsonObject } from '../json';
import { isPossibleUserId } from '../limits';
import type { AppState } from '../state/app';
import { ONLINE_STATUSES } from '../state/presence';
import { ADMIN_FORBID_TYPES, ALLOW_TYPES } from '../state/profile';
import { type AccountSetup, relatedAccounts } from '../state/setup';
import { readFriends } from './friendInput';
import {
	ControlInputError,
	optional,
	readChoice,
	readObjects,
	readText,
	readTexts,
	refuseOthers,
} from './input';

const FIELDS = [
	'userId',
	'allowType',
	'adminForbidType',
	'nick',
	'friends',
	'blocked',
	'following',
	'status',
	'platforms',
];

interface NamedSetup {
	readonly userId: string;
	readonly setup: AccountSetup;
}

/** Sets up the accounts that a control call describes; all of them, or none if one is wrong. */
export function setUpAccounts(app: AppState, value: unknown): number {
	const accounts = readObjects(value, 'accounts').map(readAccount);
	const names = new Set(accounts.map(({ userId }) => userId));

	for (const { userId, setup } of accounts) {
		const unknown = relatedAccounts(setup).find((name) => !names.has(name) && !app.account(name));
		if (unknown === undefined) continue;
		throw new ControlInputError(
			`"${userId}" names "${unknown}", which is no account; list it under "accounts" too`,
		);
	}

	// Everybody has to exist before anybody can be a friend of somebody further down the list.
	app.addAccounts(...names);
	for (const { userId, setup } of accounts) app.addAccount(userId, setup);
	return accounts.length;
}

function readAccount(json: JsonObject, index: number): NamedSetup {
	const at = `accounts[${index}]`;
	refuseOthers(json, FIELDS, at);

	const userId = readText(json.userId, `${at}.userId`);
	if (!isPossibleUserId(userId)) {
		throw new ControlInputError(`"${at}.userId" must not be longer than 32 bytes`);
	}

	return {
		userId,
		setup: {
			allowType: optional(json.allowType, (value) =>
				readChoice(value, `${at}.allowType`, ALLOW_TYPES),
			),
			adminForbidType: optional(json.adminForbidType, (value) =>
				readChoice(value, `${at}.adminForbidType`, ADMIN_FORBID_TYPES),
			),
			nick: optional(json.nick, (value) => readText(value, `${at}.nick`)),
			friends: optional(json.friends, (value) => readFriends(value, `${at}.friends`)),
			blocked: optional(json.blocked, (value) => readTexts(value, `${at}.blocked`)),
			following: optional(json.following, (value) => readTexts(value, `${at}.following`)),
			status: optional(json.status, (value) => readChoice(value, `${at}.status`, ONLINE_STATUSES)),
			platforms: optional(json.platforms, (value) => readTexts(value, `${at}.platforms`)),
		},
	};
}
