import fc from 'fast-check';

import { OWN_FIELDS, toFields } from '../../../nodes/TencentChatTrigger/fields';

it('gives the fields of a callback in camelCase, without those that are read already', () => {
	const fields = { From_Account: 'a', List: [{ To_Account: 'b' }], CallbackCommand: 'c' };

	expect(toFields(fields, ['CallbackCommand'])).toEqual({
		fromAccount: 'a',
		list: [{ toAccount: 'b' }],
	});
});

it('leaves names of the trigger’s own where they are nested', () => {
	expect(toFields({ Data: { Answer: 1, Event: 2 } }, [])).toEqual({
		data: { answer: 1, event: 2 },
	});
});

it('gives no field a name of the trigger’s own, whatever it is called', () => {
	const own = fc.constantFrom(...OWN_FIELDS, 'client_IP', 'EVENT_ID', 'ANSWER', 'Body_answer');
	const blanks = fc.constantFrom('', '_', '-', '__', ' ', '\0', '_'.repeat(100));
	const name = fc.tuple(blanks, fc.oneof(own, fc.string()), blanks).map((parts) => parts.join(''));

	fc.assert(
		fc.property(fc.dictionary(name, fc.integer()), (fields) => {
			expect(OWN_FIELDS.filter((field) => field in toFields(fields, []))).toEqual([]);
		}),
		{ numRuns: 1000 },
	);
});

it('lets no name reach the prototype of an item', () => {
	const hostile = JSON.parse('{"__proto__":{"polluted":1},"____":2}') as Record<string, unknown>;

	const fields = toFields(hostile, []);

	expect(fields).toEqual({ proto: { polluted: 1 }, ____: 2 });
	expect(Object.getPrototypeOf({ ...fields })).toBe(Object.prototype);
});
