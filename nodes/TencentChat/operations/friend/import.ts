import { ENDPOINTS } from '../../api/endpoints';
import type { ParameterValues } from '../../bulk/parameters';
import { FRIEND_RESULTS, sendForOwner } from '../conversations';
import {
	customFieldsField,
	fromAccountField,
	groupNamesField,
	MAX_BYTES,
	toAccountField,
} from '../fields';
import type { BulkOperation } from '../operation';
import { createReader, FROM_ACCOUNT, TO_ACCOUNT, type Details } from '../reader';
import { checkCustomFields } from '../tags';
import { checkTextList, problem, readCollection, showValue, type Checked } from '../values';
import { say } from '../vocabulary';
import { checkDetails, detailFields } from './details';

const CUSTOM_PREFIX = 'Tag_SNS_Custom_';

/** Puts friends into one account's list, without asking them. */
export const importFriends: BulkOperation = {
	kind: 'bulk',
	resource: 'friend',
	value: 'import',
	name: 'Import',
	action: 'Import friends',
	description: 'Put friends into the list of one account, without asking them',
	endpoint: ENDPOINTS.friendImport,
	isSerialized: true,
	outputKeys: { owner: 'fromAccount', subject: 'toAccount' },
	properties: [
		fromAccountField,
		toAccountField,
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
					description: 'When the two became friends',
				},
				detailFields.addWording,
				customFieldsField(CUSTOM_PREFIX),
				groupNamesField,
				detailFields.remark,
				{
					displayName: 'Remark Time',
					name: 'remarkTime',
					type: 'dateTime',
					default: '',
					description: 'When the remark was written',
				},
			],
		},
	],
	reader: createReader({
		owner: FROM_ACCOUNT,
		subject: TO_ACCOUNT,
		parameters: ['additionalFields'],
		check,
		toEntry: (userId, details) => ({ ...details, To_Account: userId }),
	}),
	conversation: sendForOwner('AddFriendItem', FRIEND_RESULTS),
	vocabulary: say('imported'),
	extraOptions: ['importMissingAccounts'],
};

function check({ additionalFields }: ParameterValues): Checked<Details> {
	const details = checkDetails(additionalFields);
	if ('problem' in details) return details;
	const fields = readCollection(additionalFields);
	const limits = { field: 'Friend Lists', min: 1, max: MAX_BYTES.groupName };
	const groupNames = checkTextList(fields.groupNames, limits);
	if ('problem' in groupNames) return groupNames;
	const addTime = checkTime(fields.addTime, 'Add Time');
	if ('problem' in addTime) return addTime;
	const remarkTime = checkTime(fields.remarkTime, 'Remark Time');
	if ('problem' in remarkTime) return remarkTime;
	const custom = checkCustomFields(fields.customFields, CUSTOM_PREFIX);
	if ('problem' in custom) return custom;
	const entry = {
		To_Account: '',
		...details.value,
		GroupName: groupNames.value.length > 0 ? groupNames.value : undefined,
		AddTime: addTime.value,
		RemarkTime: remarkTime.value,
		CustomItem: custom.value.length > 0 ? custom.value : undefined,
	};
	return { value: { common: {}, details: entry } };
}

/** A time as Tencent wants it, in seconds since 1970; numbers are taken as that already. */
function checkTime(value: unknown, field: string): Checked<number | undefined> {
	if (value === undefined || value === null || value === '') return { value: undefined };
	const text = textOf(value);
	const isSeconds = typeof value === 'number' || /^\d+$/.test(text);
	const ms = isSeconds ? Number(text) * 1000 : new Date(text).getTime();
	const seconds = Math.floor(ms / 1000);
	if (seconds >= 0 && seconds <= MAX_SECONDS) return { value: seconds };
	const hint = 'Use a date such as 2026-01-31T09:00:00Z, or seconds since 1970.';
	return problem(`${field} is ${showValue(value)}, which is no time`, hint);
}

/** Dates of JavaScript and of n8n have a text that says when; another object may not even have one. */
function textOf(value: unknown): string {
	try {
		return String(value).trim();
	} catch {
		return '';
	}
}

/** The largest time of an unsigned 32-bit number. */
const MAX_SECONDS = 2 ** 32 - 1;
