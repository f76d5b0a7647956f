import { checkFriends } from '../../../../../nodes/TencentChat/operations/friend/check';
import { getFriends } from '../../../../../nodes/TencentChat/operations/friend/get';
import { getAllFriends } from '../../../../../nodes/TencentChat/operations/friend/getAll';
import {
	aPair,
	aResult,
	bodiesFor,
	dataIn,
	pageBody,
	pageIn,
	queryOf,
	reasonsOf,
	resultsIn,
} from '../support/calls';

describe('checking friends', () => {
	it.each(['CheckResult_Type_Both', 'CheckResult_Type_Single'])(
		'has the body that Tencent documents with %s',
		(checkType) => {
			expect(bodiesFor(checkFriends, aPair({ toAccount: 'a, b', checkType }))).toEqual([
				{ From_Account: 'owner', To_Account: ['a', 'b'], CheckType: checkType },
			]);
		},
	);

	it('is refused for a type of the blocklist, which has other words', () => {
		expect(reasonsOf(checkFriends, aPair({ checkType: 'BlackCheckResult_Type_Both' }))).toEqual([
			'Check Type is "BlackCheckResult_Type_Both"',
		]);
	});

	it.each([
		['CheckResult_Type_BothWay', true],
		['CheckResult_Type_AWithB', true],
		['CheckResult_Type_BWithA', false],
		['CheckResult_Type_NoRelation', false],
		['CheckResult_Type_New', null],
	])('says for %s whether To Account is a friend of From Account: %p', (Relation, isFriend) => {
		const InfoItem = [aResult({ Relation })];

		expect(dataIn(checkFriends, { InfoItem })).toEqual({ relation: Relation, isFriend });
	});

	it('gives no relation for one who failed, although Tencent names one', () => {
		const InfoItem = [aResult({ Relation: 'CheckResult_Type_NoRelation', ResultCode: 30006 })];

		expect(resultsIn(checkFriends, { InfoItem }).a).toEqual({
			code: 30006,
			info: '',
			data: undefined,
		});
	});

	it('gives an empty relation when the answer holds none', () => {
		expect(dataIn(checkFriends, { InfoItem: [aResult({ Relation: 7 })] })).toEqual({
			relation: '',
			isFriend: null,
		});
	});
});

describe('reading named friends', () => {
	const fields = ['Tag_SNS_IM_Remark', 'Tag_Profile_IM_Nick'];

	it('has the body that Tencent documents', () => {
		const customTags = 'Level, Tag_Profile_Custom_City';

		expect(bodiesFor(getFriends, aPair({ toAccount: 'a, b', fields, customTags }))).toEqual([
			{
				From_Account: 'owner',
				To_Account: ['a', 'b'],
				TagList: [...fields, 'Tag_SNS_Custom_Level', 'Tag_Profile_Custom_City'],
			},
		]);
	});

	it('is refused without any field', () => {
		expect(reasonsOf(getFriends, aPair({ fields: [], customTags: '' }))).toEqual([
			'No field is chosen',
		]);
	});

	it.each([
		['customTags', [{ toString: 1 }]],
		['fields', [{ toString: 1 }]],
	])('does not fail for a value of %s that has no text', (name, value) => {
		const values = aPair({ fields: ['Tag_SNS_IM_Remark'], customTags: '', [name]: value });

		expect(() => reasonsOf(getFriends, values)).not.toThrow();
	});

	it('gives the fields flat', () => {
		const SnsProfileItem = [
			{ Tag: 'Tag_SNS_IM_Remark', Value: 'remark_2' },
			{ Tag: 'Tag_SNS_IM_Group', Value: ['group1'] },
			{ Tag: 'Tag_Profile_IM_Nick', Value: 'nick_2' },
		];

		expect(dataIn(getFriends, { InfoItem: [aResult({ SnsProfileItem })] })).toEqual({
			remark: 'remark_2',
			groupNames: ['group1'],
			nick: 'nick_2',
		});
	});

	it('gives no fields when the answer holds none, as Tencent leaves empty ones out', () => {
		expect(dataIn(getFriends, { InfoItem: [aResult()] })).toEqual({});
	});
});

describe('reading all friends', () => {
	const values = { fromAccount: 'owner', returnAll: true, simplify: true };
	const UserDataItem = [
		{
			To_Account: 'a',
			ValueItem: [
				{ Tag: 'Tag_SNS_IM_Remark', Value: 'Remark1' },
				{ Tag: 'Tag_SNS_Custom_Test', Value: 'CustomData1' },
			],
		},
		{ To_Account: 'b', ValueItem: [] },
	];

	/** What is said of a friend about whom nothing is written down. */
	const NOTHING = {
		addSource: '',
		addTime: '',
		addTimestamp: '',
		addWording: '',
		groupNames: [],
		remark: '',
	};

	/** Nothing that the server might leave out as known. */
	const FIRST_PULL = { From_Account: 'owner', StandardSequence: 0 };

	it('begins at 0', () => {
		expect(pageBody(getAllFriends, values)).toEqual({ ...FIRST_PULL, StartIndex: 0 });
	});

	it('goes on where the page before said, still as a first pull', () => {
		expect(pageBody(getAllFriends, values, 100)).toEqual({ ...FIRST_PULL, StartIndex: 100 });
	});

	it('gives one entry for each friend, flat', () => {
		expect(pageIn(getAllFriends, { UserDataItem }).entries).toEqual([
			{ toAccount: 'a', ...NOTHING, remark: 'Remark1', snsCustomTest: 'CustomData1' },
			{ toAccount: 'b', ...NOTHING },
		]);
	});

	it('gives the list of tags as it is when the user does not want it simplified', () => {
		const page = pageIn(getAllFriends, { UserDataItem }, { isSimplified: false });

		expect(page.entries[0]).toEqual({ toAccount: 'a', valueItem: UserDataItem[0]?.ValueItem });
	});

	it.each([
		[true, true],
		[undefined, true],
		[null, true],
		[false, false],
	])('takes Simplify %p as %p', (simplify, isSimplified) => {
		expect(queryOf(getAllFriends, { ...values, simplify }).isSimplified).toBe(isSimplified);
	});

	it.each([
		['not complete', { CompleteFlag: 0, NextStartIndex: 100 }, 100],
		['not complete, with a flag as text', { CompleteFlag: '0', NextStartIndex: 100 }, 100],
		['complete', { CompleteFlag: 1, NextStartIndex: 0 }, undefined],
		['complete with another flag', { CompleteFlag: 2, NextStartIndex: 100 }, undefined],
		['without a flag', { NextStartIndex: 100 }, undefined],
	])('has a next page when it is %s', (_name, body, next) => {
		expect(pageIn(getAllFriends, body).next).toBe(next);
	});

	it('gives nobody when the list is missing, as in the answer for an account without friends', () => {
		expect(pageIn(getAllFriends, { FriendNum: 0, CompleteFlag: 1 }).entries).toEqual([]);
	});
});
