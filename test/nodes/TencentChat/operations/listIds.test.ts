import { getBlocklist } from '../../../../nodes/TencentChat/operations/blocklist/getAll';
import { getFollows } from '../../../../nodes/TencentChat/operations/follow/getAll';
import { getAllFriends } from '../../../../nodes/TencentChat/operations/friend/getAll';
import type { PagedRead } from '../../../../nodes/TencentChat/operations/operation';
import { pageBody, pageIn, queryOf, reasonIn } from './support/calls';

describe.each<[string, PagedRead, string]>([
	['friends', getAllFriends, 'UserDataItem'],
	['follows', getFollows, 'FollowItem'],
	['blocked accounts', getBlocklist, 'BlackListItem'],
])('a list of %s', (_name, operation, key) => {
	it('has ids that a gateway turned into numbers', () => {
		const { entries } = pageIn(operation, { [key]: [{ To_Account: 1001 }] });

		expect(entries).toMatchObject([{ toAccount: '1001' }]);
	});

	it.each([[{ toString: 1 }], [null], [1.5]])(
		'has no id for %p, and does not throw',
		(To_Account) => {
			const { entries } = pageIn(operation, { [key]: [{ To_Account }] });

			expect(entries).toMatchObject([{ toAccount: '' }]);
		},
	);
});

describe('a choice of a list that came to nothing', () => {
	it.each([[null], [undefined]])('has its default for %p, as it counts as not given', (nothing) => {
		const all = { fromAccount: 'owner', returnAll: true };

		expect(pageBody(getFollows, { ...all, followType: nothing })).toMatchObject({ FollowType: 2 });
		expect(queryOf(getAllFriends, { ...all, simplify: nothing }).isSimplified).toBe(true);
	});

	it('is told from one that is neither true nor false', () => {
		const query = getAllFriends.toQuery({ fromAccount: 'o', returnAll: true, simplify: 'false' });

		expect(reasonIn(query)).toBe('Simplify is "false", which is neither true nor false');
	});
});
