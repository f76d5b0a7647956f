import type { INode } from 'n8n-workflow';

import { OUTPUTS } from '../../../../../nodes/TencentChat/host/editor/description';
import { optionNames } from '../../../../../nodes/TencentChat/host/options/optionFields';
import type { Operation } from '../../../../../nodes/TencentChat/operations/operation';
import { OPERATIONS } from '../../../../../nodes/TencentChat/operations/registry';
import { TencentChat } from '../../../../../nodes/TencentChat/TencentChat.node';
import { outputNamesOf } from '../../../../../harness/engine/oneNode';
import { aNode } from '../support/fakeContext';

const nodeType = new TencentChat();

const SPLIT = OPERATIONS.filter(({ kind }) => kind === 'bulk' || kind === 'response');

const OTHERS = OPERATIONS.filter((operation) => !SPLIT.includes(operation));

/** The names of the outputs that n8n shows for an operation; none for a plain one. */
function outputsOf(
	{ resource, value }: Operation,
	options: object = {},
	settings: Partial<INode> = {},
): Array<string | undefined> {
	const parameters = { resource, operation: value, options } as INode['parameters'];
	return outputNamesOf(aNode({ ...settings, parameters }), nodeType);
}

describe('the outputs of the node', () => {
	it('are an expression that needs no item, as the editor has none', () => {
		expect(OUTPUTS).toMatch(/^=\{\{/);
		expect(OUTPUTS).not.toMatch(/\$json|\$input/);
	});

	it.each(SPLIT)('are Success and Failed for $resource:$value', (operation) => {
		expect(outputsOf(operation)).toEqual(['Success', 'Failed']);
	});

	it.each(OTHERS)('are a single plain one for $resource:$value', (operation) => {
		expect(outputsOf(operation)).toEqual([undefined]);
	});

	it.each(OPERATIONS)('have Pending for $resource:$value only where it can happen', (operation) => {
		const canPend = optionNames(operation).includes('pending');

		expect(outputsOf(operation, { pending: 'ownOutput' }).includes('Pending')).toBe(canPend);
	});

	it.each(OTHERS)("stand before n8n's own error output for $resource:$value", (operation) => {
		const outputs = outputsOf(operation, {}, { onError: 'continueErrorOutput' });

		expect(outputs.at(-1)).toBe('Error');
		expect(outputs).toHaveLength(2);
	});
});
