import { OPERATIONS, RESOURCES } from '../../../nodes/TencentChat/operations/registry';
import { ENGLISH } from '../../../scripts/docs/languages';
import { renderOperationsPage } from '../../../scripts/docs/operationsPage';
import { renderResourceTable } from '../../../scripts/docs/resourceTable';

describe('the page of operations', () => {
	it('has a section for each resource, in the order of the node', () => {
		const headings = renderOperationsPage().match(/^## .+$/gm);

		expect(headings).toEqual(RESOURCES.map(({ name }) => `## ${name}`));
	});

	it('has a row for each operation', () => {
		for (const { name, description } of OPERATIONS) {
			expect(renderOperationsPage()).toContain(`\n| ${name} | ${description} | `);
		}
	});
});

it('the README’s table names each operation once, under its resource', () => {
	const [, , ...rows] = renderResourceTable(ENGLISH).split('\n');

	const named = rows.flatMap((row) => (row.split(' | ')[1] ?? '').replace(' |', '').split(', '));

	expect(rows).toHaveLength(RESOURCES.length);
	expect([...named].sort()).toEqual(OPERATIONS.map(({ name }) => name).sort());
});
