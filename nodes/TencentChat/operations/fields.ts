import type { INodeProperties } from 'n8n-workflow';

/**
 * The account that a call is made for.
 *
 * @param role what it has to do with the operation, such as `whose friends are read`
 */
export function fromAccountField(role: string): INodeProperties {
	return {
		displayName: 'From Account',
		name: 'fromAccount',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. sales_01',
		description: `UserID of the account ${role}, 1 to 32 bytes`,
	};
}

/**
 * The accounts that an operation is about.
 *
 * @param who one of them, such as `the friend to add`
 */
export function toAccountField(who: string): INodeProperties {
	return {
		displayName: 'To Account',
		name: 'toAccount',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. customer_01, customer_02',
		description: `UserID of ${who}: one, a comma-separated list, or an array from an expression. Use an array for IDs that hold a comma.`,
	};
}

/** The accounts that an operation on accounts or profiles is about. */
export const userIdField: INodeProperties = {
	displayName: 'User ID',
	name: 'userId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. customer_01, customer_02',
	description:
		'UserID of the account: one, a comma-separated list, or an array from an expression. Use an array for IDs that hold a comma.',
};

/** Friend lists that need not exist yet. */
export const newGroupNamesField: INodeProperties = {
	displayName: 'Friend Lists',
	name: 'groupNames',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. Customers, Leads',
	description:
		'Names of friend lists, at most 30 bytes each: one, a comma-separated list, or an array from an expression',
};

/** Some of the owner's friend lists; as an expression, any names. */
export const groupNamesField: INodeProperties = {
	displayName: 'Friend List Names or IDs',
	name: 'groupNames',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getFriendLists', loadOptionsDependsOn: ['fromAccount'] },
	allowArbitraryValues: true,
	default: [],
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
};

/** Whether all entries of a list are read. */
export const returnAllField: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

/** The most entries to read. */
export const limitField: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	displayOptions: { show: { returnAll: [false] } },
	description: 'Max number of results to return',
};

/** Whether tags become plain fields. */
export const simplifyField: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/**
 * Custom fields of friends or profiles, made in the console before.
 *
 * @param valueDescription what a value may be, and what an empty one does
 */
export function customFieldsField(prefix: string, valueDescription: string): INodeProperties {
	return {
		displayName: 'Custom Fields',
		name: 'customFields',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Custom Field',
		default: {},
		description: 'Fields created in the Chat console',
		options: [
			{
				displayName: 'Field',
				name: 'field',
				values: [
					{
						displayName: 'Name',
						name: 'tag',
						type: 'string',
						default: '',
						placeholder: 'e.g. Level',
						description: `1 to 8 English letters; ${prefix} is put in front`,
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						description: valueDescription,
					},
				],
			},
		],
	};
}

/** One of the owner's friend lists. */
export const groupNameField: INodeProperties = {
	displayName: 'Friend List',
	name: 'groupName',
	type: 'resourceLocator',
	default: { mode: 'name', value: '' },
	description: 'Friend list of From Account to put the friend into; created when it does not exist',
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
