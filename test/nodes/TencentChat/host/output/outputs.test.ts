import type { Problem } from '../../../../../nodes/TencentChat/api/problem';
import { createExpressionProblem } from '../../../../../nodes/TencentChat/host/parameters/expressionProblem';
import { Outputs } from '../../../../../nodes/TencentChat/host/output/outputs';
import { DEFAULT_OPTIONS } from '../../../../../nodes/TencentChat/host/options/runOptions';
import { addFriends } from '../../../../../nodes/TencentChat/operations/friend/add';
import { aFriend, anInvalidFriend, requestsOf } from '../../bulk/support/friends';
import { VirtualClock } from '../../../../support/virtualClock';
import { anOutcome, layOut, type Branches, type LayOutSettings } from '../support/results';

const FAILURES = ['failed', 'invalid', 'notSent', 'rejected', 'unknown'];

const ALL = ['added', 'alreadyFriends', 'pending', 'planned', ...FAILURES];

/** The outputs of so many items, with nothing on them yet. */
function someOutputs(items: number): Outputs {
	const input = Array.from({ length: items }, () => ({ json: {} }));
	return new Outputs({ operation: addFriends, options: DEFAULT_OPTIONS, isTool: false, input });
}

/** The words on each output. */
function wordsOf({ outputs }: Branches): string[][] {
	return outputs.map((items) => items.map(({ json }) => String(json.outcome)));
}

/** The json of the only item that comes of an outcome. */
async function jsonOf(outcome: string, settings: LayOutSettings = {}) {
	const { outputs } = await layOut([anOutcome(outcome)], settings);
	return outputs.flat()[0]?.json;
}

async function layOutWords(
	words: readonly string[],
	settings: LayOutSettings = {},
): Promise<Branches> {
	return await layOut(
		words.map((word) => anOutcome(word)),
		settings,
	);
}

describe('the branches', () => {
	it('have successes on the first and failures on the second output', async () => {
		expect(wordsOf(await layOutWords(ALL))).toEqual([
			['added', 'alreadyFriends', 'pending', 'planned'],
			FAILURES,
		]);
	});

	it('are both there when there is nothing to give out', async () => {
		expect((await layOut([])).outputs).toEqual([[], []]);
	});

	it('keep the order of the input within an output', async () => {
		const { outputs } = await layOutWords(['added', 'rejected', 'planned', 'failed', 'added']);

		const friends = outputs.map((items) => items.map(({ json }) => json.toAccount));
		expect(friends).toEqual([
			['a', 'c', 'e'],
			['b', 'd'],
		]);
	});

	it('pair each item with the input item that it came from', async () => {
		const { outputs } = await layOutWords(['rejected', 'added', 'rejected']);

		expect(outputs.map((items) => items.map(({ pairedItem }) => pairedItem))).toEqual([
			[{ item: 1 }],
			[{ item: 0 }, { item: 2 }],
		]);
	});

	it.each([
		['success', [['added', 'pending', 'alreadyFriends'], ['rejected']]],
		[
			'failed',
			[
				['added', 'alreadyFriends'],
				['pending', 'rejected'],
			],
		],
		['ownOutput', [['added', 'alreadyFriends'], ['rejected'], ['pending']]],
	] as const)('have those who must accept first on %s', async (pending, expected) => {
		const branches = await layOutWords(['added', 'pending', 'alreadyFriends', 'rejected'], {
			options: { pending },
		});

		expect(wordsOf(branches)).toEqual(expected);
	});

	it('have a third output also when nobody must accept first, as n8n counts outputs before', async () => {
		const branches = await layOutWords(['added'], { options: { pending: 'ownOutput' } });

		expect(wordsOf(branches)).toEqual([['added'], [], []]);
	});

	it.each([
		['success', [['added', 'alreadyFriends'], []]],
		['failed', [['added'], ['alreadyFriends']]],
	] as const)('have those who were friends before on %s', async (alreadyFriends, expected) => {
		const branches = await layOutWords(['added', 'alreadyFriends'], {
			options: { alreadyFriends },
		});

		expect(wordsOf(branches)).toEqual(expected);
	});

	it('have a friend that nothing was said about among the failures, as none may be lost', async () => {
		const outputs = someOutputs(1);
		const [lost] = requestsOf(aFriend('a'));
		if (lost) outputs.add(lost);

		const branches = await outputs.toBranches(new VirtualClock());

		expect(branches.map((items) => items.map(({ json }) => json))).toEqual([
			[],
			[
				expect.objectContaining({
					fromAccount: 'sales',
					toAccount: 'a',
					outcome: 'unknown',
					reason: expect.stringContaining('lost track') as string,
				}),
			],
		]);
		expect(outputs.tally.byOutcome).toEqual([['unknown', 1]]);
	});

	it('have an invalid friend without further words, with the reason', async () => {
		const outputs = someOutputs(1);
		const problem = { reason: 'too long', hint: 'Shorten it.' };
		const [invalid] = requestsOf(anInvalidFriend('a', { problem }));
		if (invalid) outputs.add(invalid);

		const [, failed] = await outputs.toBranches(new VirtualClock());

		expect(failed?.[0]?.json).toMatchObject({ outcome: 'invalid', attempts: 0, ...problem });
	});

	it('keep the order of the input when items are read in another, the friends of an item together', async () => {
		const outputs = someOutputs(2);
		const requests = [
			{ ...aFriend('c'), itemIndex: 1, position: 0 },
			{ ...aFriend('a'), itemIndex: 0, position: 1 },
			{ ...aFriend('b'), itemIndex: 0, position: 2 },
		];
		for (const request of requests) outputs.add(request);
		for (const request of requests) outputs.settle(request, anOutcome());

		const [added] = await outputs.toBranches(new VirtualClock());

		expect(added?.map(({ json, pairedItem }) => [json.toAccount, pairedItem])).toEqual([
			['a', { item: 0 }],
			['b', { item: 0 }],
			['c', { item: 1 }],
		]);
	});
});

describe('the first outcome', () => {
	it('is that of the first friend, however late it comes', () => {
		const outputs = someOutputs(2);
		const requests = requestsOf(aFriend('a'), aFriend('b'));
		for (const request of requests) outputs.add(request);
		for (const request of requests.reverse()) {
			outputs.settle(request, anOutcome('rejected', { reason: `why ${request.subject}` }));
		}

		expect(outputs.first?.reason).toBe('why a');
	});
});

describe('the tally of the branches', () => {
	it('counts everyone by outcome, and who came out on Failed', async () => {
		const { tally } = await layOutWords(['added', 'pending', 'rejected'], {
			options: { pending: 'failed' },
		});

		expect(tally.total).toBe(3);
		expect(tally.failed).toBe(2);
		expect(tally.byOutcome).toEqual([
			['added', 1],
			['pending', 1],
			['rejected', 1],
		]);
	});

	it.each(['failedOnly', 'summary'] as const)(
		'counts also those who are not given out with %s',
		async (outputItems) => {
			const { tally } = await layOutWords(['added', 'rejected'], { options: { outputItems } });

			expect(tally.total).toBe(2);
		},
	);
});

describe('the option Output Items', () => {
	it('gives out only what is on Failed, wherever the user sends it', async () => {
		const options = {
			outputItems: 'failedOnly',
			pending: 'failed',
			alreadyFriends: 'failed',
		} as const;

		const branches = await layOutWords(['added', 'pending', 'alreadyFriends', 'rejected'], {
			options,
		});

		expect(wordsOf(branches)).toEqual([[], ['pending', 'alreadyFriends', 'rejected']]);
	});

	it('gives out no one on an output of their own with failures only', async () => {
		const options = { outputItems: 'failedOnly', pending: 'ownOutput' } as const;

		expect(wordsOf(await layOutWords(['pending', 'rejected'], { options }))).toEqual([
			[],
			['rejected'],
			[],
		]);
	});

	it('gives out no friend with the summary, as that is one item', async () => {
		const branches = await layOutWords(ALL, { options: { outputItems: 'summary' } });

		expect(wordsOf(branches)).toEqual([[], []]);
	});
});

describe('an item', () => {
	it('of a success has what was sent and what was answered, and no more', async () => {
		expect(await jsonOf('added', { options: { includeInput: false } })).toEqual({
			fromAccount: 'sales',
			toAccount: 'a',
			outcome: 'added',
			resultCode: 0,
			resultInfo: '',
			attempts: 1,
		});
	});

	it.each(FAILURES)(
		'of an outcome %s says why, what to do, and whether waiting helps',
		async (word) => {
			expect(await jsonOf(word)).toMatchObject({
				outcome: word,
				reason: `why ${word}`,
				hint: `what to do when ${word}`,
				retryable: false,
			});
		},
	);

	it('of one who must accept first has the hint, but no reason, as nothing went wrong', async () => {
		const json = await jsonOf('pending');

		expect(json).toMatchObject({ hint: 'what to do when pending' });
		expect(json).not.toHaveProperty('reason');
		expect(json).not.toHaveProperty('retryable');
	});

	it.each([
		['pending', { pending: 'failed' }],
		['alreadyFriends', { alreadyFriends: 'failed' }],
	] as const)('of %s on Failed has what all have there', async (word, options) => {
		expect(await jsonOf(word, { options })).toMatchObject({
			reason: `why ${word}`,
			hint: `what to do when ${word}`,
			retryable: false,
		});
	});

	it.each(['alreadyFriends', 'planned'])('of %s on Success has no hint', async (word) => {
		const json = await jsonOf(word);

		for (const key of ['reason', 'hint', 'retryable']) expect(json).not.toHaveProperty(key);
	});

	it('keeps what there was no answer for as null and empty', async () => {
		const unanswered = anOutcome('unknown', { resultCode: null, attempts: 5 });

		const { outputs } = await layOut([unanswered]);

		expect(outputs[1]?.[0]?.json).toMatchObject({
			resultCode: null,
			resultInfo: '',
			attempts: 5,
		});
	});

	it.each(ALL)('of %s has no key named error, because n8n would move it', async (word) => {
		const [item] = (await layOut([anOutcome(word)])).outputs.flat();

		expect(item).not.toHaveProperty('error');
		expect(item?.json).not.toHaveProperty('error');
	});
});

describe('the input item', () => {
	const input = [{ json: { outcome: 'mine', error: 'mine', id: 7 } }];

	it('is kept under a key of its own, so that it covers nothing', async () => {
		expect(await jsonOf('added', { input })).toMatchObject({
			outcome: 'added',
			input: { outcome: 'mine', error: 'mine', id: 7 },
		});
	});

	it('is left out when the user does not want it', async () => {
		expect(await jsonOf('added', { input, options: { includeInput: false } })).not.toHaveProperty(
			'input',
		);
	});

	it('is left out for an AI tool, as it holds what the agent keeps for itself', async () => {
		expect(await jsonOf('added', { input, isTool: true })).not.toHaveProperty('input');
	});
});

describe('a dry run', () => {
	const plannedCalls = new Map([
		[0, 1],
		[1, 7],
	]);

	it('says for each friend which call would carry what', async () => {
		const { outputs } = await layOutWords(['planned', 'planned'], { plannedCalls });

		expect(outputs[0]?.map(({ json }) => [json.call, json.request])).toMatchObject([
			[1, { To_Account: 'a' }],
			[7, { To_Account: 'b' }],
		]);
	});

	it('says nothing of a call for a friend that would not be sent', async () => {
		const outputs = someOutputs(1);
		const [invalid] = requestsOf(anInvalidFriend('a'));
		if (invalid) outputs.add(invalid);

		const [, failed] = await outputs.toBranches(new VirtualClock());

		expect(failed?.[0]?.json).toMatchObject({ outcome: 'invalid' });
		expect(failed?.[0]?.json).not.toHaveProperty('call');
		expect(failed?.[0]?.json).not.toHaveProperty('request');
	});

	it('is the only one with these keys', async () => {
		const json = await jsonOf('added');

		expect(json).not.toHaveProperty('call');
		expect(json).not.toHaveProperty('request');
	});
});

describe('an AI tool', () => {
	it('gets everything on the first output in order of the input, as an agent sees no other', async () => {
		const words = ['rejected', 'added', 'pending', 'invalid'];

		const branches = await layOutWords(words, { isTool: true, options: { pending: 'ownOutput' } });

		expect(wordsOf(branches)).toEqual([words, [], []]);
	});

	it('is told why a friend failed', async () => {
		expect(await jsonOf('rejected', { isTool: true })).toMatchObject({ reason: 'why rejected' });
	});
});

describe('an expression that fails', () => {
	const broken = createExpressionProblem('Remark', new Error('invalid syntax'));
	const empty = { reason: 'To Account is empty', hint: 'Fill it.' };

	function brokenIn(...problems: ReadonlyArray<Problem | undefined>): Problem | undefined {
		const outputs = someOutputs(problems.length);
		problems.forEach((problem, position) => {
			const origin = { itemIndex: position, position };
			const friend = { owner: 'sales', subject: `c${position}` };
			outputs.add(problem ? { ...friend, ...origin, problem } : requestAt(position));
		});
		return outputs.brokenExpression;
	}

	function requestAt(position: number) {
		return { owner: 'sales', subject: 'a', common: {}, payload: {}, itemIndex: position, position };
	}

	it('for every item is a mistake in the workflow', () => {
		expect(brokenIn(broken, createExpressionProblem('Remark', 'other'))).toBe(broken);
		expect(brokenIn(broken)).toBe(broken);
	});

	it.each([
		['when another item can be sent', [broken, undefined]],
		['when another item is invalid for what it holds', [broken, empty]],
		['when all are invalid for what they hold', [empty, empty]],
		['when there is no item', []],
	])('is a matter of its item %s', (_name, problems) => {
		expect(brokenIn(...problems)).toBeUndefined();
	});
});
