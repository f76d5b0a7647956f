import type { INodeProperties } from 'n8n-workflow';

import type { Checked } from '../../api/problem';
import { ENDPOINTS } from '../../api/endpoints';
import type { ParameterValues } from '../../bulk/parameters';
import { checkUserId } from '../../checks';
import type { BulkOperation } from '../operation';
import type { Details } from '../reader';
import { outcomeWords } from '../vocabulary';
import { COMMON, groupReader, ONE_GROUP } from './common';
import { groupIdField } from './groupId';

const newOwnerField: INodeProperties = {
	displayName: 'New Owner Account',
	name: 'newOwnerAccount',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. sales_02',
	description: 'UserID of the member who owns the group from now on',
};

/** Gives groups to other members. */
export const changeGroupOwners: BulkOperation = {
	...COMMON,
	value: 'changeOwner',
	name: 'Change Owner',
	action: 'Change the owner of groups',
	description: 'Give groups to another member, or an owner to groups that have none',
	endpoint: ENDPOINTS.changeGroupOwner,
	properties: [groupIdField, newOwnerField],
	reader: groupReader({ parameters: ['newOwnerAccount'], check }),
	wireFormat: ONE_GROUP,
	vocabulary: outcomeWords('updated', 'group'),
};

function check({ newOwnerAccount }: ParameterValues): Checked<Details> {
	const owner = checkUserId(newOwnerAccount, newOwnerField.displayName);
	if ('problem' in owner) return owner;
	return { value: { common: {}, details: { NewOwner_Account: owner.value } } };
}
