import type { INodeProperties } from 'n8n-workflow';

/** Limits of Tencent Chat's fields, in bytes of UTF-8. Source: https://www.tencentcloud.com/document/product/1047/33521 */
export const MAX_BYTES = {
	userId: 32,
	remark: 96,
	groupName: 30,
	addWording: 256,
} as const;

/** The account whose contacts are changed. */
export const fromAccountField: INodeProperties = {
	displayName: 'From Account',
	name: 'fromAccount',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. sales_01',
	description: 'UserID of the account whose contacts are changed, 1 to 32 bytes',
};

/** The accounts that an operation is about. */
export const toAccountField: INodeProperties = {
	displayName: 'To Account',
	name: 'toAccount',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. customer_01, customer_02',
	description:
		'UserID of the friend: one, a comma-separated list, or an array from an expression. Use an array for IDs that hold a comma.',
};

/** One of the owner's friend lists. */
export const groupNameField: INodeProperties = {
	displayName: 'Friend List',
	name: 'groupName',
	type: 'resourceLocator',
	default: { mode: 'name', value: '' },
	description: 'Friend list of From Account that the friend is put into; made when it is missing',
	modes: [
		{
			displayName: 'By Name',
			name: 'name',
			type: 'string',
			placeholder: 'e.g. Customers',
			hint: 'At most 30 bytes: 30 English letters or 10 Chinese characters',
		},
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchFriendLists', searchable: true },
		},
	],
};
