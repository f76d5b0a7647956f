import { toOutcome } from '../../../../nodes/TencentChat/bulk/outcome';
import { addFriends } from '../../../../nodes/TencentChat/operations/friend/add';
import { OPERATIONS } from '../../../../nodes/TencentChat/operations/registry';
import type { BulkOperation } from '../../../../nodes/TencentChat/operations/operation';

const ANSWERED = { kind: 'answered', wasAmbiguous: false, attempts: 1 } as const;

const UNLESS_DONE = OPERATIONS.filter(
	(operation): operation is BulkOperation =>
		operation.kind === 'bulk' && operation.vocabulary.sayings !== undefined,
);

describe('what an item says on Failed when there was nothing to do', () => {
	it('is about the friendship, not about all that the code can mean', () => {
		const info = 'Err_SNS_FriendAdd_Friend_Exist';

		const { outcome, reason, hint } = toOutcome(
			{ ...ANSWERED, code: 30001, info },
			addFriends.vocabulary,
		);

		expect(outcome).toBe('alreadyFriends');
		expect(reason).toBe('The two accounts were friends already');
		expect(hint).toContain("option 'Already Friends'");
	});

	it.each(UNLESS_DONE)('is said by $resource:$value for each of its words', ({ vocabulary }) => {
		expect(Object.keys(vocabulary.sayings ?? {})).toEqual(vocabulary.alreadyDone);
	});
});
