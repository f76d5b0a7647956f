import type { INodeProperties } from 'n8n-workflow';

import type { Checked } from '../../api/problem';
import { ENDPOINTS } from '../../api/endpoints';
import type { ParameterValues } from '../../bulk/parameters';
import type { WireObject } from '../../bulk/request';
import { ANSWERED_AS_A_WHOLE } from '../wireFormats';
import { customFieldsField, userIdField } from '../fields';
import { checkCollection, explainEmptyUpdate, isGiven, type MissingField } from '../given';
import type { BulkOperation } from '../operation';
import { createReader, USER_ID, type Details } from '../reader';
import { checkCustomFields, listMissingCustomFields } from '../tags';
import { checkChoice, checkOptionalText, checkWholeNumber } from '../../checks';
import { checkDay } from './day';
import { outcomeWords } from '../vocabulary';

const COLLECTION = 'Profile Fields';

const CLEARS = 'Leave empty to remove what is there.';

const CUSTOM_PREFIX = 'Tag_Profile_Custom_';

/** The largest number of a profile field, an unsigned 32-bit integer. */
const MAX_NUMBER = 2 ** 32 - 1;

/** A standard field of a profile. Source: https://www.tencentcloud.com/document/product/1047/33520 */
interface ProfileField {
	readonly tag: string;
	/** Bytes of a text, values of a choice with the one that stands there first, a number, or a day. */
	readonly rule:
		| { readonly maxBytes: number }
		| { readonly choices: readonly string[]; readonly usual: string }
		| 'day'
		| 'number';
	readonly description: string;
}

const PROFILE_FIELDS: Readonly<Record<string, ProfileField & { readonly displayName: string }>> = {
	adminForbidType: {
		displayName: 'Admin Forbid Type',
		tag: 'Tag_Profile_IM_AdminForbidType',
		rule: {
			choices: ['AdminForbid_Type_None', 'AdminForbid_Type_SendOut'],
			usual: 'AdminForbid_Type_None',
		},
		description: 'Whether the account may send friend requests',
	},
	allowType: {
		displayName: 'Allow Type',
		tag: 'Tag_Profile_IM_AllowType',
		rule: {
			choices: ['AllowType_Type_AllowAny', 'AllowType_Type_DenyAny', 'AllowType_Type_NeedConfirm'],
			usual: 'AllowType_Type_AllowAny',
		},
		description: 'What happens when somebody sends a friend request',
	},
	birthday: {
		displayName: 'Birthday',
		tag: 'Tag_Profile_IM_BirthDay',
		rule: 'day',
		description: 'Day of birth; as an expression also a number such as 19900131',
	},
	faceUrl: {
		displayName: 'Face URL',
		tag: 'Tag_Profile_IM_Image',
		rule: { maxBytes: 500 },
		description: 'Address of the picture, at most 500 bytes',
	},
	gender: {
		displayName: 'Gender',
		tag: 'Tag_Profile_IM_Gender',
		rule: {
			choices: ['Gender_Type_Female', 'Gender_Type_Male', 'Gender_Type_Unknown'],
			usual: 'Gender_Type_Unknown',
		},
		description: 'Gender of the person',
	},
	language: {
		displayName: 'Language',
		tag: 'Tag_Profile_IM_Language',
		rule: 'number',
		description: 'Number of the language, as your apps use it',
	},
	level: {
		displayName: 'Level',
		tag: 'Tag_Profile_IM_Level',
		rule: 'number',
		description: 'Level of the person, as your apps use it',
	},
	location: {
		displayName: 'Location',
		tag: 'Tag_Profile_IM_Location',
		rule: { maxBytes: 16 },
		description: 'Where the person is, at most 16 bytes',
	},
	msgSettings: {
		displayName: 'Message Settings',
		tag: 'Tag_Profile_IM_MsgSettings',
		rule: 'number',
		description: 'Number of the message settings, as your apps use it',
	},
	nick: {
		displayName: 'Nick',
		tag: 'Tag_Profile_IM_Nick',
		rule: { maxBytes: 500 },
		description: 'Nickname, at most 500 bytes',
	},
	role: {
		displayName: 'Role',
		tag: 'Tag_Profile_IM_Role',
		rule: 'number',
		description: 'Role of the person, as your apps use it',
	},
	selfSignature: {
		displayName: 'Self Signature',
		tag: 'Tag_Profile_IM_SelfSignature',
		rule: { maxBytes: 500 },
		description: 'What the person says about themselves, at most 500 bytes',
	},
};

/** Changes profiles, one call for each. */
export const updateProfiles: BulkOperation = {
	kind: 'bulk',
	resource: 'profile',
	value: 'update',
	name: 'Update',
	action: 'Update profiles',
	description: 'Change the profiles of accounts, one call for each',
	endpoint: ENDPOINTS.portraitSet,
	isSerialized: true,
	outputKeys: { subject: 'userId' },
	properties: [
		userIdField,
		{
			displayName: COLLECTION,
			name: 'profileFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				...Object.entries(PROFILE_FIELDS).map(describeField),
				customFieldsField(CUSTOM_PREFIX, `Text, at most 500 bytes. ${CLEARS}`),
			].sort((left, right) => left.displayName.localeCompare(right.displayName)),
		},
	],
	reader: createReader({
		subject: USER_ID,
		isOwnAccount: true,
		parameters: ['profileFields'],
		check,
	}),
	wireFormat: {
		buildBody: (owner, common) => ({ From_Account: owner, ...common }),
		...ANSWERED_AS_A_WHOLE,
	},
	vocabulary: outcomeWords('updated', 'account'),
};

function describeField([name, field]: [
	string,
	ProfileField & { displayName: string },
]): INodeProperties {
	const { displayName, description, rule } = field;
	if (rule === 'number') {
		return { displayName, name, type: 'number', default: 0, description };
	}
	if (rule === 'day') {
		const clearable = `${description}. ${CLEARS}`;
		return { displayName, name, type: 'dateTime', default: '', description: clearable };
	}
	if ('maxBytes' in rule) {
		const clearable = `${description}. ${CLEARS}`;
		return { displayName, name, type: 'string', default: '', description: clearable };
	}
	const { usual } = rule;
	const options = rule.choices.map((value) => ({ name: nameChoice(value), value }));
	return {
		displayName,
		name,
		type: 'options',
		options,
		default: usual,
		description,
	};
}

/** `AllowType_Type_NeedConfirm` becomes `Need Confirm`. */
function nameChoice(value: string): string {
	return value.replace(/^.*_Type_/, '').replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
}

function check({ profileFields }: ParameterValues): Checked<Details> {
	const collection = checkCollection(profileFields, COLLECTION);
	if ('problem' in collection) return collection;
	const fields = collection.value;
	const items: WireObject[] = [];
	const missing: MissingField[] = [];
	for (const [name, field] of Object.entries(PROFILE_FIELDS)) {
		if (!Object.hasOwn(fields, name)) continue;
		const value = fields[name];
		if (!isGiven(value)) {
			missing.push({ field: field.displayName, value });
			continue;
		}
		const checked = checkField(value, field);
		if ('problem' in checked) return checked;
		items.push({ Tag: field.tag, Value: checked.value });
	}
	const custom = checkCustomFields(fields.customFields, CUSTOM_PREFIX);
	if ('problem' in custom) return custom;
	items.push(...custom.value);
	if (items.length > 0) return { value: { common: { ProfileItem: items }, details: {} } };
	missing.push(...listMissingCustomFields(fields));
	return { problem: explainEmptyUpdate(COLLECTION, missing) };
}

function checkField(
	value: unknown,
	{ displayName: field, rule }: ProfileField & { readonly displayName: string },
): Checked<unknown> {
	if (rule === 'day') return checkDay(value, field);
	if (rule === 'number') return checkWholeNumber(value, field, { min: 0, max: MAX_NUMBER });
	if ('choices' in rule) return checkChoice(value, field, rule.choices);
	const text = checkOptionalText(value, { field, min: 0, max: rule.maxBytes });
	// An empty text clears what is there.
	return 'problem' in text ? text : { value: text.value ?? '' };
}
