import { ENDPOINTS } from '../../api/endpoints';
import { readItemResults } from '../../bulk/itemResults';
import type { ParameterValues } from '../../bulk/read';
import type { Friend, Problem, WireObject } from '../../bulk/request';
import { fromAccountField, groupNameField, MAX_BYTES, toAccountField } from '../fields';
import type { BulkWrite } from '../operation';
import {
	checkOptionalText,
	checkUserId,
	listUserIds,
	showUserId,
	showValue,
	unwrapLocator,
	type Checked,
} from '../values';

const ADD_TYPES = ['Add_Type_Both', 'Add_Type_Single'];

const ADD_SOURCE_PREFIX = 'AddSource_Type_';

const DEFAULT_ADD_SOURCE = `${ADD_SOURCE_PREFIX}Workflow`;

/** Tencent takes a keyword of letters. Source: https://www.tencentcloud.com/document/product/1047/33521 */
const ADD_SOURCE = /^AddSource_Type_[A-Za-z]{1,8}$/;

/** Tencent's text for somebody who is a friend already; 30001 stands for other things, too. */
const FRIEND_EXISTS = /Friend_Exist/i;

/** Adds friends, with their consent where they ask for it. */
export const addFriends: BulkWrite = {
	resource: 'friend',
	value: 'add',
	name: 'Add Friends',
	action: 'Add friends',
	description: 'Add friends to an account, many with few calls',
	endpoint: ENDPOINTS.friendAdd,
	outputKeys: { owner: 'fromAccount', subject: 'toAccount' },
	properties: [
		fromAccountField,
		toAccountField,
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
			default: 'Add_Type_Both',
			description: 'Whether both accounts list each other afterwards',
		},
		{
			displayName: 'Force Add',
			name: 'forceAdd',
			type: 'boolean',
			default: false,
			description: 'Whether to add friends without asking those who confirm requests',
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Add Source',
					name: 'addSource',
					type: 'string',
					default: '',
					placeholder: 'e.g. Website',
					description: 'Where the friend comes from: a keyword of 1 to 8 English letters',
				},
				{
					displayName: 'Add Wording',
					name: 'addWording',
					type: 'string',
					default: '',
					placeholder: 'e.g. Hello, this is your account manager',
					description:
						'Text of the friend request, at most 256 bytes; some client apps show only 120',
				},
				groupNameField,
				{
					displayName: 'Remark',
					name: 'remark',
					type: 'string',
					default: '',
					placeholder: 'e.g. Ms. Chen, Shanghai',
					description: 'Name that From Account gives to the friend, at most 96 bytes',
				},
			],
		},
	],
	reader: {
		parameters: ['fromAccount', 'toAccount', 'addType', 'forceAdd', 'additionalFields'],
		toFriends,
		toUnreadable: (values, problem) => ({
			owner: showUserId(values.fromAccount),
			subject: showUserId(values.toAccount),
			problem,
		}),
	},
	conversation: {
		buildBody: (owner, common, entries) => ({
			From_Account: owner,
			AddFriendItem: entries,
			...common,
		}),
		readResults: (body) => readItemResults(body, { list: 'ResultItem', account: 'To_Account' }),
	},
	vocabulary: {
		success: 'added',
		alreadyDone: ['alreadyFriends'],
		interpret: (code, info) => {
			if (code === 30539) return 'pending';
			if (code === 30520) return 'alreadyFriends';
			return code === 30001 && FRIEND_EXISTS.test(info) ? 'alreadyFriends' : undefined;
		},
	},
};

/** Everything about a friend but the friend's UserID. */
interface Shared {
	readonly owner: string;
	readonly common: WireObject;
	readonly details: WireObject;
}

function toFriends(values: ParameterValues): readonly Friend[] {
	const ids = listUserIds(values.toAccount);
	const shared = checkShared(values);
	if ('problem' in shared) {
		const owner = showUserId(values.fromAccount);
		const subjects = ids.length > 0 ? ids.map(showUserId) : [''];
		return subjects.map((subject) => ({ owner, subject, problem: shared.problem }));
	}
	// An empty list is checked like an empty UserID, so that the item comes out once.
	return (ids.length > 0 ? ids : ['']).map((id) => toFriend(id, shared.value));
}

function toFriend(id: unknown, { owner, common, details }: Shared): Friend {
	const checked = checkUserId(id, 'To Account');
	if ('problem' in checked) return { owner, subject: showUserId(id), problem: checked.problem };
	return {
		owner,
		subject: checked.value,
		common,
		entry: { To_Account: checked.value, ...details },
	};
}

function checkShared(values: ParameterValues): Checked<Shared> {
	const owner = checkUserId(values.fromAccount, 'From Account');
	if ('problem' in owner) return owner;
	const common = checkCommon(values);
	if ('problem' in common) return common;
	const details = checkDetails(values.additionalFields);
	if ('problem' in details) return details;
	return { value: { owner: owner.value, common: common.value, details: details.value } };
}

function checkCommon({ addType, forceAdd }: ParameterValues): Checked<WireObject> {
	if (typeof addType !== 'string' || !ADD_TYPES.includes(addType)) {
		const hint = `Choose one of ${ADD_TYPES.join(', ')}.`;
		return problem(`Add Type is ${showValue(addType)}`, hint);
	}
	if (typeof forceAdd !== 'boolean') {
		const hint = 'Send true or false, without quotes.';
		return problem(`Force Add is ${showValue(forceAdd)}, which is neither true nor false`, hint);
	}
	return { value: { AddType: addType, ForceAddFlags: forceAdd ? 1 : 0 } };
}

function checkDetails(additionalFields: unknown): Checked<WireObject> {
	const fields: Record<string, unknown> =
		typeof additionalFields === 'object' && additionalFields !== null
			? { ...additionalFields }
			: {};
	const remark = checkOptionalText(fields.remark, limit('Remark', MAX_BYTES.remark));
	if ('problem' in remark) return remark;
	const groupName = checkOptionalText(
		unwrapLocator(fields.groupName),
		limit('Friend List', MAX_BYTES.groupName),
	);
	if ('problem' in groupName) return groupName;
	const addWording = checkOptionalText(
		fields.addWording,
		limit('Add Wording', MAX_BYTES.addWording),
	);
	if ('problem' in addWording) return addWording;
	const addSource = checkAddSource(fields.addSource);
	if ('problem' in addSource) return addSource;
	return {
		value: {
			...(remark.value !== undefined && { Remark: remark.value }),
			...(groupName.value !== undefined && { GroupName: groupName.value }),
			// Tencent's pages disagree on whether it is required, so it is always sent.
			AddSource: addSource.value,
			...(addWording.value !== undefined && { AddWording: addWording.value }),
		},
	};
}

function checkAddSource(value: unknown): Checked<string> {
	if (value === undefined || value === null || value === '') return { value: DEFAULT_ADD_SOURCE };
	const hint = 'Use a keyword such as Website or Import.';
	if (typeof value !== 'string') {
		return problem(`Add Source is ${showValue(value)}, but must be text`, hint);
	}
	const text = value.trim();
	const source = text.startsWith(ADD_SOURCE_PREFIX) ? text : ADD_SOURCE_PREFIX + text;
	if (ADD_SOURCE.test(source)) return { value: source };
	const keyword = source.slice(ADD_SOURCE_PREFIX.length);
	const length = Buffer.byteLength(keyword, 'utf8');
	return problem(
		`Add Source is ${length} bytes long or holds more than English letters; 1 to 8 letters are allowed`,
		hint,
	);
}

function limit(field: string, max: number) {
	return { field, min: 0, max };
}

function problem(reason: string, hint: string): { problem: Problem } {
	return { problem: { reason, hint } };
}
