import type { INode } from 'n8n-workflow';

import { describeOptionFields } from '../../../../../nodes/TencentChat/host/editor/description';
import { OPERATIONS } from '../../../../../nodes/TencentChat/operations/registry';
import { TencentChat } from '../../../../../nodes/TencentChat/TencentChat.node';
import { outputNamesOf, subtitleOf } from '../../../../../harness/engine/oneNode';
import { aNode } from '../support/fakeContext';

const nodeType = new TencentChat();

/** The names of the outputs that n8n shows for a node. */
function outputsOf(settings: Partial<INode>): Array<string | undefined> {
	return outputNamesOf(aNode(settings), nodeType);
}

describe('the outputs of the node', () => {
	it('are Success and Failed', () => {
		expect(outputsOf({})).toEqual(['Success', 'Failed']);
	});

	it.each(['success', 'failed'])('stay the same with those who must accept on %s', (pending) => {
		expect(outputsOf({ parameters: { options: { pending } } })).toEqual(['Success', 'Failed']);
	});

	it('have Pending as the third when the user asks for it', () => {
		const parameters = { options: { pending: 'ownOutput' } };

		expect(outputsOf({ parameters })).toEqual(['Success', 'Failed', 'Pending']);
	});

	it("stand before n8n's own error output, so that connections stay where they are", () => {
		const parameters = { options: { pending: 'ownOutput' } };

		expect(outputsOf({ parameters, onError: 'continueErrorOutput' })).toEqual([
			'Success',
			'Failed',
			'Pending',
			'Error',
		]);
	});
});

describe('the text below the name on the canvas', () => {
	it.each(OPERATIONS)('says for $resource:$value what it does', ({ resource, value, action }) => {
		const node = aNode({ parameters: { resource, operation: value } });

		expect(subtitleOf(node, nodeType)).toBe(action);
	});
});

describe('the options', () => {
	const callers = OPERATIONS.filter(({ kind }) => kind === 'bulk' || kind === 'pagedRead');

	it.each(callers)('of $resource:$value are shown for it', ({ resource, value }) => {
		const shown = describeOptionFields().filter(
			({ displayOptions }) =>
				displayOptions?.show?.resource?.includes(resource) &&
				displayOptions.show.operation?.includes(value),
		);

		expect(shown.map(({ name }) => name)).toEqual(['options']);
	});
});
