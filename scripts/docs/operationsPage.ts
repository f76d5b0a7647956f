import { operationsOf, RESOURCES } from '../../nodes/TencentChat/operations/registry';
import type { Operation } from '../../nodes/TencentChat/operations/operation';

const HEAD = [
	'| operation | what it does | Tencent’s command | in a call | calls/s | outcomes beside failures |',
	'|---|---|---|---|---|---|',
];

/** A section for each resource, so that the node can link to it, with a table of its operations. */
export function renderOperationsPage(): string {
	return RESOURCES.map((resource) => {
		const rows = operationsOf(resource).map(renderRow);
		return [`## ${resource.name}`, '', ...HEAD, ...rows].join('\n');
	}).join('\n\n');
}

function renderRow(operation: Operation): string {
	const { name, description } = operation;
	return `| ${[name, description, ...renderCalls(operation)].join(' | ')} |`;
}

function renderCalls(operation: Operation): readonly string[] {
	if (operation.kind === 'local') return ['no call', '', '', ''];
	if (operation.kind === 'response') return ['no call', '', '', '`answered`, `sent`'];
	const { path, documentation, callsPerSecond, maxItemsPerCall } = operation.endpoint;
	const command = `[\`${path.replace(/^v4\//, '')}\`](${documentation})`;
	if (operation.kind === 'pagedRead') return [command, 'a page', String(callsPerSecond), ''];
	const { success, alreadyDone } = operation.vocabulary;
	const pending = operation.extraOptions?.includes('pending') ? ['pending'] : [];
	const words = [success, ...alreadyDone, ...pending].map((word) => `\`${word}\``).join(', ');
	return [command, String(maxItemsPerCall), String(callsPerSecond), words];
}
