import { failsWhenAllFailed } from '../../../../../nodes/TencentChat/host/options/whenAllFailed';
import { aNode } from '../support/fakeContext';
import { anExecuteContext, type ExecuteSettings } from '../support/n8nContext';

const WITH_FAILED = { hasFailedOutput: true };

const AUTO = { whenAllFailed: 'auto', dryRun: false } as const;

const ALWAYS = { whenAllFailed: 'fail', dryRun: false } as const;

const CONNECTED = {
	getChildNodes: () => [aNode({ name: 'Mail' })],
	getConnections: () => [[{ node: 'Add Friends', type: 'main', index: 1 }]],
};

function aContext(settings: ExecuteSettings = {}, connections: object = {}) {
	return Object.assign(anExecuteContext(settings), connections);
}

describe('an execution in which everything failed', () => {
	it.each([
		['auto', {}, true],
		['auto', CONNECTED, false],
		['fail', {}, true],
		['fail', CONNECTED, true],
		['continue', {}, false],
		['continue', CONNECTED, false],
	] as const)('with %s and connections %p fails: %p', (whenAllFailed, connections, expected) => {
		const options = { whenAllFailed, dryRun: false };

		expect(failsWhenAllFailed(aContext({}, connections), options, WITH_FAILED)).toBe(expected);
	});

	it('goes on by itself where n8n does not tell what is connected', () => {
		const connections = { ...CONNECTED, getConnections: undefined };

		expect(failsWhenAllFailed(aContext({}, connections), AUTO, WITH_FAILED)).toBe(false);
	});

	it.each([
		['auto', true],
		['fail', true],
		['continue', false],
	] as const)('of an operation with one output fails for %s: %p', (whenAllFailed, expected) => {
		const options = { whenAllFailed, dryRun: false };

		expect(failsWhenAllFailed(aContext({}, CONNECTED), options, { hasFailedOutput: false })).toBe(
			expected,
		);
	});

	it.each<[string, ExecuteSettings]>([
		['in a mode that continues', { onError: 'continueRegularOutput' }],
		["in a mode with n8n's error output", { onError: 'continueErrorOutput' }],
		['after a Stop', { signal: AbortSignal.abort() }],
		["as an agent's tool", { type: 'n8n-nodes-tencent-chat.tencentChatTool' }],
	])('never fails %s, whatever the option says', (_name, settings) => {
		expect(failsWhenAllFailed(aContext(settings), ALWAYS, WITH_FAILED)).toBe(false);
		expect(failsWhenAllFailed(aContext(settings), ALWAYS, { hasFailedOutput: false })).toBe(false);
	});

	it('never fails in a dry run, which is there to show what is wrong', () => {
		expect(failsWhenAllFailed(aContext(), { ...ALWAYS, dryRun: true }, WITH_FAILED)).toBe(false);
	});
});
