import type { Checked, Problem } from '../../api/problem';
import { ENDPOINTS } from '../../api/endpoints';
import type { ParameterValues } from '../../bulk/parameters';
import type { WireObject } from '../../bulk/request';
import { FRIEND_RESULTS, ownerFormat } from '../wireFormats';
import { fromAccountField, toAccountField } from '../fields';
import { checkCollection } from '../given';
import type { BulkOperation } from '../operation';
import { createReader, FROM_ACCOUNT, TO_ACCOUNT, type Details } from '../reader';
import { checkChoice, checkFlag } from '../../checks';
import { outcomeWordsUnlessDone } from '../vocabulary';
import { checkGroupName } from '../friendList/groupNames';
import { checkDetails, detailFields } from './details';

/** What holds when the user says nothing. */
const USUAL_ADD_TYPE = 'Add_Type_Both';

const ADD_TYPES = [USUAL_ADD_TYPE, 'Add_Type_Single'];

/** The friend has to accept the request. */
const PENDING = 30539;

const FRIENDS_BEFORE: Problem = {
	reason: 'The two accounts were friends already',
	hint: "Nothing has to be sent again. It came out here because the option 'Already Friends' is Failed Output; 'Update' writes remark and friend list instead.",
};

const ADDED = outcomeWordsUnlessDone(
	'added',
	{ word: 'alreadyFriends', saying: FRIENDS_BEFORE, codes: [30520], text: /Friend_Exist/i },
	'Friends already added stay as they are.',
);

/** Adds friends, with their consent where they ask for it. */
export const addFriends: BulkOperation = {
	kind: 'bulk',
	resource: 'friend',
	value: 'add',
	name: 'Add Friends',
	action: 'Add friends',
	description: 'Add friends to accounts, with as few calls as possible',
	endpoint: ENDPOINTS.friendAdd,
	isSerialized: true,
	outputKeys: { owner: 'fromAccount', subject: 'toAccount' },
	properties: [
		fromAccountField('that gets the new friends'),
		toAccountField('the friend to add'),
		{
			displayName: 'Add Type',
			name: 'addType',
			type: 'options',
			options: [
				{
					name: 'Both',
					value: 'Add_Type_Both',
					description: 'Each becomes a friend of the other',
				},
				{
					name: 'Single',
					value: 'Add_Type_Single',
					description: 'Only From Account gets a new friend',
				},
			],
			default: USUAL_ADD_TYPE,
			description: 'Whether both accounts list each other afterwards',
		},
		{
			displayName: 'Force Add',
			name: 'forceAdd',
			type: 'boolean',
			default: false,
			description: 'Whether to add friends at once, even if they normally have to confirm requests',
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				detailFields.addSource,
				detailFields.addWording,
				detailFields.groupName,
				detailFields.remark,
			],
		},
	],
	reader: createReader({
		owner: FROM_ACCOUNT,
		subject: TO_ACCOUNT,
		parameters: ['addType', 'forceAdd', 'additionalFields'],
		check,
		toEntry: (userId, details) => ({ ...details, To_Account: userId }),
	}),
	wireFormat: ownerFormat('AddFriendItem', FRIEND_RESULTS),
	vocabulary: { ...ADDED, interpret },
	extraOptions: ['alreadyFriends', 'importMissingAccounts', 'pending'],
};

function interpret(code: number, info: string): string | undefined {
	return code === PENDING ? 'pending' : ADDED.interpret(code, info);
}

function check(values: ParameterValues): Checked<Details> {
	const common = checkCommon(values);
	if ('problem' in common) return common;
	const fields = checkCollection(values.additionalFields, 'Additional Fields');
	if ('problem' in fields) return fields;
	const details = checkDetails(fields.value);
	if ('problem' in details) return details;
	const groupName = checkGroupName(fields.value.groupName);
	if ('problem' in groupName) return groupName;
	const { AddSource, Remark, AddWording } = details.value;
	const GroupName = groupName.value;
	const entry = { To_Account: '', AddSource, Remark, AddWording, GroupName };
	return { value: { common: common.value, details: entry } };
}

function checkCommon({ addType, forceAdd }: ParameterValues): Checked<WireObject> {
	const type = checkChoice(addType ?? USUAL_ADD_TYPE, 'Add Type', ADD_TYPES);
	if ('problem' in type) return type;
	const isForced = checkFlag(forceAdd, 'Force Add', false);
	if ('problem' in isForced) return isForced;
	return { value: { AddType: type.value, ForceAddFlags: isForced.value ? 1 : 0 } };
}
