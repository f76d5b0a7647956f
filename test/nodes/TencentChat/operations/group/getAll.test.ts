import { getAllGroups } from '../../../../../nodes/TencentChat/operations/group/getAll';
import { pageBody, pageIn, queryOf, reasonIn } from '../support/calls';

const OF_USER = { userId: 'sales', returnAll: true };

const OF_APP = { userId: '', returnAll: true };

/** A page of groups without anything but their ids. */
function aPage(count: number, from = 0) {
	return Array.from({ length: count }, (_one, index) => ({ GroupId: `g${from + index}` }));
}

describe('reading the groups of an account', () => {
	it('asks for pages with what groups say about themselves and about the account', () => {
		expect(pageBody(getAllGroups, OF_USER)).toMatchObject({
			Member_Account: 'sales',
			Limit: 200,
			Offset: 0,
			WithHugeGroups: 0,
			WithNoActiveGroups: 1,
			ResponseFilter: {
				GroupBaseInfoFilter: expect.arrayContaining(['Name']) as unknown,
				SelfInfoFilter: ['Role', 'JoinTime', 'MsgSeq', 'MsgFlag'],
			},
		});
	});

	it('asks for no more than the limit', () => {
		expect(pageBody(getAllGroups, { userId: 'sales', limit: 5 })).toMatchObject({ Limit: 5 });
	});

	it('asks with its filters', () => {
		const filters = { groupType: 'Public', withHugeGroups: true, withNoActiveGroups: false };

		expect(pageBody(getAllGroups, { ...OF_USER, filters })).toMatchObject({
			GroupType: 'Public',
			WithHugeGroups: 1,
			WithNoActiveGroups: 0,
		});
	});

	it('gives flat fields of group and account', () => {
		const { entries } = pageIn(
			getAllGroups,
			{
				GroupIdList: [
					{
						GroupId: 'deal',
						Name: 'Deal',
						Type: 'Public',
						SelfInfo: { Role: 'Member', JoinTime: 1_760_000_000, MsgFlag: 'Discard' },
					},
				],
			},
			{ owner: 'sales' },
		);

		expect(entries).toEqual([
			{
				groupId: 'deal',
				name: 'Deal',
				groupType: 'Public',
				role: 'Member',
				joinTime: 1_760_000_000,
				messageFlag: 'Discard',
			},
		]);
	});

	it.each([
		['goes on while there are more', 200, 450, undefined, 200],
		['goes on behind what came', 200, 450, 200, 400],
		['goes on behind a short page', 7, 450, 200, 207],
		['ends with the last one', 50, 450, 400, undefined],
		['ends when nothing comes, whatever the total says', 0, 450, 200, undefined],
		['ends with a short page when there is no total', 199, undefined, undefined, undefined],
		['goes on behind a full page when there is no total', 200, undefined, undefined, 200],
		['takes a total that is none for no total', 199, 'many', undefined, undefined],
	])('%s', (_name, count, TotalCount, cursor, next) => {
		const body = { GroupIdList: aPage(count), TotalCount };

		expect(pageIn(getAllGroups, body, { owner: 'sales' }, cursor).next).toBe(next);
	});
});

describe('reading the groups of an app', () => {
	it('asks for as many ids as Tencent gives at once', () => {
		expect(pageBody(getAllGroups, OF_APP)).toEqual({ Limit: 10_000, Next: 0 });
	});

	it('asks for no more than the limit, and goes on where the page before said', () => {
		expect(pageBody(getAllGroups, { userId: null, limit: 5 }, 77)).toEqual({ Limit: 5, Next: 77 });
	});

	it('has a command of its own, which may be called once a second', () => {
		expect(queryOf(getAllGroups, OF_APP).owner).toBe('');
		expect(getAllGroups.endpointWithoutOwner).toMatchObject({
			path: 'v4/group_open_http_svc/get_appid_group_list',
			callsPerSecond: 1,
		});
	});

	it('gives the ids', () => {
		expect(pageIn(getAllGroups, { GroupIdList: aPage(2) }, { owner: '' }).entries).toEqual([
			{ groupId: 'g0' },
			{ groupId: 'g1' },
		]);
	});

	it.each<[unknown, unknown]>([
		[0, undefined],
		['0', undefined],
		[undefined, undefined],
		[null, undefined],
		[4454685361, 4454685361],
		['4454685361', 4454685361],
		[2 ** 60, 2 ** 60],
		['18446744073709551615', '18446744073709551615'],
	])('takes Next %p for the next page %p', (Next, next) => {
		expect(pageIn(getAllGroups, { Next }, { owner: '' }).next).toBe(next);
	});
});

describe('reading groups', () => {
	it.each([
		[{ userId: ['a'] }, 'User ID is a list'],
		[{ filters: { groupType: 'Secret' } }, 'Group Type is "Secret"'],
		[{ filters: { withHugeGroups: 'yes' } }, 'Live Groups (AVChatRoom) is "yes"'],
		[{ filters: 'Public' }, 'Filters is a string'],
	])('is refused with %p', (values, reason) => {
		expect(reasonIn(getAllGroups.toQuery({ ...OF_USER, ...values }))).toContain(reason);
	});

	it.each([[null], ['g'], [{ length: 9 }], [[null, 7, []]]])(
		'makes nothing of the list %p',
		(GroupIdList) => {
			expect(pageIn(getAllGroups, { GroupIdList }, { owner: 'sales' }).entries).toEqual([]);
		},
	);
});
