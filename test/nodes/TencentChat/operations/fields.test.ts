import { MAX_BYTES } from '../../../../nodes/TencentChat/checks';
import type { INodeProperties } from 'n8n-workflow';

import {
	fromAccountField,
	groupNameField,
	toAccountField,
} from '../../../../nodes/TencentChat/operations/fields';

describe('the fields that operations share', () => {
	it('say the limits that are checked', () => {
		const [byName] = groupNameField.modes ?? [];

		expect(fromAccountField('that pays').description).toContain(`1 to ${MAX_BYTES.userId} bytes`);
		expect(byName?.hint).toContain(`At most ${MAX_BYTES.groupName} bytes`);
	});

	it.each<[string, INodeProperties]>([
		['fromAccount', fromAccountField('that pays')],
		['toAccount', toAccountField('the friend')],
	])('ask for %s, because no call can do without it', (name, field) => {
		expect(field).toMatchObject({ name, type: 'string', required: true });
	});

	it('say what the account has to do with the operation', () => {
		expect(fromAccountField('whose friends are read').description).toBe(
			'UserID of the account whose friends are read, 1 to 32 bytes',
		);
		expect(toAccountField('the friend to add').description).toMatch(
			/^UserID of the friend to add: /,
		);
	});

	it('let the friend list be typed before it is looked up, as that needs no call', () => {
		expect(groupNameField.default).toEqual({ mode: 'name', value: '' });
		expect(groupNameField.modes?.map(({ name }) => name)).toEqual(['name', 'list']);
	});
});
