import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { getProfiles } from '../../../../../nodes/TencentChat/operations/profile/get';
import { updateProfiles } from '../../../../../nodes/TencentChat/operations/profile/update';
import {
	aResult,
	bodiesFor,
	dataIn,
	friendsOf,
	hintOf,
	reasonsOf,
	resultsIn,
} from '../support/calls';

const NUMBERS = [
	['language', 'Tag_Profile_IM_Language', 'Language'],
	['level', 'Tag_Profile_IM_Level', 'Level'],
	['msgSettings', 'Tag_Profile_IM_MsgSettings', 'Message Settings'],
	['role', 'Tag_Profile_IM_Role', 'Role'],
] as const;

const TEXTS = [
	['faceUrl', 'Tag_Profile_IM_Image', 'Face URL', 500],
	['location', 'Tag_Profile_IM_Location', 'Location', 16],
	['nick', 'Tag_Profile_IM_Nick', 'Nick', 500],
	['selfSignature', 'Tag_Profile_IM_SelfSignature', 'Self Signature', 500],
] as const;

const CHOICES = [
	[
		'adminForbidType',
		'Tag_Profile_IM_AdminForbidType',
		'Admin Forbid Type',
		'AdminForbid_Type_None',
	],
	['allowType', 'Tag_Profile_IM_AllowType', 'Allow Type', 'AllowType_Type_NeedConfirm'],
	['gender', 'Tag_Profile_IM_Gender', 'Gender', 'Gender_Type_Male'],
] as const;

function valuesWith(profileFields: unknown) {
	return { userId: 'a', profileFields };
}

/** The tags that would be sent. */
function itemsWith(profileFields: unknown): unknown {
	return bodiesFor(updateProfiles, valuesWith(profileFields))[0]?.ProfileItem;
}

function reasonWith(profileFields: unknown): string | undefined {
	return reasonsOf(updateProfiles, valuesWith(profileFields))[0];
}

function fieldOf(name: string): INodeProperties | undefined {
	const collection = updateProfiles.properties.find(
		(property) => property.name === 'profileFields',
	);
	return ((collection?.options ?? []) as INodeProperties[]).find((option) => option.name === name);
}

describe('the call that updates profiles', () => {
	it('has the body that Tencent documents, one for each account', () => {
		const values = { userId: 'a, b', profileFields: { nick: 'Anna' } };

		const ProfileItem = [{ Tag: 'Tag_Profile_IM_Nick', Value: 'Anna' }];
		expect(bodiesFor(updateProfiles, values)).toEqual([
			{ From_Account: 'a', ProfileItem },
			{ From_Account: 'b', ProfileItem },
		]);
	});

	it('belongs to the account itself, so that two changes of one profile do not overlap', () => {
		expect(friendsOf(updateProfiles, valuesWith({ nick: 'Anna' }))).toMatchObject([
			{ owner: 'a', subject: 'a' },
		]);
	});

	it('has custom fields behind the standard ones', () => {
		const customFields = { field: [{ tag: 'City', value: 'Shenzhen' }] };

		expect(itemsWith({ customFields, nick: 'Anna' })).toEqual([
			{ Tag: 'Tag_Profile_IM_Nick', Value: 'Anna' },
			{ Tag: 'Tag_Profile_Custom_City', Value: 'Shenzhen' },
		]);
	});

	it('went well for the account when the call did, as its answer holds nothing else', () => {
		expect(resultsIn(updateProfiles, {})).toEqual({ a: { code: 0, info: '' } });
	});

	it.each([[{}], [null], [undefined], [{ customFields: {} }], [{ unheardOf: 1 }]])(
		'is refused with %p, because nothing would change',
		(profileFields) => {
			expect(reasonWith(profileFields)).toBe('There is nothing to update');
			expect(hintOf(updateProfiles, valuesWith(profileFields))).toContain("'Profile Fields'");
		},
	);

	it('is refused for a custom field that cannot be one', () => {
		expect(reasonWith({ customFields: { field: [{ tag: 'City2', value: '' }] } })).toContain(
			'"City2"',
		);
	});
});

describe.each(NUMBERS)('the number %s', (name, tag, field) => {
	it.each([
		[0, 0],
		[19_900_131, 19_900_131],
		[2 ** 32 - 1, 2 ** 32 - 1],
		[' 7 ', 7],
	])('can be %p', (value, sent) => {
		expect(itemsWith({ [name]: value })).toEqual([{ Tag: tag, Value: sent }]);
	});

	it.each([[-1], [1.5], [2 ** 32], ['many'], [''], [' '], [true], [[1]]])(
		'cannot be %p',
		(value) => {
			expect(reasonWith({ [name]: value })).toBe(`${field} is ${JSON.stringify(value)}`);
		},
	);

	it('says its limits in the hint', () => {
		expect(hintOf(updateProfiles, valuesWith({ [name]: -1 }))).toBe(
			'Enter a whole number from 0 to 4294967295.',
		);
	});

	it('is asked for as a number', () => {
		expect(fieldOf(name)).toMatchObject({ displayName: field, type: 'number' });
	});
});

describe.each(TEXTS)('the text %s', (name, tag, field, max) => {
	it('may fill its limit', () => {
		const text = 'x'.repeat(max);

		expect(itemsWith({ [name]: text })).toEqual([{ Tag: tag, Value: text }]);
	});

	it('may not go over its limit by one byte', () => {
		expect(reasonWith({ [name]: 'x'.repeat(max + 1) })).toBe(
			`${field} is ${max + 1} bytes long in UTF-8; at most ${max} bytes are allowed`,
		);
	});

	it('is cleared by an empty text, as its description says', () => {
		expect(itemsWith({ [name]: '' })).toEqual([{ Tag: tag, Value: '' }]);
		expect(fieldOf(name)?.description).toMatch(/\. Leave empty to remove what is there\.$/);
	});

	it('is asked for as text', () => {
		expect(fieldOf(name)).toMatchObject({ displayName: field, type: 'string' });
	});
});

describe.each(CHOICES)('the choice %s', (name, tag, field, choice) => {
	it('is sent as it is', () => {
		expect(itemsWith({ [name]: choice })).toEqual([{ Tag: tag, Value: choice }]);
	});

	it.each([['Anything'], [''], [7]])('cannot be %p', (value) => {
		expect(reasonWith({ [name]: value })).toBe(`${field} is ${JSON.stringify(value)}`);
	});

	it('offers only what is accepted', () => {
		const offered = (fieldOf(name)?.options ?? []) as INodePropertyOptions[];

		const reasons = offered.map(({ value }) => reasonWith({ [name]: value }));
		expect(new Set(reasons)).toEqual(new Set(['valid']));
	});
});

const NAMES = [...NUMBERS, ...TEXTS, ...CHOICES].map(([name, , field]) => [name, field] as const);

describe.each(NAMES)('the field %s', (name, field) => {
	it.each([[null], [undefined]])('is left alone by %p, as it was not given then', (nothing) => {
		const birthday = { birthday: 19_900_131 };

		expect(itemsWith({ [name]: nothing, ...birthday })).toHaveLength(1);
	});

	it.each([[null], [undefined]])('is named when %p was all that was given', (nothing) => {
		expect(reasonWith({ [name]: nothing })).toBe(
			`There is nothing to update: '${field}' came to nothing (${String(nothing)})`,
		);
		expect(hintOf(updateProfiles, valuesWith({ [name]: nothing }))).toContain('Only an empty text');
	});
});

describe('an update of nothing but fields that came to nothing', () => {
	it('names five of them and says how many more there are', () => {
		const fields = Object.fromEntries(NUMBERS.map(([name]) => [name, null]));

		const reason = reasonWith({ ...fields, birthday: null, nick: undefined, faceUrl: null });
		expect(reason?.match(/came to nothing/g)).toHaveLength(5);
		expect(reason).toMatch(/, 2 more did, too$/);
	});

	it('names custom fields by their tags, and the collection when that came to nothing', () => {
		const customFields = { field: [{ tag: 'City', value: null }, { value: undefined }] };

		expect(reasonWith({ customFields })).toContain(
			"'City' came to nothing (null), 'Value' came to nothing (undefined)",
		);
		expect(reasonWith({ customFields: null })).toContain("'Custom Fields' came to nothing (null)");
	});

	it.each([['text'], [7], [[]], [true]])(
		'is told from fields that are %p, which is no collection',
		(profileFields) => {
			expect(reasonWith(profileFields)).toMatch(/^Profile Fields is .*must be an object/);
		},
	);
});

describe('the fields of a profile in the editor', () => {
	it('have choices in plain words', () => {
		const offered = (fieldOf('allowType')?.options ?? []) as INodePropertyOptions[];

		expect(offered.map(({ name }) => name)).toEqual(['Allow Any', 'Deny Any', 'Need Confirm']);
	});
});

describe('reading profiles', () => {
	const fields = ['Tag_Profile_IM_Nick'];

	it('has the body that Tencent documents', () => {
		expect(bodiesFor(getProfiles, { userId: 'a, b', fields, customTags: 'City' })).toEqual([
			{ To_Account: ['a', 'b'], TagList: ['Tag_Profile_IM_Nick', 'Tag_Profile_Custom_City'] },
		]);
	});

	it.each([[null], [undefined], [[null]]])(
		'reads the usual fields when %p came of the choice, as it was not given then',
		(nothing) => {
			const [body] = bodiesFor(getProfiles, { userId: 'a', fields: nothing, customTags: nothing });

			expect(body?.TagList).toEqual(
				getProfiles.properties.find(({ name }) => name === 'fields')?.default,
			);
		},
	);

	it('is refused without any field', () => {
		expect(reasonsOf(getProfiles, { userId: 'a', fields: [], customTags: '' })).toEqual([
			'No field is chosen',
		]);
	});

	it('is refused for a custom field of friends, which no profile has', () => {
		const values = { userId: 'a', fields, customTags: 'Tag_SNS_Custom_Level' };

		expect(reasonsOf(getProfiles, values)[0]).toContain('"Tag_SNS_Custom_Level"');
	});

	it('gives the fields flat', () => {
		const ProfileItem = [
			{ Tag: 'Tag_Profile_IM_Nick', Value: 'Anna' },
			{ Tag: 'Tag_Profile_IM_BirthDay', Value: 19_900_131 },
		];

		expect(dataIn(getProfiles, { UserProfileItem: [aResult({ ProfileItem })] })).toEqual({
			nick: 'Anna',
			birthday: 19_900_131,
		});
	});

	it('has the code of an account that could not be read', () => {
		const UserProfileItem = [aResult({ ResultCode: 40006, ResultInfo: 'Read_Custom_Data_Fail' })];

		expect(resultsIn(getProfiles, { UserProfileItem }).a).toMatchObject({ code: 40006 });
	});
});
