import type { INodeProperties } from 'n8n-workflow';

import type { Checked } from '../../api/problem';
import { ENDPOINTS } from '../../api/endpoints';
import type { ParameterValues } from '../../bulk/parameters';
import { checkWholeNumber } from '../../checks';
import { GROUP_ID, groupIdField } from '../group/groupId';
import { MAX_UINT32 } from '../message/fields/numbers';
import type { BulkOperation } from '../operation';
import { createReader, USER_ID, type Details } from '../reader';
import { outcomeWords } from '../vocabulary';
import { ANSWERED_AS_A_WHOLE } from '../wireFormats';
import { COMMON, membersField } from './common';

/** What holds when the user says nothing. */
const USUAL_SECONDS = 3600;

const secondsField: INodeProperties = {
	displayName: 'Seconds',
	name: 'seconds',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 4294967295, numberPrecision: 0 },
	default: 3600,
	description:
		'How long they cannot write in the group, counted from now. 0 lets them write again; 4294967295 is for ever.',
};

/** Keeps members from writing, or lets them write again. */
export const muteGroupMembers: BulkOperation = {
	...COMMON,
	value: 'mute',
	name: 'Mute',
	action: 'Mute members of groups',
	description:
		'Keep members from writing in groups for a while, or let them write again. It outlasts leaving and coming back; Work groups (Private) do not take it.',
	endpoint: ENDPOINTS.muteMembers,
	properties: [groupIdField, membersField, secondsField],
	reader: createReader({
		owner: GROUP_ID,
		subject: USER_ID,
		parameters: [secondsField.name],
		check,
	}),
	wireFormat: {
		buildBody: (owner, common, entries) => ({
			GroupId: owner,
			Members_Account: entries,
			...common,
		}),
		...ANSWERED_AS_A_WHOLE,
	},
	vocabulary: outcomeWords('updated', 'member'),
};

function check({ seconds }: ParameterValues): Checked<Details> {
	const range = { min: 0, max: MAX_UINT32 };
	const checked = checkWholeNumber(seconds ?? USUAL_SECONDS, secondsField.displayName, range);
	if ('problem' in checked) return checked;
	return { value: { common: { MuteTime: checked.value }, details: {} } };
}
