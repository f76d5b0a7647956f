import type { INodeProperties } from 'n8n-workflow';

import { ENDPOINTS } from '../../api/endpoints';
import type { ParameterValues } from '../../bulk/read';
import type { WireObject } from '../../bulk/request';
import type { ItemResult } from '../../bulk/settlement';
import { userIdField } from '../fields';
import type { BulkOperation } from '../operation';
import { createReader, USER_ID, type Details } from '../reader';
import { checkOptionalText, readCollection, type Checked } from '../values';
import { say } from '../vocabulary';
import { COMMON } from './common';

/** Bytes of a nickname and of the address of a picture. */
const MAX_PROFILE_BYTES = 500;

/** Illegal parameters: the only reason that is left when the call as a whole went through. */
const NOT_IMPORTED = 70402;

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
