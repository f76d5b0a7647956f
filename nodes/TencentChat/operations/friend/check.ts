import { readText } from '../../api/answer';
import { ENDPOINTS } from '../../api/endpoints';
import { sendForOwner } from '../conversations';
import { fromAccountField, toAccountField } from '../fields';
import type { BulkOperation } from '../operation';
import { createReader, FROM_ACCOUNT, TO_ACCOUNT } from '../reader';
import { checkChoice } from '../values';
import { say } from '../vocabulary';

const CHECK_TYPES = ['CheckResult_Type_Both', 'CheckResult_Type_Single'];

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
		fromAccountField,
		toAccountField,
		{
			displayName: 'Check Type',
			name: 'checkType',
			type: 'options',
			options: [
				{ name: 'Both', value: 'CheckResult_Type_Both', description: 'Look into both lists' },
				{
					name: 'Single',
					value: 'CheckResult_Type_Single',
					description: 'Look into the list of From Account only',
				},
			],
			default: 'CheckResult_Type_Both',
			description: 'Which lists to look into',
		},
	],
	reader: createReader({
		owner: FROM_ACCOUNT,
		subject: TO_ACCOUNT,
		parameters: ['checkType'],
		check: ({ checkType }) => {
			const type = checkChoice(checkType, 'Check Type', CHECK_TYPES);
			if ('problem' in type) return type;
			return { value: { common: { CheckType: type.value }, details: {} } };
		},
	}),
	conversation: sendForOwner('To_Account', {
		list: 'InfoItem',
		account: 'To_Account',
		toData: ({ Relation }) => ({ relation: readText(Relation) }),
	}),
	vocabulary: say('checked'),
};
