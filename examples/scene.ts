import type { Simulator } from '../simulator/simulator';

/** Sets the simulator up so that the rows of `add-friends.workflow.json` meet every kind of answer. */
export function setUpCustomers(simulator: Simulator): void {
	const app = simulator.app();
	app.addAccounts('sales_01', 'sales_02');
	app.addAccounts('customer_1001', 'customer_1002', 'customer_1006', 'customer_1007');
	app.addAccounts('customer_1008', 'customer_1009', 'customer_1010', 'customer_1011');
	app.addAccount('customer_1003', { allowType: 'AllowType_Type_NeedConfirm' });
	app.addAccount('customer_1004', { allowType: 'AllowType_Type_DenyAny' });
	app.befriend('sales_01', 'customer_1007');
	// customer_1005 never logged in, so the account does not exist.
	simulator.faults.add({ on: { account: 'customer_1008' }, effect: { resultCode: 30006 } });
	app.block('customer_1011', 'sales_02');
}

/** Accounts of a shop and its customers, for the examples that send messages. */
export function setUpShop(simulator: Simulator): void {
	const app = simulator.app();
	app.addAccounts('shop', 'support_bot', 'support_mei');
	app.addAccounts('customer_5001', 'customer_5002', 'customer_5003');
}

/** Sets up `owners` accounts with `friends` customers in all, spread evenly. */
export function setUpBulk(simulator: Simulator, friends: number, owners: number): BulkRow[] {
	const app = simulator.app();
	const rows: BulkRow[] = [];
	for (let index = 0; index < owners; index++) app.addAccount(ownerName(index));
	for (let index = 0; index < friends; index++) {
		const row = { manager: ownerName(index % owners), customer_id: `customer_${index + 1}` };
		app.addAccount(row.customer_id);
		rows.push({ ...row, name: `Customer ${index + 1}`, list: 'Customers' });
	}
	return rows;
}

/** One row of the table of customers. */
export interface BulkRow {
	readonly customer_id: string;
	readonly name: string;
	readonly manager: string;
	readonly list: string;
}

function ownerName(index: number): string {
	return `manager_${index + 1}`;
}
