import { checkBlocklist } from '../../../../nodes/TencentChat/operations/blocklist/check';
import { checkFriends } from '../../../../nodes/TencentChat/operations/friend/check';
import { deleteFriends } from '../../../../nodes/TencentChat/operations/friend/delete';
import { deleteAllFriends } from '../../../../nodes/TencentChat/operations/friend/deleteAll';
import { getFriends } from '../../../../nodes/TencentChat/operations/friend/get';
import type { BulkOperation } from '../../../../nodes/TencentChat/operations/operation';
import { OPERATIONS } from '../../../../nodes/TencentChat/operations/registry';
import { aPair, bodiesFor, friendsOf } from './support/calls';

const BULK = OPERATIONS.filter((operation): operation is BulkOperation => 'reader' in operation);

/** What came to nothing must not end more than was meant. */
const SMALLER = { deleteType: 'Delete_Type_Single' };

const LISTS = { groupNames: ['Leads'] };

describe.each([[null], [undefined]])('a choice that came to nothing (%p)', (nothing) => {
	it.each<[BulkOperation, string, object]>([
		[checkFriends, 'checkType', { CheckType: 'CheckResult_Type_Both' }],
		[checkBlocklist, 'checkType', { CheckType: 'BlackCheckResult_Type_Both' }],
		[deleteFriends, 'deleteType', { DeleteType: 'Delete_Type_Single' }],
		[deleteAllFriends, 'deleteType', { DeleteType: 'Delete_Type_Single' }],
		[
			getFriends,
			'fields',
			{ TagList: ['Tag_SNS_IM_Remark', 'Tag_SNS_IM_Group', 'Tag_Profile_IM_Nick'] },
		],
	])('has its default in $resource:$value', (operation, name, expected) => {
		expect(bodiesFor(operation, aPair({ [name]: nothing }))[0]).toMatchObject(expected);
	});

	it.each(BULK)('says in $resource:$value what the default says', (operation) => {
		const accounts = { fromAccount: 'owner', toAccount: 'a', userId: 'a', groupId: 'deal' };
		const rest = operation.properties.filter(({ name }) => !(name in { ...accounts, ...LISTS }));
		const defaults = {
			...Object.fromEntries(rest.map(({ name, default: value }) => [name, value])),
			...SMALLER,
		};
		const missing = Object.fromEntries(rest.map(({ name }) => [name, nothing]));

		expect(friendsOf(operation, { ...accounts, ...LISTS, ...missing })).toEqual(
			friendsOf(operation, { ...accounts, ...LISTS, ...defaults }),
		);
	});
});
