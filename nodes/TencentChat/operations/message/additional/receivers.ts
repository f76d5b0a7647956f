import { checkAccountList } from '../fields/accountList';
import type { AdditionalField } from './additionalField';

/** So many members of a group can be picked. Source: https://www.tencentcloud.com/document/product/1047/34959 */
const MAX_RECEIVERS = 50;

/** The members of a group who alone get a message. */
export const groupReceiversField: AdditionalField = {
	property: {
		displayName: 'To Account',
		name: 'toAccount',
		type: 'string',
		default: '',
		placeholder: 'e.g. customer_01, customer_02',
		description:
			'UserIDs of the members who alone get the message, at most 50: one, a comma-separated list, or an array from an expression. It needs a high plan and a Work, Public or Meeting group.',
	},
	wire: 'To_Account',
	rule: (value, field) => checkAccountList(value, field, MAX_RECEIVERS),
	endpoints: ['group'],
};
