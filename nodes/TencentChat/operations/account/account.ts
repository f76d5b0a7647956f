import type { INodeProperties } from 'n8n-workflow';

import { isRecord, readCode, readText } from '../../api/answer';
import { ENDPOINTS } from '../../api/endpoints';
import type { ResultShape } from '../../bulk/itemResults';
import type { ParameterValues } from '../../bulk/read';
import type { WireObject } from '../../bulk/request';
import type { ItemResult } from '../../bulk/settlement';
import { allWentWell, sendAccounts } from '../conversations';
import { userIdField } from '../fields';
import type { BulkOperation } from '../operation';
import { createReader, USER_ID, type Details } from '../reader';
import { checkOptionalText, readCollection, type Checked } from '../values';
import { say, sayUnlessDone } from '../vocabulary';

const ACCOUNT_RESULTS: ResultShape = { list: 'ResultItem', account: 'UserID' };

/** Bytes of a nickname and of the address of a picture. */
const MAX_PROFILE_BYTES = 500;

/** Tencent's answer for an account that does not exist. */
const GONE = { word: 'notFound', codes: [70107], text: /Account_Not_Exist/i };

/** What all operations on accounts have in common. */
const COMMON = {
	kind: 'bulk',
	resource: 'account',
	isSerialized: false,
	outputKeys: { subject: 'userId' },
	properties: [userIdField],
	reader: createReader({
		subject: USER_ID,
		toEntry: (userId) => ({ UserID: userId }),
	}),
} as const satisfies Partial<BulkOperation>;

const profileFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [
		{
			displayName: 'Face URL',
			name: 'faceUrl',
			type: 'string',
			default: '',
			description: 'Address of the picture, at most 500 bytes',
		},
		{
			displayName: 'Nick',
			name: 'nick',
			type: 'string',
			default: '',
			description: 'Nickname, at most 500 bytes',
		},
	],
};

/** Makes accounts, so that people can be added who never logged in. */
export const importAccounts: BulkOperation = {
	...COMMON,
	value: 'import',
	name: 'Import',
	action: 'Import accounts',
	description: 'Make accounts; one that exists already gets the new nick and picture',
	endpoint: ENDPOINTS.multiAccountImport,
	properties: [userIdField, profileFields],
	reader: createReader({
		subject: USER_ID,
		parameters: ['additionalFields'],
		check: checkProfile,
		toEntry: (userId, details) => ({ UserID: userId, ...details }),
	}),
	conversation: {
		buildBody: (_owner, _common, entries) => ({ AccountList: entries }),
		readResults: readImported,
	},
	vocabulary: say('imported', 'account'),
};

/** Says whether accounts exist. */
export const checkAccounts: BulkOperation = {
	...COMMON,
	value: 'check',
	name: 'Check',
	action: 'Check accounts',
	description: 'Find out whether accounts exist',
	endpoint: ENDPOINTS.accountCheck,
	conversation: sendAccounts('CheckItem', {
		...ACCOUNT_RESULTS,
		toData: ({ AccountStatus }) => ({
			accountStatus: readText(AccountStatus),
			exists: AccountStatus === 'Imported',
		}),
	}),
	vocabulary: say('checked', 'account'),
};

/** Removes accounts for good. */
export const deleteAccounts: BulkOperation = {
	...COMMON,
	value: 'delete',
	name: 'Delete',
	action: 'Delete accounts',
	description: 'Remove accounts with profiles and friends for good',
	endpoint: ENDPOINTS.accountDelete,
	conversation: sendAccounts('DeleteItem', ACCOUNT_RESULTS),
	vocabulary: {
		...sayUnlessDone('deleted', GONE, 'One who is gone already stays so.'),
		noun: 'account',
	},
	extraOptions: ['nothingToDo'],
};

/** Ends the sessions of an account. */
export const kickAccounts: BulkOperation = {
	...COMMON,
	value: 'kick',
	name: 'Invalidate Login',
	action: 'Invalidate login of accounts',
	description: 'End the sessions of accounts; they need a new UserSig to come back',
	endpoint: ENDPOINTS.kick,
	conversation: {
		buildBody: (_owner, _common, [entry]) => (isRecord(entry) ? entry : {}),
		readResults: allWentWell,
	},
	vocabulary: say('accepted', 'account'),
};

/** Reads who is online. */
export const getAccountStatus: BulkOperation = {
	...COMMON,
	value: 'getStatus',
	name: 'Get Online Status',
	action: 'Get online status of accounts',
	description: 'Find out who is online',
	endpoint: ENDPOINTS.queryOnlineStatus,
	reader: createReader({ subject: USER_ID }),
	conversation: {
		buildBody: (_owner, _common, entries) => ({ To_Account: entries, IsNeedDetail: 1 }),
		readResults: readStatus,
	},
	vocabulary: say('found', 'account'),
};

function checkProfile({ additionalFields }: ParameterValues): Checked<Details> {
	const fields = readCollection(additionalFields);
	const nick = checkOptionalText(fields.nick, { field: 'Nick', min: 0, max: MAX_PROFILE_BYTES });
	if ('problem' in nick) return nick;
	const limits = { field: 'Face URL', min: 0, max: MAX_PROFILE_BYTES };
	const faceUrl = checkOptionalText(fields.faceUrl, limits);
	if ('problem' in faceUrl) return faceUrl;
	const details: WireObject = {
		...(nick.value !== undefined && { Nick: nick.value }),
		...(faceUrl.value !== undefined && { FaceUrl: faceUrl.value }),
	};
	return { value: { common: {}, details } };
}

/** Tencent names those that failed, without a code; all others were imported. */
function readImported(
	{ FailAccounts }: Readonly<Record<string, unknown>>,
	subjects: readonly string[],
): Map<string, ItemResult> {
	const failed = new Set(Array.isArray(FailAccounts) ? FailAccounts.map(String) : []);
	return new Map(
		subjects.map((subject) => [
			subject,
			failed.has(subject) ? { code: NOT_IMPORTED, info: '' } : { code: 0, info: '' },
		]),
	);
}

/** Illegal parameters: the only reason that is left when the call as a whole went through. */
const NOT_IMPORTED = 70402;

function readStatus(body: Readonly<Record<string, unknown>>): Map<string, ItemResult> {
	const results = new Map<string, ItemResult>();
	for (const entry of listOf(body.QueryResult)) {
		// The documentation calls it both.
		const status = readText(entry.Status) || readText(entry.State);
		const data = { status, platforms: listOf(entry.Detail).map(readPlatform) };
		results.set(readText(entry.To_Account), { code: 0, info: '', data });
	}
	for (const entry of listOf(body.ErrorList)) {
		const code = readCode(entry.ErrorCode);
		if (code !== undefined) results.set(readText(entry.To_Account), { code, info: '' });
	}
	return results;
}

function readPlatform({ Platform, Status }: Readonly<Record<string, unknown>>) {
	return { platform: readText(Platform), status: readText(Status) };
}

function listOf(value: unknown): ReadonlyArray<Readonly<Record<string, unknown>>> {
	return Array.isArray(value) ? value.filter(isRecord) : [];
}
