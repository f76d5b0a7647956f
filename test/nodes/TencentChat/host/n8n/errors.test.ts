import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { describeCode } from '../../../../../nodes/TencentChat/api/codes/codes';
import {
	createProblemError,
	createStopError,
	failEveryItem,
	UNKNOWN_OPERATION,
} from '../../../../../nodes/TencentChat/host/n8n/errors';
import { aNode } from '../support/fakeContext';

function aRefusal(code: number, info: string) {
	return createStopError(aNode(), { kind: 'refused', code: describeCode(code), info });
}

describe('the error of a run that Tencent refused', () => {
	it('says what happened, what to do, and what was answered', () => {
		const { meaning, hint } = describeCode(70009);

		const error = aRefusal(70009, 'UserSig check failed');

		expect(error).toBeInstanceOf(NodeApiError);
		expect(error.message).toBe(meaning);
		expect(error.description).toBe(
			`${hint} Tencent Chat answered ErrorCode 70009: UserSig check failed`,
		);
	});

	it('carries the code, so that an error workflow can tell cases apart', () => {
		expect(aRefusal(60020, '')).toMatchObject({ httpCode: '60020' });
	});

	it.each([40004, 60020, 70009])(
		'keeps its own words for %d, which n8n could take for an HTTP status',
		(code) => {
			expect(aRefusal(code, '').message).toBe(describeCode(code).meaning);
		},
	);

	it('has no colon when Tencent said nothing else', () => {
		expect(aRefusal(70009, '').description).toMatch(/ErrorCode 70009$/);
	});
});

describe('the error of a run that got nowhere', () => {
	it.each([
		[
			'a host that was never reached',
			{ kind: 'unreachable', reason: 'The host refused the connection' } as const,
			'Tencent Chat could not be reached. The host refused the connection',
		],
		[
			'a credential that became unusable',
			{ kind: 'unusable', problem: { reason: 'Expired', hint: 'Paste a new one.' } } as const,
			'Expired',
		],
	])('names %s', (_name, stop, message) => {
		const error = createStopError(aNode(), stop);

		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error.message).toBe(message);
		expect(error.description).toEqual(expect.stringMatching(/\.$/));
	});
});

describe('the error of bad input', () => {
	it('has the reason as its message and the hint as its description', () => {
		const error = createProblemError(aNode(), { reason: 'Wrong', hint: 'Correct it.' });

		expect(error.message).toBe('Wrong');
		expect(error.description).toBe('Correct it.');
	});
});

describe('items of a node that does not know its operation', () => {
	it('all come out on Failed with what they were, so that none passes for a success', () => {
		const items = [{ json: { id: 1 } }, { json: { id: 2 } }];

		const outputs = failEveryItem(items, UNKNOWN_OPERATION, false);

		const [success, failed] = outputs;
		expect(success).toEqual([]);
		expect(failed?.map(({ json, pairedItem }) => [json.input, pairedItem])).toEqual([
			[{ id: 1 }, { item: 0 }],
			[{ id: 2 }, { item: 1 }],
		]);
		expect(failed?.[0]?.json).toMatchObject({
			outcome: 'notSent',
			...UNKNOWN_OPERATION,
			retryable: false,
		});
	});
});
