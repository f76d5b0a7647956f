import type { Checked } from '../../api/problem';
import { ENDPOINTS } from '../../api/endpoints';
import type { ParameterValues } from '../../bulk/parameters';
import { FRIEND_RESULTS, ownerFormat } from '../wireFormats';
import { customFieldsField, fromAccountField, groupNamesField, toAccountField } from '../fields';
import { checkCollection } from '../given';
import type { BulkOperation } from '../operation';
import { createReader, FROM_ACCOUNT, TO_ACCOUNT, type Details } from '../reader';
import { checkCustomFields } from '../tags';
import { checkTime, TIMEZONE } from '../times';
import { outcomeWords } from '../vocabulary';
import { checkListNames } from '../friendList/groupNames';
import { checkDetails, detailFields } from './details';

const CUSTOM_PREFIX = 'Tag_SNS_Custom_';

/** Puts friends into one account's list, without asking them. */
export const importFriends: BulkOperation = {
	kind: 'bulk',
	resource: 'friend',
	value: 'import',
	name: 'Import',
	action: 'Import friends',
	description: 'Put friends into the friend list of one account without asking them',
	endpoint: ENDPOINTS.friendImport,
	isSerialized: true,
	outputKeys: { owner: 'fromAccount', subject: 'toAccount' },
	properties: [
		fromAccountField('that gets the friends'),
		toAccountField('the friend to import'),
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				detailFields.addSource,
				{
					displayName: 'Add Time',
					name: 'addTime',
					type: 'dateTime',
					default: '',
					description:
						"When the two became friends. A time without a zone is read in the workflow's timezone.",
				},
				detailFields.addWording,
				customFieldsField(CUSTOM_PREFIX, 'Text, at most 500 bytes. An empty one is left out.'),
				groupNamesField,
				detailFields.remark,
				{
					displayName: 'Remark Time',
					name: 'remarkTime',
					type: 'dateTime',
					default: '',
					description:
						"When the remark was written. A time without a zone is read in the workflow's timezone.",
				},
			],
		},
	],
	reader: createReader({
		owner: FROM_ACCOUNT,
		subject: TO_ACCOUNT,
		parameters: ['additionalFields', TIMEZONE],
		check,
		toEntry: (userId, details) => ({ ...details, To_Account: userId }),
	}),
	wireFormat: ownerFormat('AddFriendItem', FRIEND_RESULTS),
	vocabulary: outcomeWords('imported'),
	extraOptions: ['importMissingAccounts'],
};

function check({ additionalFields, [TIMEZONE]: timezone }: ParameterValues): Checked<Details> {
	const collection = checkCollection(additionalFields, 'Additional Fields');
	if ('problem' in collection) return collection;
	const fields = collection.value;
	const details = checkDetails(fields);
	if ('problem' in details) return details;
	const groupNames = checkListNames(fields.groupNames);
	if ('problem' in groupNames) return groupNames;
	const addTime = checkTime(fields.addTime, 'Add Time', timezone);
	if ('problem' in addTime) return addTime;
	const remarkTime = checkTime(fields.remarkTime, 'Remark Time', timezone);
	if ('problem' in remarkTime) return remarkTime;
	const custom = checkCustomFields(fields.customFields, CUSTOM_PREFIX);
	if ('problem' in custom) return custom;
	const CustomItem = custom.value.filter(({ Value }) => Value !== '');
	const entry = {
		To_Account: '',
		...details.value,
		GroupName: groupNames.value.length > 0 ? groupNames.value : undefined,
		AddTime: addTime.value,
		RemarkTime: remarkTime.value,
		CustomItem: CustomItem.length > 0 ? CustomItem : undefined,
	};
	return { value: { common: {}, details: entry } };
}
