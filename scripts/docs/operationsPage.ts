import { OPERATIONS, RESOURCES } from '../nodes/TencentChat/operations/registry';
import type { Operation } from '../nodes/TencentChat/operations/operation';

const BEGIN = '<!-- operations: made from the registry by npm run docs -->';
const END = '<!-- /operations -->';

/** The README with its table of operations made anew. */
export function renderReadme(readme: string): string {
	const begin = readme.indexOf(BEGIN);
	const end = readme.indexOf(END);
	if (begin < 0 || end < begin) throw new Error('README.md has no place for the operations');
	return `${readme.slice(0, begin + BEGIN.length)}\n\n${renderTable()}\n\n${readme.slice(end)}`;
}

function renderTable(): string {
	return [
		'| resource | operation | what it does | Tencent’s command | in a call | calls/s | outcomes beside failures |',
		'|---|---|---|---|---|---|---|',
		...OPERATIONS.map(renderRow),
	].join('\n');
}

function renderRow(operation: Operation): string {
	const { name, description } = operation;
	const resource = RESOURCES.find(({ value }) => value === operation.resource)?.name ?? '';
	const cells = [resource, name, description, ...renderCalls(operation)];
	return `| ${cells.join(' | ')} |`;
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
