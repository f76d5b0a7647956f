import { ENDPOINTS } from '../../api/endpoints';
import { fromAccountField, toAccountField } from '../fields';
import type { BulkOperation } from '../operation';
import { relationFormat, createRelationReader } from '../relation';
import { outcomeWords } from '../vocabulary';

const CHECK_TYPES = ['CheckResult_Type_Both', 'CheckResult_Type_Single'] as const;

/** Says whether accounts are friends. */
export const checkFriends: BulkOperation = {
	kind: 'bulk',
	resource: 'friend',
	value: 'check',
	name: 'Check',
	action: 'Check friends',
	description: 'Find out whether accounts are friends',
	endpoint: ENDPOINTS.friendCheck,
	isSerialized: false,
	outputKeys: { owner: 'fromAccount', subject: 'toAccount' },
	properties: [
		fromAccountField('whose friends are checked'),
		toAccountField('the possible friend'),
		{
			displayName: 'Check Type',
			name: 'checkType',
			type: 'options',
			options: [
				{
					name: 'Both',
					value: 'CheckResult_Type_Both',
					description: 'Check the friends of both accounts',
				},
				{
					name: 'Single',
					value: 'CheckResult_Type_Single',
					description: 'Check the friends of From Account only',
				},
			],
			default: 'CheckResult_Type_Both',
			description: 'Whose friends to check',
		},
	],
	reader: createRelationReader(CHECK_TYPES),
	wireFormat: relationFormat('InfoItem', 'isFriend'),
	vocabulary: outcomeWords('checked'),
};
