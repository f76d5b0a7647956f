import type { INodeProperties } from 'n8n-workflow';

import type { Checked } from '../../api/problem';
import type { ParameterValues } from '../../bulk/parameters';
import type { Details } from '../reader';
import { checkChoice } from '../../checks';

/** What holds when an expression came to nothing: the smaller change. */
const SMALLER = 'Delete_Type_Single';

const DELETE_TYPES = ['Delete_Type_Both', SMALLER];

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
	// As friends are added: on both sides.
	default: 'Delete_Type_Both',
	description: 'Whether the friendship ends on both sides',
};

/** Checks {@link deleteTypeField}. */
export function checkDeleteType({ deleteType }: ParameterValues): Checked<Details> {
	const type = checkChoice(deleteType ?? SMALLER, 'Delete Type', DELETE_TYPES);
	if ('problem' in type) return type;
	return { value: { common: { DeleteType: type.value }, details: {} } };
}
