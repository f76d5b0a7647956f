import type { Checked } from '../../api/problem';
import { ENDPOINTS } from '../../api/endpoints';
import type { ParameterValues } from '../../bulk/parameters';
import type { BulkOperation } from '../operation';
import { createReader, type Details } from '../reader';
import { accountsFormat } from '../wireFormats';
import { NO_SUCH_GROUP } from './common';
import { checkCustomKeys, customKeysField } from './customFields';
import { GROUP_FILTER, toGroupData } from './data';
import { GROUP_ID, groupIdField } from './groupId';

/** Reads what groups say about themselves. */
export const getGroups: BulkOperation = {
	kind: 'bulk',
	resource: 'group',
	value: 'get',
	name: 'Get',
	action: 'Get groups',
	description: 'Read name, type, owner and settings of groups, or find out whether they exist',
	endpoint: ENDPOINTS.getGroups,
	isSerialized: false,
	outputKeys: { subject: 'groupId' },
	properties: [groupIdField, customKeysField],
	reader: createReader({ subject: GROUP_ID, parameters: ['customTags'], check }),
	wireFormat: {
		...accountsFormat('GroupIdList', {
			list: 'GroupInfo',
			account: 'GroupId',
			code: 'ErrorCode',
			info: 'ErrorInfo',
			toData: toGroupData,
		}),
		refusedForOne: NO_SUCH_GROUP,
	},
	vocabulary: {
		success: 'found',
		noun: 'group',
		alreadyDone: [],
		others: ['notFound'],
		interpret: (code) => (NO_SUCH_GROUP.includes(code) ? 'notFound' : undefined),
	},
};

function check({ customTags }: ParameterValues): Checked<Details> {
	const keys = checkCustomKeys(customTags);
	if ('problem' in keys) return keys;
	const ofGroup = { GroupBaseInfoFilter: GROUP_FILTER };
	const ResponseFilter =
		keys.value.length > 0 ? { ...ofGroup, AppDefinedDataFilter_Group: keys.value } : ofGroup;
	return { value: { common: { ResponseFilter }, details: {} } };
}
