import { OPERATIONS } from '../../../nodes/TencentChat/operations/registry';
import type { Operation } from '../../../nodes/TencentChat/operations/operation';
import { renderFieldTable } from '../../../scripts/docs/fieldTable';

function find(resource: string, value: string): Operation {
	const found = OPERATIONS.find((one) => one.resource === resource && one.value === value);
	if (!found) throw new Error(`There is no ${resource} ${value}`);
	return found;
}

/** The first two cells of each row. */
function rowsOf(...operations: readonly Operation[]): ReadonlyArray<readonly string[]> {
	const [, , ...rows] = renderFieldTable(operations).split('\n');
	return rows.map((row) => row.slice(2).split(' | ').slice(0, 2));
}

describe('the table of fields', () => {
	it('has one row for a field that all operations have', () => {
		const rows = rowsOf(find('friend', 'delete'), find('friend', 'deleteAll'));

		expect(rows.filter(([name]) => name === 'Delete Type')).toEqual([['Delete Type', 'all']]);
	});

	it('names the operations that have a field, where not all do', () => {
		const rows = rowsOf(find('friend', 'add'), find('friend', 'delete'));

		expect(rows).toContainEqual(['Force Add', 'Add Friends']);
	});

	it('has a row for each field of a collection, after the collection’s name', () => {
		const rows = rowsOf(find('friend', 'add'));

		expect(rows).toContainEqual(['Additional Fields → Remark', 'all']);
		expect(rows).not.toContainEqual(['Additional Fields', 'all']);
	});

	it('keeps a row on one line, whatever a description holds', () => {
		const operation = {
			...find('friend', 'delete'),
			properties: [
				{ displayName: 'A|B', name: 'a', type: 'string', default: '', description: 'One\ntwo' },
			],
		} as Operation;

		expect(renderFieldTable([operation]).split('\n')[2]).toBe('| A\\|B | all | One two |');
	});
});
