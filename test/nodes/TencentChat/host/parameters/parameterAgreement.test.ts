import fc from 'fast-check';
import type { INodeExecutionData } from 'n8n-workflow';

import type { Problem } from '../../../../../nodes/TencentChat/api/problem';
import type { Reading } from '../../../../../nodes/TencentChat/bulk/parameters';
import { createParameterSource } from '../../../../../nodes/TencentChat/host/parameters/parameters';
import { anyExpression, anyValue, itemsAndExpression } from '../evaluator/arbitraries';
import { Evaluator, type Engine, type Evaluation } from '../evaluator/evaluator';
import { aFakeContext } from '../support/fakeContext';

/** Each question takes some milliseconds; a longer search is made by hand. */
const RUNS = Number(process.env.FAST_CHECK_RUNS ?? 100);

/** isolated-vm, which one of the engines needs, exists for some versions of Node only. */
function hasIsolates(): boolean {
	const [major = 0] = process.versions.node.split('.').map(Number);
	return major >= 24;
}

const ENGINES: readonly Engine[] = [
	'legacy',
	'n8n 1',
	'quickjs',
	...(hasIsolates() ? (['vm'] as const) : []),
];

/** What n8n said, as the node is to report it. */
function toReading(evaluation: Evaluation): Reading {
	if ('value' in evaluation) return { value: evaluation.value };
	const reason = `The expression in 'field' could not be evaluated: ${evaluation.fault}`;
	const hint = 'Correct the expression, or the data of this item.';
	return { problem: { reason, hint, isExpression: true } as Problem };
}

/** Reads a parameter for each item, with n8n's answers where n8n is asked. */
function readAll(
	stored: unknown,
	items: readonly INodeExecutionData[],
	evaluations: readonly Evaluation[],
) {
	let asked = 0;
	const { context } = aFakeContext({ parameters: { field: stored }, items });
	context.getNodeParameter = ((_name: string, item: number, _fallback: unknown, raw?: object) => {
		if (raw) return stored;
		asked += 1;
		const evaluation = evaluations[item] ?? { fault: 'there is no such item' };
		if ('fault' in evaluation) throw new Error(evaluation.fault);
		return evaluation.value;
	}) as typeof context.getNodeParameter;
	const source = createParameterSource(context);
	return { readings: items.map((_item, index) => source.read('field', index)), asked };
}

describe.each(ENGINES)("n8n's evaluator (%s) and the node", (engine) => {
	let evaluator: Evaluator;

	beforeAll(async () => {
		evaluator = await Evaluator.start(engine);
	}, 60_000);

	afterAll(() => evaluator.stop());

	async function expectAgreement(stored: unknown, jsons: readonly unknown[]): Promise<number> {
		const items = jsons.map((json) => ({ json })) as INodeExecutionData[];
		const evaluations = await evaluator.evaluate(stored, items);

		const { readings, asked } = readAll(stored, items, evaluations);

		expect(readings).toStrictEqual(evaluations.map(toReading));
		return asked;
	}

	it('read the same from any path of any item', async () => {
		await fc.assert(
			fc.asyncProperty(itemsAndExpression, async ({ jsons, expression }) => {
				await expectAgreement(expression, jsons);
			}),
			{ numRuns: RUNS },
		);
	}, 600_000);

	it('read the same from whatever comes after an item for which they agreed', async () => {
		const agreed = { a: 'text', b: { c: 'text' }, d: ['text'] };
		const path = fc.constantFrom('a', 'b.c', 'd[0]', 'd', 'd.length', 'a.length');
		const odd = fc.record({
			a: anyValue,
			b: fc.oneof(anyValue, fc.record({ c: anyValue })),
			d: anyValue,
		});
		await fc.assert(
			fc.asyncProperty(path, fc.array(odd, { maxLength: 6 }), async (steps, jsons) => {
				await expectAgreement(`={{ $json.${steps} }}`, [agreed, ...jsons]);
			}),
			{ numRuns: RUNS },
		);
	}, 600_000);

	it('read the same from collections and resource locators', async () => {
		await fc.assert(
			fc.asyncProperty(
				itemsAndExpression,
				fc.array(fc.oneof(anyExpression, fc.string()), { maxLength: 2 }),
				async ({ jsons, expression }, lists) => {
					const groupName = { __rl: true, mode: 'name', value: expression };
					await expectAgreement({ remark: expression, groupName, lists }, jsons);
				},
			),
			{ numRuns: RUNS },
		);
	}, 600_000);

	it.each([
		['={{ $json.a }}', { a: 'text' }, 1],
		['={{$json.a}}', { a: 5 }, 1],
		['={{ $json.a.b }}', { a: { b: null } }, 1],
		['={{ $json["a b"] }}', { 'a b': true }, 1],
		["={{ $json['客户'] }}", { 客户: 'text' }, 1],
		['={{ $json.a[0] }}', { a: ['text'] }, 1],
		['={{ $json.a[0].b }}', { a: [{ b: '' }] }, 1],
		['={{ $json.a }}', { a: ['text', 2] }, 1],
		['={{ $json.a.length }}', { a: [1, 2] }, 1],
		['={{ $json.a }}', {}, 1],
		['={{ $json.a.b.c }}', { a: {} }, 1],
		[{ remark: '={{ $json.a }}', groupName: { mode: 'name', value: '={{ $json.b }}' } }, {}, 1],
		['={{ $json.a.length }}', { a: 'text' }, 3],
		['={{ $json.a.isEmpty() }}', { a: '' }, 3],
		['={{ $json.a }}', { a: { b: 1 } }, 3],
		['={{ $json.a }}', { a: new Date(0) }, 3],
		['={{ $json.constructor }}', {}, 3],
		['={{ $json.__proto__ }}', {}, 3],
		['={{ $json.toString }}', { toString: 'text' }, 3],
		['={{ $json.binding }}', { binding: 'text' }, 3],
		['={{ $json.globalThis }}', { globalThis: 'text' }, 3],
		[' ={{ $json.a }}', { a: 'text' }, 1],
		['= {{ $json.a }}', { a: 'text' }, 3],
		['={{ $json.a }}{{ $json.a }}', { a: 'text' }, 3],
		['={{ $json }}', { a: 'text' }, 3],
	])(
		'agree on %j for three items like %j, after asking n8n %d times',
		async (stored, json, times) => {
			const asked = await expectAgreement(stored, [json, json, json]);

			expect(asked).toBe(times);
		},
	);
});
