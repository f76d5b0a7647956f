import type { INodeProperties } from 'n8n-workflow';

import type { ParameterValues } from '../../bulk/parameters';
import type { Details } from '../reader';
import { checkChoice, type Checked } from '../values';

const DELETE_TYPES = ['Delete_Type_Both', 'Delete_Type_Single'];

/** Whether a friendship ends on both sides. */
export const deleteTypeField: INodeProperties = {
	displayName: 'Delete Type',
	name: 'deleteType',
	type: 'options',
	options: [
		{
			name: 'Both',
			value: 'Delete_Type_Both',
			description: 'Each is removed from the list of the other',
		},
		{
			name: 'Single',
			value: 'Delete_Type_Single',
			description: 'The friend is removed from the list of From Account only',
		},
	],
	default: 'Delete_Type_Single',
	description: 'Whether the friendship ends on both sides',
};

/** Checks {@link deleteTypeField}. */
export function checkDeleteType({ deleteType }: ParameterValues): Checked<Details> {
	const type = checkChoice(deleteType, 'Delete Type', DELETE_TYPES);
	if ('problem' in type) return type;
	return { value: { common: { DeleteType: type.value }, details: {} } };
}
