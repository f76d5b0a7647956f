import type { z } from 'zod/v4';

import { isJsonObject } from '../json';
import { isPossibleUserId } from '../limits';
import type { CustomValue } from '../state/account';
import type { AppState } from '../state/app';
import { isCustomFriendTag, isCustomValue } from '../state/friendTags';
import { ONLINE_STATUSES } from '../state/presence';
import { ADMIN_FORBID_TYPES, ALLOW_TYPES } from '../state/profile';
import { relatedAccounts } from '../state/setup';
import { ControlInputError } from './input';
import { fields, kindOf, listOf, objectOf, oneOf, sdkAppId, text, texts, whole } from './kinds';

const custom = objectOf<Record<string, CustomValue>>(
	isCustom,
	'must be an object such as {"Tag_SNS_Custom_Level": "gold"}',
	{ additionalProperties: { anyOf: [{ type: 'string' }, { type: 'number' }] } },
);

const friend = fields({
	userId: text,
	remark: text.optional(),
	addSource: text.optional(),
	addWording: text.optional(),
	addTime: whole(0).optional(),
	groupNames: texts.optional(),
	custom: custom.optional(),
});

/** Names, or objects with what the account has noted about them. */
const friends = listOf(
	kindOf([text, friend], (value) => (isJsonObject(value) ? friend : text)),
	'must be an array of texts and objects',
);

const account = fields({
	userId: text.refine(isPossibleUserId, 'must not be longer than 32 bytes'),
	allowType: oneOf(ALLOW_TYPES).optional(),
	adminForbidType: oneOf(ADMIN_FORBID_TYPES).optional(),
	nick: text.optional(),
	friends: friends.optional(),
	blocked: texts.optional(),
	following: texts.optional(),
	status: oneOf(ONLINE_STATUSES).optional(),
	platforms: texts.optional(),
});

/** Accounts with all that there is to say about them. */
export const ACCOUNTS = fields(
	{ sdkappid: sdkAppId, accounts: listOf(account, 'must be an array of objects') },
	'The body',
);

/** Sets up the accounts that a control call describes; all of them, or none if one is wrong. */
export function setUpAccounts(
	app: AppState,
	accounts: z.output<typeof ACCOUNTS>['accounts'],
): void {
	const names = new Set(accounts.map(({ userId }) => userId));

	for (const { userId, ...setup } of accounts) {
		const unknown = relatedAccounts(setup).find((name) => !names.has(name) && !app.account(name));
		if (unknown === undefined) continue;
		throw new ControlInputError(
			`"${userId}" names "${unknown}", which is no account; list it under "accounts" too`,
		);
	}

	// Everybody has to exist before anybody can be a friend of somebody further down the list.
	for (const name of names) app.addAccount(name);
	for (const { userId, ...setup } of accounts) app.addAccount(userId, setup);
}

function isCustom(value: unknown): boolean {
	if (!isJsonObject(value)) return false;
	return Object.entries(value).every(
		([tag, entry]) => isCustomFriendTag(tag, { customTags: 'accept' }) && isCustomValue(entry),
	);
}
