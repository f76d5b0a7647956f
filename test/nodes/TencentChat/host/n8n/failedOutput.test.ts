import { Workflow, type IConnections, type IExecuteFunctions, type INode } from 'n8n-workflow';

import { TencentChat } from '../../../../../nodes/TencentChat/TencentChat.node';
import { isFailedOutputConnected } from '../../../../../nodes/TencentChat/host/n8n/failedOutput';
import { aNode } from '../support/fakeContext';
import { anExecuteContext } from '../support/n8nContext';

const nodeType = new TencentChat();

/** What a node says to whom: the outputs of Add Friends, each with the nodes behind it. */
type Behind = ReadonlyArray<readonly string[]>;

/** n8n's own context of Add Friends in a workflow with other nodes behind it. */
function aContext(behind: Behind, others: Readonly<Record<string, Partial<INode>>> = {}) {
	const context = anExecuteContext();
	const names = new Set([...behind.flat(), ...Object.keys(others)]);
	const connections: IConnections = { 'Add Friends': { main: behind.map(toTargets) } };
	if (names.has('Off'))
		connections.Off = { main: [toTargets(['Later'].filter((name) => names.has(name)))] };
	const workflow = new Workflow({
		nodes: [aNode(), ...[...names].map((name) => aNode({ name, id: name, ...others[name] }))],
		connections,
		active: false,
		nodeTypes: {
			getByName: () => nodeType,
			getByNameAndVersion: () => nodeType,
			getKnownTypes: () => ({}),
		},
	});
	Object.defineProperty(context, 'workflow', { value: workflow });
	return context as IExecuteFunctions & typeof context;
}

function toTargets(names: readonly string[]) {
	return names.map((node) => ({ node, type: 'main' as const, index: 0 }));
}

describe('the Failed output', () => {
	it.each<[string, Behind, boolean]>([
		['with a node behind it is connected', [[], ['Mail']], true],
		['is connected when both outputs lead to one node', [['Log'], ['Log']], true],
		['is not connected when only Success is', [['Log'], []], false],
		['is not connected when only Pending is', [[], [], ['Log']], false],
		['is not connected when nothing is', [], false],
	])('%s', (_name, behind, expected) => {
		expect(isFailedOutputConnected(aContext(behind))).toBe(expected);
	});

	it('is not connected by a node far behind Success', () => {
		const context = aContext([['Off'], []], { Later: {} });

		expect(isFailedOutputConnected(context)).toBe(false);
	});

	it('is not connected by a node that is switched off, as nobody sees the failures then', () => {
		const context = aContext([[], ['Off']], { Off: { disabled: true } });

		expect(isFailedOutputConnected(context)).toBe(false);
	});

	it('is connected through a node that is switched off, as n8n passes items on behind it', () => {
		const context = aContext([[], ['Off']], { Off: { disabled: true }, Later: {} });

		expect(isFailedOutputConnected(context)).toBe(true);
	});
});

describe('whether the Failed output is connected is not known', () => {
	it('where n8n cannot tell connections, but some node follows', () => {
		const context = aContext([[], ['Mail']]);
		Object.defineProperty(context, 'getConnections', { value: undefined });

		expect(isFailedOutputConnected(context)).toBeUndefined();
	});

	it.each(['getChildNodes', 'getConnections'])(
		'where %s fails, which must not end a run',
		(name) => {
			const context = aContext([[], ['Mail']]);
			const fail = () => {
				throw new Error('not here');
			};
			Object.defineProperty(context, name, { value: fail });

			expect(isFailedOutputConnected(context)).toBeUndefined();
		},
	);

	it.each([[{ nodeName: 'Add Friends', mode: 'inclusive' }], ['Add Friends']])(
		'when somebody executes up to one node (%p), as n8n cuts off what does not lead there',
		(destinationNode) => {
			const context = aContext([]);
			Object.defineProperty(context, 'runExecutionData', {
				value: { startData: { destinationNode } },
			});

			expect(isFailedOutputConnected(context)).toBeUndefined();
		},
	);
});
