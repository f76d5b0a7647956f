import { readText } from '../../api/answer';
import { ENDPOINTS } from '../../api/endpoints';
import { sendForOwner } from '../conversations';
import { fromAccountField, toAccountField } from '../fields';
import type { BulkOperation } from '../operation';
import { createReader, FROM_ACCOUNT, TO_ACCOUNT } from '../reader';
import { checkChoice } from '../values';
import { say } from '../vocabulary';
import { COMMON } from './common';

const CHECK_TYPES = ['BlackCheckResult_Type_Both', 'BlackCheckResult_Type_Single'];

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
		fromAccountField,
		toAccountField,
		{
			displayName: 'Check Type',
			name: 'checkType',
			type: 'options',
			options: [
				{
					name: 'Both',
					value: 'BlackCheckResult_Type_Both',
					description: 'Look into both blocklists',
				},
				{
					name: 'Single',
					value: 'BlackCheckResult_Type_Single',
					description: 'Look into the blocklist of From Account only',
				},
			],
			default: 'BlackCheckResult_Type_Both',
			description: 'Which blocklists to look into',
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
		list: 'BlackListCheckItem',
		account: 'To_Account',
		toData: ({ Relation }) => ({ relation: readText(Relation) }),
	}),
	vocabulary: say('checked', 'account'),
};
