import type { IDataObject } from 'n8n-workflow';

import { toOwnInput } from '../../../../../nodes/TencentChat/host/output/ownInput';
import { OPERATIONS } from '../../../../../nodes/TencentChat/operations/registry';
import type { BulkOperation } from '../../../../../nodes/TencentChat/operations/operation';
import { anOutcome, layOut } from '../support/results';

const ROW = { customer: 'c1' };

/** An item as it came out. */
function anItem(fields: IDataObject = {}): IDataObject {
	return {
		...{ fromAccount: 'sales', toAccount: 'c1', outcome: 'added' },
		...{ resultCode: 0, resultInfo: '', attempts: 1, input: ROW },
		...fields,
	};
}

describe('the input of an output item that goes into another Tencent Chat node', () => {
	it('is handed on, so that chains do not nest', () => {
		expect(toOwnInput(anItem())).toBe(ROW);
	});

	it.each([
		['that failed', { outcome: 'rejected', resultCode: 30003, resultInfo: 'Err' }],
		['without an answer', { outcome: 'unknown', resultCode: null }],
		['of Callback → Respond', { outcome: 'answered', attempts: undefined }],
	])('is handed on from one %s', (_name, fields) => {
		expect(toOwnInput(anItem(fields))).toBe(ROW);
	});

	it('is handed on from what this node lays out, over several nodes', async () => {
		const { outputs } = await layOut([anOutcome('added')]);
		const [first] = outputs.flat();

		expect(first?.json).toHaveProperty('input');
		expect(toOwnInput(first?.json)).toBe(first?.json.input);
	});
});

describe.each(
	OPERATIONS.filter((operation): operation is BulkOperation => 'vocabulary' in operation),
)('the words of $resource:$value', ({ vocabulary }) => {
	it('are known, so that its items are recognised', () => {
		for (const outcome of [vocabulary.success, ...vocabulary.alreadyDone]) {
			expect(toOwnInput(anItem({ outcome }))).toBe(ROW);
		}
	});
});

describe('an item that is not as it came out of this package', () => {
	const withoutInput = anItem();
	delete withoutInput.input;

	it.each<[string, IDataObject]>([
		['a plain row', ROW],
		['a row with an input of its own', { input: { text: 'x' } }],
		['an item to which a node has added a field, which would be lost', { ...anItem(), note: 'x' }],
		['an item in front of which a node has put a field', { note: 'x', ...anItem() }],
		['an item without its input', withoutInput],
		['an item whose input is no object', anItem({ input: 'x' })],
		['an item with another word', anItem({ outcome: 'shipped' })],
		['an item with a code that is none', anItem({ resultCode: 'x' })],
		['an item with attempts that are none', anItem({ attempts: 'x' })],
		['an item without the text of an answer', anItem({ resultInfo: null })],
	])('is the input itself: %s', (_name, json) => {
		expect(toOwnInput(json)).toBe(json);
	});

	it('is the input itself also when it throws as it is looked at', () => {
		const fail = () => {
			throw new Error('boom');
		};
		const json = new Proxy<IDataObject>({}, { get: fail, ownKeys: fail });

		expect(toOwnInput(json)).toBe(json);
	});

	it('is nothing where there is nothing', () => {
		expect(toOwnInput(undefined)).toBeUndefined();
	});
});
