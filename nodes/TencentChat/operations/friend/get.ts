import { ENDPOINTS } from '../../api/endpoints';
import { ownerFormat } from '../wireFormats';
import { fromAccountField, toAccountField } from '../fields';
import type { BulkOperation } from '../operation';
import { createReader, FROM_ACCOUNT, TO_ACCOUNT } from '../reader';
import { createTagCheck, flattenTags, tagsOf } from '../tags';
import { outcomeWords } from '../vocabulary';

/** What is read when the user says nothing. */
const USUAL_FIELDS = ['Tag_SNS_IM_Remark', 'Tag_SNS_IM_Group', 'Tag_Profile_IM_Nick'];

/** Reads what an account has written down about named friends, and their profiles. */
export const getFriends: BulkOperation = {
	kind: 'bulk',
	resource: 'friend',
	value: 'get',
	name: 'Get',
	action: 'Get friends',
	description: 'Read remark, friend lists and profile of the friends you name',
	endpoint: ENDPOINTS.friendGetList,
	isSerialized: false,
	outputKeys: { owner: 'fromAccount', subject: 'toAccount' },
	properties: [
		fromAccountField('whose friends are read'),
		toAccountField('the friend to read'),
		{
			displayName: 'Fields',
			name: 'fields',
			type: 'multiOptions',
			options: [
				{ name: 'Add Source', value: 'Tag_SNS_IM_AddSource' },
				{ name: 'Add Time', value: 'Tag_SNS_IM_AddTime' },
				{ name: 'Add Wording', value: 'Tag_SNS_IM_AddWording' },
				{ name: 'Allow Type', value: 'Tag_Profile_IM_AllowType' },
				{ name: 'Face URL', value: 'Tag_Profile_IM_Image' },
				{ name: 'Friend Lists', value: 'Tag_SNS_IM_Group' },
				{ name: 'Gender', value: 'Tag_Profile_IM_Gender' },
				{ name: 'Nick', value: 'Tag_Profile_IM_Nick' },
				{ name: 'Remark', value: 'Tag_SNS_IM_Remark' },
				{ name: 'Self Signature', value: 'Tag_Profile_IM_SelfSignature' },
			],
			default: ['Tag_SNS_IM_Remark', 'Tag_SNS_IM_Group', 'Tag_Profile_IM_Nick'],
			description: 'What to read about each friend',
		},
		{
			displayName: 'Custom Fields',
			name: 'customTags',
			type: 'string',
			default: '',
			placeholder: 'e.g. Tag_SNS_Custom_Level, Tag_Profile_Custom_City',
			description: 'Names of custom fields to read as well, separated by commas',
		},
	],
	reader: createReader({
		owner: FROM_ACCOUNT,
		subject: TO_ACCOUNT,
		parameters: ['fields', 'customTags'],
		check: createTagCheck(USUAL_FIELDS, ['Tag_SNS_Custom_', 'Tag_Profile_Custom_']),
	}),
	wireFormat: ownerFormat('To_Account', {
		list: 'InfoItem',
		account: 'To_Account',
		toData: ({ SnsProfileItem }, common) => flattenTags(SnsProfileItem, tagsOf(common)),
	}),
	vocabulary: outcomeWords('found'),
};
