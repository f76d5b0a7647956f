import type { INodeProperties } from 'n8n-workflow';

import { isRecord, readId } from '../../api/answer';
import { problem, type Checked } from '../../api/problem';
import { ENDPOINTS } from '../../api/endpoints';
import type { ItemReader } from '../../bulk/items';
import type { ParameterValues } from '../../bulk/parameters';
import { NEVER, SAFE } from '../../bulk/repeat';
import type { WireObject } from '../../bulk/request';
import type { ItemResult } from '../../bulk/settleCall';
import { toTrimmedText } from '../../checks';
import { checkCollection } from '../given';
import { refuseEmpty } from '../message/fields/texts';
import { done, oneResult } from '../oneResult';
import type { BulkOperation } from '../operation';
import { outcomeWords } from '../vocabulary';
import { ONE_GROUP } from './common';
import { ADDITIONAL_FIELDS, additionalFields, checkAdditionalFields } from './createFields';
import { checkGroupType, groupTypeField } from './groupType';
import { nameField, optionalName } from './profile';

/** The Group ID is used already; the second one when it is by a group of the account that asks. */
const USED: readonly number[] = [10021, 10025];

/** Creates groups. */
export const createGroups: BulkOperation = {
	kind: 'bulk',
	resource: 'group',
	value: 'create',
	name: 'Create',
	action: 'Create groups',
	description: 'Create groups, with an owner and up to 100 first members',
	endpoint: ENDPOINTS.createGroup,
	isSerialized: false,
	outputKeys: { subject: 'groupId' },
	properties: [groupTypeField, requireIt(nameField), additionalFields],
	reader: createGroupReader(),
	wireFormat: { ...ONE_GROUP, ...oneResult(readNewGroup) },
	// A Group ID of one's own is taken once; without one, every call makes another group.
	repeatOf: (payload) => (isRecord(payload) && payload.GroupId !== undefined ? SAFE : NEVER),
	vocabulary: {
		...outcomeWords('created', 'group'),
		doneCodes: USED,
		findOut:
			"Look for the group with Group → Get Many and Group → Get, by its Group ID or its name. Only if it is not there, run again for this item. With a Group ID of your own, under 'Additional Fields', the node itself can ask again without making a second group.",
	},
};

function requireIt(field: INodeProperties): INodeProperties {
	return { ...field, required: true };
}

function createGroupReader(): ItemReader {
	return {
		parameters: [groupTypeField.name, nameField.name, 'additionalFields'],
		toOwnerKey: toTrimmedText,
		toEntries: (values, itemIndex) => {
			const group = checkGroup(values);
			const subject = groupIdIn(values);
			if ('problem' in group) return [{ owner: '', subject, problem: group.problem }];
			const { GroupId } = group.value;
			// Groups without an ID of their own have nothing to do with one another, also when they say the same.
			const lane = typeof GroupId === 'string' ? `group ${GroupId}` : `item ${itemIndex}`;
			return [{ owner: '', subject, common: {}, payload: group.value, lane }];
		},
		toUnreadable: (values, fault) => ({ owner: '', subject: groupIdIn(values), problem: fault }),
	};
}

/** The Group ID that an item asks for, as the user gave it. */
function groupIdIn({ additionalFields: given }: ParameterValues): string {
	return isRecord(given) ? toTrimmedText(given.groupId) : '';
}

function checkGroup(values: ParameterValues): Checked<WireObject> {
	const type = checkGroupType(values.groupType);
	if ('problem' in type) return type;
	const name = refuseEmpty(optionalName(values.name, nameField.displayName), nameField.displayName);
	if ('problem' in name) return name;
	const collection = checkCollection(values.additionalFields, ADDITIONAL_FIELDS);
	if ('problem' in collection) return collection;
	const rest = checkAdditionalFields(collection.value, type.value);
	if ('problem' in rest) return rest;
	if (type.value === 'AVChatRoom' && rest.value.MemberList !== undefined) {
		const hint = 'Leave out Members, or choose another Group Type.';
		return problem('A live group (AVChatRoom) cannot be created with members', hint);
	}
	return { value: { Type: type.value, Name: name.value, ...rest.value } };
}

/** The Group ID that Tencent Chat made, where none was asked for. */
function readNewGroup({ GroupId }: Readonly<Record<string, unknown>>): ItemResult | undefined {
	const groupId = readId(GroupId);
	return groupId === undefined ? undefined : done({ groupId });
}
