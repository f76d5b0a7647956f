import type { IDataObject } from 'n8n-workflow';

/** Friends of each account, as the benchmark has them unless a case says otherwise. */
export const FRIENDS_PER_OWNER = 100;

/** One row of the table that is imported, with five fields to map. */
export interface Row extends IDataObject {
	readonly manager: string;
	readonly customer_id: string;
	readonly name: string;
	readonly list: string;
	readonly greeting: string;
}

/** The row at a position; the owners take turns, as rows of a table rarely come sorted. */
export function rowAt(index: number, owners: number): Row {
	return {
		manager: `manager_${(index % owners) + 1}`,
		customer_id: `customer_${index + 1}`,
		name: `Customer ${index + 1}`,
		list: 'Customers',
		greeting: `Hello ${index + 1}`,
	};
}

/** How many owners a number of friends has. */
export function ownersOf(friends: number, friendsPerOwner = FRIENDS_PER_OWNER): number {
	return Math.max(1, Math.ceil(friends / friendsPerOwner));
}

/** The parameters that map the five fields. */
export const MAPPED_PARAMETERS: IDataObject = {
	resource: 'friend',
	operation: 'add',
	fromAccount: '={{ $json.manager }}',
	toAccount: '={{ $json.customer_id }}',
	addType: 'Add_Type_Both',
	forceAdd: false,
	additionalFields: {
		remark: '={{ $json.name }}',
		groupName: { __rl: true, mode: 'name', value: '={{ $json.list }}' },
		addWording: '={{ $json.greeting }}',
	},
};
