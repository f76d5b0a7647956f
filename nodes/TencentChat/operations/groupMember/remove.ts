import { ENDPOINTS } from '../../api/endpoints';
import { checkOptionalText } from '../../checks';
import { GROUP_ID, groupIdField } from '../group/groupId';
import type { WireField } from '../message/fields/wireField';
import type { BulkOperation } from '../operation';
import { createReader, USER_ID } from '../reader';
import { outcomeWords } from '../vocabulary';
import { ANSWERED_AS_A_WHOLE } from '../wireFormats';
import { additionalFields, checkShared, COMMON, membersField, silenceField } from './common';

/** No limit is documented; a notice that is longer than a message can be would not arrive. */
const MAX_REASON_BYTES = 1000;

const FIELDS: readonly WireField[] = [
	{
		property: {
			displayName: 'Reason',
			name: 'reason',
			type: 'string',
			default: '',
			placeholder: 'e.g. The deal is closed',
			description: 'Text of the notice about it, at most 1000 bytes',
		},
		wire: 'Reason',
		rule: (value, field) => checkOptionalText(value, { field, min: 0, max: MAX_REASON_BYTES }),
	},
	silenceField('Whether the other members are not told'),
];

/** Takes members out of groups. */
export const removeGroupMembers: BulkOperation = {
	...COMMON,
	value: 'remove',
	name: 'Remove',
	action: 'Remove members from groups',
	description:
		'Take members out of groups. Tencent does not say who was no member; that counts as done.',
	endpoint: ENDPOINTS.deleteMembers,
	properties: [groupIdField, membersField, additionalFields(FIELDS)],
	reader: createReader({
		owner: GROUP_ID,
		subject: USER_ID,
		parameters: ['additionalFields'],
		check: (values) => checkShared(values, FIELDS),
	}),
	wireFormat: {
		buildBody: (owner, common, entries) => ({
			GroupId: owner,
			MemberToDel_Account: entries,
			...common,
		}),
		...ANSWERED_AS_A_WHOLE,
	},
	vocabulary: {
		...outcomeWords('deleted', 'member'),
		again: 'Members already removed stay removed.',
	},
};
