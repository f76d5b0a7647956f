import type { INodeProperties } from 'n8n-workflow';

import { problem, type Checked } from '../../api/problem';
import { ENDPOINTS } from '../../api/endpoints';
import type { ParameterValues } from '../../bulk/parameters';
import { NEVER } from '../../bulk/repeat';
import { listUserIds, showValue, toTrimmedText, unwrapLocator } from '../../checks';
import { toAccountField } from '../fields';
import { requiredData } from '../message/fields/texts';
import type { BulkOperation } from '../operation';
import { createReader, TO_ACCOUNT, type Details } from '../reader';
import { outcomeWords } from '../vocabulary';
import { ANSWERED_AS_A_WHOLE } from '../wireFormats';
import { COMMON } from './common';
import { GROUP_ID, groupIdField } from './groupId';

const contentField: INodeProperties = {
	displayName: 'Content',
	name: 'content',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	required: true,
	placeholder: 'e.g. The demo starts in five minutes',
	description:
		'What the client apps of the members get. An object from an expression is sent as its JSON.',
};

const receiversField: INodeProperties = {
	...toAccountField('the member to notify'),
	required: false,
	description:
		'UserIDs of the members to notify: one, a comma-separated list, or an array from an expression. Leave empty to notify all members.',
};

/** Tells members who are online something that is kept nowhere. */
export const notifyGroups: BulkOperation = {
	...COMMON,
	value: 'notify',
	name: 'Send Notification',
	action: 'Send notifications to groups',
	description:
		'Send a system notification to the members of groups who are online; it is not kept in the history',
	endpoint: ENDPOINTS.notifyGroup,
	outputKeys: { owner: 'groupId', subject: 'toAccount' },
	properties: [groupIdField, contentField, receiversField],
	reader: createReader({
		owner: GROUP_ID,
		subject: TO_ACCOUNT,
		isSubjectOptional: true,
		parameters: ['content'],
		check,
	}),
	// Whether a notification is for all is part of what a call's entries share: nobody named is all.
	wireFormat: {
		buildBody: (owner, { Content, isForAll }, entries) => ({
			GroupId: owner,
			Content,
			...(isForAll !== true && { ToMembers_Account: entries }),
		}),
		...ANSWERED_AS_A_WHOLE,
	},
	repeatOf: () => NEVER,
	sendsRepeats: true,
	vocabulary: {
		...outcomeWords('sent', 'member'),
		findOut:
			'Tencent Chat keeps no notifications, so only a member who was online can tell. Run again for this item if it does no harm that some members may get the notification twice.',
	},
};

function check({ content, toAccount }: ParameterValues): Checked<Details> {
	const text = requiredData(content, contentField.displayName);
	if ('problem' in text) return text;
	const isForAll = listUserIds(unwrapLocator(toAccount)).length === 0;
	if (isForAll && toTrimmedText(toAccount) !== '') {
		const reason = `${TO_ACCOUNT.label} names nobody (${showValue(toAccount)})`;
		return problem(reason, 'Name at least one member, or leave the field empty to notify all.');
	}
	return { value: { common: { Content: text.value, isForAll }, details: {} } };
}
