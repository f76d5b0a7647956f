import { ENDPOINTS } from '../../api/endpoints';
import { fromAccountField, toAccountField } from '../fields';
import type { BulkOperation } from '../operation';
import { relationFormat, createRelationReader } from '../relation';
import { outcomeWords } from '../vocabulary';
import { COMMON } from './common';

const CHECK_TYPES = ['BlackCheckResult_Type_Both', 'BlackCheckResult_Type_Single'] as const;

/** Says whether accounts are blocked. */
export const checkBlocklist: BulkOperation = {
	...COMMON,
	value: 'check',
	name: 'Check',
	action: 'Check blocklist',
	description: 'Find out whether accounts are blocked',
	endpoint: ENDPOINTS.blackListCheck,
	isSerialized: false,
	properties: [
		fromAccountField('whose blocklist is checked'),
		toAccountField('the account that may be blocked'),
		{
			displayName: 'Check Type',
			name: 'checkType',
			type: 'options',
			options: [
				{
					name: 'Both',
					value: 'BlackCheckResult_Type_Both',
					description: 'Check the blocklists of both accounts',
				},
				{
					name: 'Single',
					value: 'BlackCheckResult_Type_Single',
					description: 'Check the blocklist of From Account only',
				},
			],
			default: 'BlackCheckResult_Type_Both',
			description: 'Which blocklists to check',
		},
	],
	reader: createRelationReader(CHECK_TYPES),
	wireFormat: relationFormat('BlackListCheckItem', 'isBlocked'),
	vocabulary: outcomeWords('checked', 'account'),
};
