import { checkFollows } from '../../../../../nodes/TencentChat/operations/follow/check';
import { followAccounts } from '../../../../../nodes/TencentChat/operations/follow/add';
import { getFollowInfo } from '../../../../../nodes/TencentChat/operations/follow/getInfo';
import { getFollows } from '../../../../../nodes/TencentChat/operations/follow/getAll';
import { unfollowAccounts } from '../../../../../nodes/TencentChat/operations/follow/remove';
import {
	aPair,
	aResult,
	bodiesFor,
	dataIn,
	pageBody,
	pageIn,
	reasonIn,
	resultsIn,
} from '../support/calls';

describe('following', () => {
	it('has the body that Tencent documents', () => {
		expect(bodiesFor(followAccounts, aPair({ toAccount: 'a, b' }))).toEqual([
			{ From_Account: 'owner', FollowItem: [{ To_Account: 'a' }, { To_Account: 'b' }] },
		]);
	});

	it('takes 20 accounts in a call, the limit of Tencent', () => {
		const toAccount = Array.from({ length: 21 }, (_value, index) => `a${index}`);

		const bodies = bodiesFor(followAccounts, aPair({ toAccount }));

		expect(bodies.map(({ FollowItem }) => (FollowItem as unknown[]).length)).toEqual([20, 1]);
	});
});

describe('unfollowing', () => {
	it('has the body that Tencent documents', () => {
		expect(bodiesFor(unfollowAccounts, aPair())).toEqual([
			{ From_Account: 'owner', To_Account: ['a'] },
		]);
	});

	it('has a result for each account', () => {
		const ResultItem = [aResult({ ResultCode: 30001, ResultInfo: 'Not_Follow' })];

		expect(resultsIn(unfollowAccounts, { ResultItem }).a).toMatchObject({ code: 30001 });
	});
});

describe('checking who follows whom', () => {
	it('has the body that Tencent documents', () => {
		expect(bodiesFor(checkFollows, aPair())).toEqual([
			{ From_Account: 'owner', To_Account: ['a'] },
		]);
	});

	it.each([
		[0, 'none'],
		[1, 'fan'],
		[2, 'following'],
		[3, 'mutual'],
		['3', 'mutual'],
		[4, 'unknown'],
		[undefined, 'unknown'],
		[null, 'unknown'],
		[{ toString: 1 }, 'unknown'],
		[[1], 'unknown'],
	])('gives for Tencent’s number %p the relation %s', (FollowType, relation) => {
		expect(dataIn(checkFollows, { ResultItem: [aResult({ FollowType })] })).toEqual({
			followType: FollowType,
			relation,
			follows: { none: false, fan: false, following: true, mutual: true }[relation] ?? null,
		});
	});
});

describe('reading follow counts', () => {
	it('has the body that Tencent documents, with the account that asks', () => {
		expect(bodiesFor(getFollowInfo, aPair({ toAccount: 'a, b' }))).toEqual([
			{ From_Account: 'owner', To_Account: ['a', 'b'] },
		]);
	});

	it('gives the counts', () => {
		const counts = { FollowerCount: 3, FollowingCount: 2, MutualFollowingCount: 1 };

		expect(dataIn(getFollowInfo, { FollowInfo: [aResult(counts)] })).toEqual({
			followerCount: 3,
			followingCount: 2,
			mutualFollowingCount: 1,
		});
	});
});

describe('reading follows', () => {
	const all = { fromAccount: 'owner', returnAll: true, followType: 2 };

	it('has the body that Tencent documents, from the start', () => {
		expect(pageBody(getFollows, all)).toEqual({
			From_Account: 'owner',
			FollowType: 2,
			StartCursor: '',
			WantNum: 1000,
		});
	});

	it('gives the time and the profile of each, where the answer has them', () => {
		const { entries } = pageIn(getFollows, {
			FollowItem: [
				{
					To_Account: 'a',
					FollowTime: 1_700_000_000,
					ProfileItem: [{ Tag: 'Tag_Profile_IM_Nick', Value: 'Anna' }],
					profile_sequence: 3,
				},
				{ To_Account: 'b' },
			],
		});

		expect(entries).toEqual([
			{
				toAccount: 'a',
				followTime: '2023-11-14T22:13:20.000Z',
				followTimestamp: 1_700_000_000,
				nick: 'Anna',
			},
			{ toAccount: 'b', followTime: '', followTimestamp: '' },
		]);
	});

	it('goes on where the page before said', () => {
		expect(pageBody(getFollows, all, 'next')).toMatchObject({ StartCursor: 'next' });
	});

	it('asks for no more than the limit', () => {
		expect(pageBody(getFollows, { ...all, returnAll: false, limit: 5 })).toMatchObject({
			WantNum: 5,
		});
	});

	it.each([[0], [4], ['2'], ['']])('is refused for the type %p', (followType) => {
		expect(reasonIn(getFollows.toQuery({ ...all, followType }))).toBe(
			`Follow Type is ${JSON.stringify(followType)}`,
		);
	});

	it('is refused without From Account', () => {
		expect(reasonIn(getFollows.toQuery({ ...all, fromAccount: ' ' }))).toBe(
			'From Account is empty',
		);
	});

	it('gives the accounts', () => {
		const FollowItem = [{ To_Account: 'user_b' }];

		expect(pageIn(getFollows, { FollowItem, NextCursor: '' }).entries).toMatchObject([
			{ toAccount: 'user_b' },
		]);
	});

	it.each([
		['', undefined],
		[undefined, undefined],
		['abc', 'abc'],
	])('takes NextCursor %p as the next page %p', (NextCursor, next) => {
		expect(pageIn(getFollows, { NextCursor }).next).toBe(next);
	});
});
