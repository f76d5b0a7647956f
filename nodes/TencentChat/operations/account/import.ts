import type { INodeProperties } from 'n8n-workflow';

import type { Checked } from '../../api/problem';
import { readId } from '../../api/answer';
import { ENDPOINTS } from '../../api/endpoints';
import type { ParameterValues } from '../../bulk/parameters';
import type { WireObject } from '../../bulk/request';
import type { ItemResult } from '../../bulk/settleCall';
import { userIdField } from '../fields';
import type { BulkOperation } from '../operation';
import { createReader, USER_ID, type Details } from '../reader';
import { checkOptionalText } from '../../checks';
import { outcomeWords } from '../vocabulary';
import { COMMON } from './common';

/** Bytes of a nickname and of the address of a picture. */
const MAX_PROFILE_BYTES = 500;

const NOT_IMPORTED = 'Tencent Chat could not import the account and does not say why';

const nickField: INodeProperties = {
	displayName: 'Nick',
	name: 'nick',
	type: 'string',
	default: '',
	placeholder: 'e.g. Chen Wei',
	description: 'Nickname, at most 500 bytes',
};

const faceUrlField: INodeProperties = {
	displayName: 'Face URL',
	name: 'faceUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://example.com/chen-wei.png',
	description: 'Address of the picture, at most 500 bytes',
};

/** Makes accounts, so that people can be added who never logged in. */
export const importAccounts: BulkOperation = {
	...COMMON,
	value: 'import',
	name: 'Import',
	action: 'Import accounts',
	description: 'Create accounts; accounts that already exist get the new nickname and picture',
	endpoint: ENDPOINTS.multiAccountImport,
	properties: [userIdField, nickField, faceUrlField],
	reader: createReader({
		subject: USER_ID,
		parameters: ['nick', 'faceUrl'],
		check: checkProfile,
		toEntry: (userId, details) => ({ UserID: userId, ...details }),
	}),
	wireFormat: {
		buildBody: (_owner, _common, entries) => ({ AccountList: entries }),
		readResults: readFailed,
		isDoneUnnamed: areOthersImported,
	},
	vocabulary: outcomeWords('imported', 'account'),
};

function checkProfile(fields: ParameterValues): Checked<Details> {
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

/** Tencent names those that failed, without a code. */
function readFailed({ FailAccounts }: Body): Map<string, ItemResult> {
	const failed = Array.isArray(FailAccounts) ? (FailAccounts as readonly unknown[]) : [];
	const ids = failed.map(readId).filter((id) => id !== undefined);
	return new Map(ids.map((id) => [id, { unexplained: NOT_IMPORTED }]));
}

/** All that are not named were imported, unless one that failed cannot be made out. */
function areOthersImported(_userId: string, { FailAccounts }: Body): boolean {
	if (FailAccounts === undefined || FailAccounts === null) return true;
	return Array.isArray(FailAccounts) && FailAccounts.every((id) => readId(id) !== undefined);
}

type Body = Readonly<Record<string, unknown>>;
