import type { BulkOperation } from '../../../../nodes/TencentChat/operations/operation';
import { OPERATIONS } from '../../../../nodes/TencentChat/operations/registry';
import { deleteAccounts } from '../../../../nodes/TencentChat/operations/account/delete';
import { importAccounts } from '../../../../nodes/TencentChat/operations/account/import';
import { addToBlocklist } from '../../../../nodes/TencentChat/operations/blocklist/add';
import { removeFromBlocklist } from '../../../../nodes/TencentChat/operations/blocklist/remove';
import { unfollowAccounts } from '../../../../nodes/TencentChat/operations/follow/remove';
import { addFriends } from '../../../../nodes/TencentChat/operations/friend/add';
import { deleteFriends } from '../../../../nodes/TencentChat/operations/friend/delete';
import { getFriends } from '../../../../nodes/TencentChat/operations/friend/get';
import { outcomeWords } from '../../../../nodes/TencentChat/operations/vocabulary';

const BULK = OPERATIONS.filter(
	(operation): operation is BulkOperation => operation.kind === 'bulk',
);

describe('the words of an operation', () => {
	it.each<[BulkOperation, number, string, string]>([
		[deleteFriends, 31704, 'Err_SNS_FriendDelete_Not_Friend', 'notFriends'],
		[deleteFriends, 31704, '', 'notFriends'],
		[deleteFriends, 30001, 'Err_SNS_FriendDelete_Not_Friend', 'notFriends'],
		[deleteFriends, 30001, 'Err_SNS_FriendDelete_Friend_Not_Exist', 'notFriends'],
		[addToBlocklist, 31307, '', 'alreadyBlocked'],
		[addToBlocklist, 30001, 'Err_SNS_BlackListAdd_Already_Exist', 'alreadyBlocked'],
		[removeFromBlocklist, 31503, '', 'notBlocked'],
		[removeFromBlocklist, 30001, 'Err_SNS_BlackListDelete_Not_Exist', 'notBlocked'],
		[unfollowAccounts, 30001, 'Err_SNS_FollowDelete_Not_Follow', 'notFollowed'],
		[deleteAccounts, 70107, 'Err_TLS_PT_Open_Login_Account_Not_Exist', 'notFound'],
	])('of $action say for %d "%s" that nothing was to be done', (operation, code, info, word) => {
		expect(operation.vocabulary.interpret(code, info)).toBe(word);
		expect(operation.vocabulary.alreadyDone).toContain(word);
	});

	it.each<[BulkOperation, number, string]>([
		[deleteFriends, 30001, 'Err_SNS_FriendDelete_Param_Illegal'],
		[deleteFriends, 30003, 'Not_Friend'],
		[addToBlocklist, 30001, ''],
		[addToBlocklist, 30013, ''],
		[removeFromBlocklist, 30001, ''],
		[removeFromBlocklist, 30006, 'Err_SNS_BlackListCheck_Check_Reverse_BlackList_Fail'],
		[unfollowAccounts, 30005, ''],
		[deleteAccounts, 70402, ''],
		[getFriends, 30001, 'Err_SNS_FriendGetList_Friend_Not_Exist'],
		[importAccounts, 70402, ''],
	])('of $action leave %d "%s" a failure', (operation, code, info) => {
		expect(operation.vocabulary.interpret(code, info)).toBeUndefined();
	});

	it('let every code but 0 be a failure where nothing can be done before', () => {
		expect(outcomeWords('found').interpret(30001, 'Friend_Exist')).toBeUndefined();
	});

	it.each(BULK)('of $resource:$value are no words for failures', ({ vocabulary }) => {
		const failures = ['failed', 'invalid', 'notSent', 'rejected', 'unknown'];

		expect(failures).not.toContain(vocabulary.success);
	});

	it.each(BULK)('of $resource:$value come with an option for their output', (operation) => {
		const { vocabulary, extraOptions = [] } = operation;
		const option = operation === addFriends ? 'alreadyFriends' : 'nothingToDo';

		expect(extraOptions.includes(option)).toBe(vocabulary.alreadyDone.length > 0);
	});
});
