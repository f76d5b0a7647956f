import { displayNameOf, optionNames } from '../../nodes/TencentChat/host/options/optionFields';
import { operationsOf, RESOURCES } from '../../nodes/TencentChat/operations/registry';
import { wordsOf } from '../../nodes/TencentChat/bulk/outcome';
import type { Endpoint } from '../../nodes/TencentChat/api/endpoints';
import type { Operation, PagedRead } from '../../nodes/TencentChat/operations/operation';
import { renderFieldTable } from './fieldTable';

const HEAD = [
	'| operation | what it does | Tencent’s command | in a call | calls/s | outcomes beside failures |',
	'|---|---|---|---|---|---|',
];

/** A section for each resource, so that the node can link to it: its operations, their fields, and which options they have. */
export function renderOperationsPage(): string {
	return RESOURCES.map((resource) => {
		const operations = operationsOf(resource);
		return [
			`## ${resource.name}`,
			[...HEAD, ...operations.map(renderRow)].join('\n'),
			renderFieldTable(operations),
			...renderOptions(operations),
		].join('\n\n');
	}).join('\n\n');
}

function renderOptions(operations: readonly Operation[]): readonly string[] {
	const names = new Set(operations.flatMap(optionNames).map(displayNameOf));
	return names.size === 0 ? [] : [`[Options](options.md#options): ${[...names].sort().join(', ')}`];
}

function renderRow(operation: Operation): string {
	const { name, description } = operation;
	return `| ${[name, description, ...renderCalls(operation)].join(' | ')} |`;
}

function renderCalls(operation: Operation): readonly string[] {
	if (operation.kind === 'local') return ['no call', '', '', ''];
	if (operation.kind === 'response') return ['no call', '', '', '`answered`, `sent`'];
	if (operation.kind === 'pagedRead') return renderList(operation);
	const pending = operation.extraOptions?.includes('pending') ? ['pending'] : [];
	const words = [...wordsOf(operation.vocabulary), ...pending]
		.map((word) => `\`${word}\``)
		.join(', ');
	const { callsPerSecond, maxItemsPerCall } = operation.endpoint;
	return [linkTo(operation.endpoint), String(maxItemsPerCall), String(callsPerSecond), words];
}

/** Some lists have a second command, for those that name no owner. */
function renderList({ endpoint, endpointWithoutOwner }: PagedRead): readonly string[] {
	const endpoints = endpointWithoutOwner ? [endpoint, endpointWithoutOwner] : [endpoint];
	const rates = endpoints.map(({ callsPerSecond }) => callsPerSecond);
	return [endpoints.map(linkTo).join(', '), 'a page', rates.join(', '), ''];
}

function linkTo({ path, documentation }: Endpoint): string {
	return `[\`${path.replace(/^v4\//, '')}\`](${documentation})`;
}
