import { ENDPOINTS } from '../../api/endpoints';
import { accountsFormat } from '../wireFormats';
import { userIdField } from '../fields';
import type { BulkOperation } from '../operation';
import { createReader, USER_ID } from '../reader';
import { createTagCheck, flattenTags, tagsOf } from '../tags';
import { outcomeWords } from '../vocabulary';

/** What is read when the user says nothing. */
const USUAL_FIELDS = ['Tag_Profile_IM_Nick', 'Tag_Profile_IM_Image', 'Tag_Profile_IM_AllowType'];

/** Reads profiles. */
export const getProfiles: BulkOperation = {
	kind: 'bulk',
	resource: 'profile',
	value: 'get',
	name: 'Get',
	action: 'Get profiles',
	description: 'Read the profiles of accounts',
	endpoint: ENDPOINTS.portraitGet,
	isSerialized: false,
	outputKeys: { subject: 'userId' },
	properties: [
		userIdField,
		{
			displayName: 'Fields',
			name: 'fields',
			type: 'multiOptions',
			options: [
				{ name: 'Admin Forbid Type', value: 'Tag_Profile_IM_AdminForbidType' },
				{ name: 'Allow Type', value: 'Tag_Profile_IM_AllowType' },
				{ name: 'Birthday', value: 'Tag_Profile_IM_BirthDay' },
				{ name: 'Face URL', value: 'Tag_Profile_IM_Image' },
				{ name: 'Gender', value: 'Tag_Profile_IM_Gender' },
				{ name: 'Language', value: 'Tag_Profile_IM_Language' },
				{ name: 'Level', value: 'Tag_Profile_IM_Level' },
				{ name: 'Location', value: 'Tag_Profile_IM_Location' },
				{ name: 'Message Settings', value: 'Tag_Profile_IM_MsgSettings' },
				{ name: 'Nick', value: 'Tag_Profile_IM_Nick' },
				{ name: 'Role', value: 'Tag_Profile_IM_Role' },
				{ name: 'Self Signature', value: 'Tag_Profile_IM_SelfSignature' },
			],
			default: ['Tag_Profile_IM_Nick', 'Tag_Profile_IM_Image', 'Tag_Profile_IM_AllowType'],
			description: 'What to read about each account',
		},
		{
			displayName: 'Custom Fields',
			name: 'customTags',
			type: 'string',
			default: '',
			placeholder: 'e.g. City, Vip',
			description: 'Names of custom fields to read as well, separated by commas',
		},
	],
	reader: createReader({
		subject: USER_ID,
		parameters: ['fields', 'customTags'],
		check: createTagCheck(USUAL_FIELDS, ['Tag_Profile_Custom_']),
	}),
	wireFormat: accountsFormat('To_Account', {
		list: 'UserProfileItem',
		account: 'To_Account',
		toData: ({ ProfileItem }, common) => flattenTags(ProfileItem, tagsOf(common)),
	}),
	vocabulary: outcomeWords('found', 'account'),
};
