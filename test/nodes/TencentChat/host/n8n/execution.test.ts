import { getEventListeners } from 'node:events';

import {
	haltAtCancellation,
	isCancelled,
	isToolRun,
	stopListening,
} from '../../../../../nodes/TencentChat/host/n8n/execution';
import { aNode } from '../support/fakeContext';
import { aScriptedContext } from '../support/scripted';

function contextWith(signal?: AbortSignal) {
	return aScriptedContext(() => ({}), { signal }).context;
}

/** A context that is, or is not, one of an AI agent's tools. */
function toolContext(overrides: object, type = 'n8n-nodes-tencent-chat.tencentChat') {
	return Object.assign(contextWith(), { getNode: () => aNode({ type }), ...overrides });
}

describe('the halt of a run', () => {
	it('comes when the execution is cancelled', () => {
		const controller = new AbortController();
		const halt = haltAtCancellation(contextWith(controller.signal));

		expect(halt.isHalted).toBe(false);
		controller.abort();

		expect(halt.isHalted).toBe(true);
	});

	it('is there from the start when the execution was cancelled before', () => {
		expect(haltAtCancellation(contextWith(AbortSignal.abort())).isHalted).toBe(true);
	});

	it('leaves nothing on the signal when the run is over, as a node in a loop runs often', () => {
		const { signal } = new AbortController();
		const context = contextWith(signal);
		haltAtCancellation(context);
		haltAtCancellation(context);
		expect(getEventListeners(signal, 'abort')).toHaveLength(2);

		stopListening(context);

		expect(getEventListeners(signal, 'abort')).toEqual([]);
	});

	it('does not come where n8n gives no signal', () => {
		expect(haltAtCancellation(contextWith()).isHalted).toBe(false);
	});
});

describe('a cancelled execution', () => {
	it.each([
		['is known by its signal', AbortSignal.abort(), true],
		['is none while the signal is quiet', new AbortController().signal, false],
		['is none where n8n gives no signal', undefined, false],
	])('%s', (_name, signal, expected) => {
		expect(isCancelled(contextWith(signal))).toBe(expected);
	});
});

describe("an AI agent's tool", () => {
	it.each([
		['is one when n8n says so', { isToolExecution: () => true }, true],
		['is none when n8n says no', { isToolExecution: () => false }, false],
		['is none when n8n 1 says nothing', {}, false],
		['is none when n8n knows the name only', { isToolExecution: true }, false],
	])('%s', (_name, overrides, expected) => {
		expect(isToolRun(toolContext(overrides))).toBe(expected);
	});

	it('is known by its type in n8n 1', () => {
		expect(isToolRun(toolContext({}, 'n8n-nodes-tencent-chat.tencentChatTool'))).toBe(true);
	});
});
