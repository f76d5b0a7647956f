import { operationsOf, RESOURCES } from '../../nodes/TencentChat/operations/registry';
import type { Language } from './languages';
import { headingAnchor } from './headingAnchor';

/** The README's table of operations: a row for each resource, which leads to its section of the page. */
export function renderResourceTable({ resource, operations }: Language): string {
	const rows = RESOURCES.map((one) => {
		const { name } = one;
		const names = operationsOf(one).map((operation) => operation.name);
		return `| [${name}](docs/operations.md#${headingAnchor(name)}) | ${names.join(', ')} |`;
	});
	return [`| ${resource} | ${operations} |`, '|---|---|', ...rows].join('\n');
}
