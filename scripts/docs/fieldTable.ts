import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../../nodes/TencentChat/operations/operation';

/** A field of the panel, with the operations that have it. */
interface Field {
	/** As the panel shows it; one in a collection after the collection's name. */
	readonly name: string;
	readonly description: string;
	readonly operations: Set<string>;
}

/** A row for each field of these operations; a field that several of them share has one row. */
export function renderFieldTable(operations: readonly Operation[]): string {
	const fields = new Map<string, Field>();
	for (const operation of operations) {
		for (const { name, description } of operation.properties.flatMap((one) => fieldsIn(one, ''))) {
			const key = `${name} ${description}`;
			const field = fields.get(key) ?? { name, description, operations: new Set() };
			fields.set(key, field);
			field.operations.add(operation.name);
		}
	}
	const rows = [...fields.values()].map(({ name, description, operations: having }) =>
		row(name, having.size === operations.length ? 'all' : [...having].join(', '), description),
	);
	return [row('field', 'operations', 'what it says'), '|---|---|---|', ...rows].join('\n');
}

/** The fields that a property stands for: itself, or those of a collection. */
function fieldsIn(
	{ displayName, description = '', type, options = [] }: INodeProperties,
	before: string,
): Array<Omit<Field, 'operations'>> {
	if (type === 'notice' || type === 'hidden') return [];
	const name = `${before}${displayName}`;
	if (type !== 'collection' && type !== 'fixedCollection') return [{ name, description }];
	return options.flatMap((option) => {
		if ('values' in option) return option.values.flatMap((value) => fieldsIn(value, `${name} → `));
		return 'type' in option ? fieldsIn(option, `${name} → `) : [];
	});
}

function row(...cells: readonly string[]): string {
	return `| ${cells.map((cell) => cell.replace(/\|/g, '\\|').replace(/\s+/g, ' ')).join(' | ')} |`;
}
