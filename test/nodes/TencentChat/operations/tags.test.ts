import {
	checkCustomFields,
	checkCustomTag,
	checkTagList,
	flattenTags,
	nameOfTag,
	type CustomPrefix,
} from '../../../../nodes/TencentChat/operations/tags';
import { reasonIn } from './support/calls';

const SNS = 'Tag_SNS_Custom_';
const PROFILE = 'Tag_Profile_Custom_';

function rows(...field: readonly unknown[]) {
	return { field };
}

describe('the name of a tag in an output item', () => {
	it.each([
		['Tag_SNS_IM_Remark', 'remark'],
		['Tag_SNS_IM_AddSource', 'addSource'],
		['Tag_SNS_IM_AddTime', 'addTime'],
		['Tag_SNS_IM_AddWording', 'addWording'],
		['Tag_Profile_IM_Nick', 'nick'],
		['Tag_Profile_IM_AllowType', 'allowType'],
		['Tag_Profile_IM_SelfSignature', 'selfSignature'],
		['Tag_Profile_IM_AdminForbidType', 'adminForbidType'],
		['Tag_Profile_IM_MsgSettings', 'msgSettings'],
	])('of %s is %s, without what all tags have in common', (tag, name) => {
		expect(nameOfTag(tag)).toBe(name);
	});

	it.each([
		['Tag_SNS_IM_Group', 'groupNames'],
		['Tag_Profile_IM_BirthDay', 'birthday'],
		['Tag_Profile_IM_Image', 'faceUrl'],
	])('of %s is %s, the name of the field that sets it', (tag, name) => {
		expect(nameOfTag(tag)).toBe(name);
	});

	it.each([
		['Tag_SNS_Custom_Level', 'snsCustomLevel'],
		['Tag_Profile_Custom_City', 'profileCustomCity'],
		['Tag_Profile_Custom_VIP', 'profileCustomVIP'],
	])('of %s is %s, so that custom fields never hide standard ones', (tag, name) => {
		expect(nameOfTag(tag)).toBe(name);
	});

	it.each([
		['Tag_SNS_IM_error', 'tagError'],
		['Tag_Profile_IM_Error', 'tagError'],
		['Tag_Outcome', 'tagOutcome'],
		['Tag_SNS_IM_ATTEMPTS', 'tagAttempts'],
		['Tag_Profile_IM_Input', 'tagInput'],
		['Tag_Profile_IM_FromAccount', 'tagFromAccount'],
		['Tag_SNS_IM_UserId', 'tagUserId'],
		['Tag_SNS_IM_ResultCode', 'tagResultCode'],
		['constructor', 'tagConstructor'],
		['Tag_toString', 'tagToString'],
	])('of %s is %s, because the shorter one means something else in an item', (tag, name) => {
		expect(nameOfTag(tag)).toBe(name);
	});

	it.each([
		['Tag_Group_Name', 'groupName'],
		['Anything', 'anything'],
		['', ''],
	])('of "%s", which Tencent does not document, is "%s"', (tag, name) => {
		expect(nameOfTag(tag)).toBe(name);
	});
});

describe('a list of tags', () => {
	it('becomes one flat object, whatever the types of the values are', () => {
		const list = [
			{ Tag: 'Tag_SNS_IM_Remark', Value: 'Remark1' },
			{ Tag: 'Tag_SNS_IM_Group', Value: ['Group1', 'Group2'] },
			{ Tag: 'Tag_SNS_IM_AddTime', Value: 1_563_867_420 },
			{ Tag: 'Tag_SNS_Custom_Test', Value: 'CustomData1' },
		];

		expect(flattenTags(list)).toEqual({
			remark: 'Remark1',
			groupNames: ['Group1', 'Group2'],
			addTime: '2019-07-23T07:37:00.000Z',
			addTimestamp: 1_563_867_420,
			snsCustomTest: 'CustomData1',
		});
	});

	it('has every field that was asked for, as Tencent leaves out those without a value', () => {
		const asked = ['Tag_SNS_IM_Group', 'Tag_SNS_IM_AddTime', 'Tag_Profile_IM_Nick'];
		const list = [{ Tag: 'Tag_Profile_IM_Nick', Value: 'Anna' }];

		expect(flattenTags(list, asked)).toEqual({
			groupNames: [],
			addTime: '',
			addTimestamp: '',
			nick: 'Anna',
		});
	});

	it.each([
		[0, ''],
		['soon', 'soon'],
		[-1, -1],
		[Number.MAX_VALUE, Number.MAX_VALUE],
		[null, ''],
	])('has for the time %p the text %p, as a date would throw', (Value, addTime) => {
		expect(flattenTags([{ Tag: 'Tag_SNS_IM_AddTime', Value }])).toMatchObject({ addTime });
	});

	it.each([[undefined], [null], ['text'], [{}], [7]])(
		'becomes an empty object when it is %p, as nothing is known then',
		(list) => {
			expect(flattenTags(list)).toEqual({});
		},
	);

	it('leaves out entries that name no tag, as there is no field to put them in', () => {
		const list = [null, 'text', ['Tag'], { Value: 'x' }, { Tag: 7, Value: 'x' }, { Tag: '' }];

		expect(flattenTags(list)).toEqual({});
	});
});

describe.each<[CustomPrefix]>([[SNS], [PROFILE]])('the name of a custom field %s', (prefix) => {
	it.each(['L', 'Level', 'Loyaltyx'])('gets the prefix in front of %s', (keyword) => {
		expect(checkCustomTag(keyword, prefix)).toEqual({ value: prefix + keyword });
	});

	it('may hold the prefix already, as the console shows it', () => {
		expect(checkCustomTag(`${prefix}Level`, prefix)).toEqual({ value: `${prefix}Level` });
	});

	it('may have blanks around it', () => {
		expect(checkCustomTag(' Level ', prefix)).toEqual({ value: `${prefix}Level` });
	});

	it.each([
		['nine letters', 'Loyaltyxx'],
		['a digit', 'Level2'],
		['an underscore', 'My_Level'],
		['a blank inside', 'My Level'],
		['other letters', '等级'],
		['nothing', ''],
		['nothing behind the prefix', prefix],
		['the prefix twice', `${prefix}${prefix}Level`],
	])('cannot hold %s', (_name, tag) => {
		expect(reasonIn(checkCustomTag(tag, prefix))).toBe(
			`Custom field "${tag}" is not a name of 1 to 8 English letters`,
		);
	});

	it.each([[7], [true], [null], [undefined], [['Level']], [{ tag: 'Level' }]])(
		'cannot be %p, which is no text',
		(tag) => {
			expect(reasonIn(checkCustomTag(tag, prefix))).toContain('Custom field ""');
		},
	);

	it('says in the hint which prefix is meant', () => {
		expect(checkCustomTag('Level2', prefix)).toMatchObject({
			problem: { hint: expect.stringContaining(prefix) as unknown },
		});
	});
});

describe('the prefix of a custom field', () => {
	it('cannot be that of another kind, because Tencent would not know the field', () => {
		expect(reasonIn(checkCustomTag(`${PROFILE}City`, SNS))).toContain(`"${PROFILE}City"`);
	});
});

describe('custom fields', () => {
	it('are sent as Tag and Value, in their order', () => {
		const fields = rows({ tag: 'Level', value: 'gold' }, { tag: `${SNS}City`, value: 'Shenzhen' });

		expect(checkCustomFields(fields, SNS)).toEqual({
			value: [
				{ Tag: `${SNS}Level`, Value: 'gold' },
				{ Tag: `${SNS}City`, Value: 'Shenzhen' },
			],
		});
	});

	it.each([
		['a number', 7, '7'],
		['a boolean', false, 'false'],
	])('take %s as text, because Tencent takes no numbers there', (_name, value, text) => {
		expect(checkCustomFields(rows({ tag: 'Level', value }), SNS)).toEqual({
			value: [{ Tag: `${SNS}Level`, Value: text }],
		});
	});

	it('are cleared by an empty text', () => {
		expect(checkCustomFields(rows({ tag: 'Level', value: '' }), SNS)).toEqual({
			value: [{ Tag: `${SNS}Level`, Value: '' }],
		});
	});

	it.each([[{ tag: 'Level', value: null }], [{ tag: 'Level' }], [{}], [null], [undefined]])(
		'are not given by the row %p, which has no value',
		(row) => {
			const fields = rows(row, { tag: 'City', value: 'Shenzhen' });

			expect(checkCustomFields(fields, SNS)).toEqual({
				value: [{ Tag: `${SNS}City`, Value: 'Shenzhen' }],
			});
		},
	);

	it('are refused for a wrong name also without a value, as that is wrong for every item', () => {
		expect(reasonIn(checkCustomFields(rows({ tag: 'Level2' }), SNS))).toContain('"Level2"');
	});

	it.each([['x'.repeat(500)], ['友'.repeat(166) + 'xx']])(
		'may be filled up to 500 bytes in any script',
		(value) => {
			expect(reasonIn(checkCustomFields(rows({ tag: 'Level', value }), SNS))).toBeUndefined();
		},
	);

	it('may not be longer than 500 bytes', () => {
		const fields = rows({ tag: 'Level', value: '友'.repeat(167) });

		expect(reasonIn(checkCustomFields(fields, SNS))).toBe(
			`${SNS}Level is 501 bytes long in UTF-8; at most 500 bytes are allowed`,
		);
	});

	it('may not hold a list, because only friend lists are one', () => {
		const fields = rows({ tag: 'Level', value: ['gold'] });

		expect(reasonIn(checkCustomFields(fields, SNS))).toBe(
			`${SNS}Level is a list, but must be text`,
		);
	});

	it.each([[{ value: 'gold' }], [{ tag: null, value: '' }]])(
		'are refused when a row is %p, which has no name',
		(row) => {
			expect(reasonIn(checkCustomFields(rows(row), SNS))).toContain('Custom field ""');
		},
	);

	it.each([['Level'], [7], [['Level']]])('are refused when a row is %p, which is none', (row) => {
		expect(reasonIn(checkCustomFields(rows(row), SNS))).toBe(
			`Custom Fields holds ${JSON.stringify(row)}`,
		);
	});

	it.each([['text'], [7], [[]]])('are refused when the collection is %p', (value) => {
		expect(reasonIn(checkCustomFields(value, SNS))).toContain('must be an object with fields');
	});

	it.each([[undefined], [null], [{}], [{ field: undefined }], [{ field: null }], [{ field: [] }]])(
		'are none when the collection is %p',
		(value) => {
			expect(checkCustomFields(value, SNS)).toEqual({ value: [] });
		},
	);
});

describe('a choice of tags', () => {
	const both = [SNS, PROFILE] as const;

	it('has standard tags first, then custom ones with their prefix', () => {
		expect(checkTagList(['Tag_SNS_IM_Remark'], 'Level, City', both)).toEqual({
			value: ['Tag_SNS_IM_Remark', `${SNS}Level`, `${SNS}City`],
		});
	});

	it('takes each prefix that is allowed', () => {
		expect(checkTagList([], `${PROFILE}City, ${SNS}Level`, both)).toEqual({
			value: [`${PROFILE}City`, `${SNS}Level`],
		});
	});

	it('refuses a prefix that is not allowed', () => {
		expect(reasonIn(checkTagList([], `${SNS}Level`, [PROFILE]))).toContain(`"${SNS}Level"`);
	});

	it('takes text and arrays for both kinds, as expressions give either', () => {
		expect(checkTagList('Tag_SNS_IM_Remark, Tag_SNS_IM_Group', ['Level'], both)).toEqual({
			value: ['Tag_SNS_IM_Remark', 'Tag_SNS_IM_Group', `${SNS}Level`],
		});
	});

	it('leaves empty entries out, so that a missing value is no field called "null"', () => {
		expect(checkTagList(['Tag_SNS_IM_Remark', null], ['', null, 'Level'], both)).toEqual({
			value: ['Tag_SNS_IM_Remark', `${SNS}Level`],
		});
	});

	it.each([['Nick'], ['Tag_Nick 1'], ['Tag_'], ['Tag_Nick\ud83d'], [{ tag: 'Tag_Nick' }]])(
		'refuses the standard field %p, because Tencent would refuse the whole call for it',
		(tag) => {
			expect(reasonIn(checkTagList([tag], '', both))).toMatch(/^Fields holds .*, which is no tag$/);
		},
	);

	it('names each tag once, as asking twice gives nothing new', () => {
		expect(checkTagList(['Tag_SNS_IM_Remark', 'Tag_SNS_IM_Remark'], 'A,A', both)).toEqual({
			value: ['Tag_SNS_IM_Remark', `${SNS}A`],
		});
	});

	it('refuses a custom name that cannot be one', () => {
		expect(reasonIn(checkTagList(['Tag_SNS_IM_Remark'], 'Level2', both))).toContain('"Level2"');
	});

	it.each([
		[[], ''],
		[undefined, undefined],
		[null, null],
		['', ' , '],
	])('refuses %p with %p, because Tencent wants at least one', (standard, custom) => {
		expect(reasonIn(checkTagList(standard, custom, both))).toBe('No field is chosen');
	});
});
