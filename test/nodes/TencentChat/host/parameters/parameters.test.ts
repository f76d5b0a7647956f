import { createParameterSource } from '../../../../../nodes/TencentChat/host/parameters/parameters';
import { addFriends } from '../../../../../nodes/TencentChat/operations/friend/add';
import { TIMEZONE } from '../../../../../nodes/TencentChat/operations/times';
import { aFakeContext, aNode, type ContextSettings } from '../support/fakeContext';
import { anExecuteContext } from '../support/n8nContext';

/** Reads a parameter for several items. */
function read(name: string, itemCount: number, settings: ContextSettings) {
	const { context, evaluated } = aFakeContext(settings);
	const source = createParameterSource(context, addFriends.properties);
	const readings = Array.from({ length: itemCount }, (_, index) => source.read(name, index));
	return { readings, evaluated };
}

function failing(error: unknown): ContextSettings['evaluate'] {
	return () => {
		throw error;
	};
}

describe('a parameter with a fixed value', () => {
	it.each([
		['text', 'sales'],
		['a boolean', false],
		['null inside', { remark: null }],
		['a collection', { remark: 'R', groupName: { mode: 'name', value: 'G' } }],
		['text with an equals sign inside', 'a=b'],
	])('is read once for all items when it is %s, as large runs have many', (_name, value) => {
		const { readings, evaluated } = read('field', 3, { parameters: { field: value } });

		expect(readings).toEqual([{ value }, { value }, { value }]);
		expect(evaluated).toEqual([['field', 0]]);
	});

	it('that cannot be read has the same problem for all items', () => {
		const { context } = aFakeContext({ parameters: { field: 'fixed' } });
		context.getNodeParameter = ((
			_name: string,
			_itemIndex: number,
			_fallback: unknown,
			options?: object,
		) => {
			if (options) return 'fixed';
			throw new Error('does not pass its schema');
		}) as typeof context.getNodeParameter;
		const source = createParameterSource(context);

		const readings = [source.read('field', 0), source.read('field', 1)];

		expect(readings[0]).toMatchObject({
			problem: { reason: expect.stringContaining('does not pass its schema') },
		});
		expect(readings[1]).toEqual(readings[0]);
	});
});

describe('a parameter with an expression', () => {
	it.each([
		['itself', '={{ $json.to }}', (index: number) => `item ${index}`],
		['in a field of a collection', { remark: '={{ $json.to }}' }, remark],
		['deep in a resource locator', { groupName: { value: '=x' } }, groupName],
		['in a list', ['fixed', '={{ $json.to }}'], (index: number) => ['fixed', `item ${index}`]],
	])('%s is evaluated for each item', (_name, field, expected) => {
		const { readings } = read('field', 2, {
			parameters: { field },
			evaluate: (_expression, index) => `item ${index}`,
		});

		expect(readings).toEqual([{ value: expected(0) }, { value: expected(1) }]);
	});

	it('that fails is a problem of its item, with the name of the parameter', () => {
		const { readings } = read('toAccount', 1, {
			parameters: { toAccount: '={{ $json.a.b }}' },
			evaluate: failing(new Error('a is not defined')),
		});

		expect(readings).toEqual([
			{
				problem: {
					reason: "The expression in 'To Account' could not be evaluated: a is not defined",
					hint: 'Correct the expression, or the data of this item.',
					isExpression: true,
				},
			},
		]);
	});

	it('that fails for one item does not concern the next', () => {
		const { readings } = read('toAccount', 2, {
			parameters: { toAccount: '={{ $json.a.b }}' },
			evaluate: (_expression, index) => {
				if (index === 0) throw new Error('a is not defined');
				return 'b';
			},
		});

		expect(readings[1]).toEqual({ value: 'b' });
	});

	it('that throws something else than an error is a problem, too', () => {
		const { readings } = read('toAccount', 1, {
			parameters: { toAccount: '=x' },
			evaluate: failing({ odd: true }),
		});

		expect(readings).toMatchObject([
			{ problem: { reason: expect.stringContaining('unknown fault') } },
		]);
	});

	it('that throws something which throws again when it is looked at is a problem, too', () => {
		const { readings } = read('toAccount', 1, {
			parameters: { toAccount: '=x' },
			evaluate: failing(throwingWhenRead()),
		});

		expect(readings).toMatchObject([
			{ problem: { reason: expect.stringContaining('unknown fault') } },
		]);
	});
});

describe('a parameter with simple paths', () => {
	const items = [
		{ json: { to: 'a' } },
		{ json: { to: 'b' } },
		{ json: {} },
		{ json: { to: null } },
	];

	function readEach(settings: ContextSettings) {
		const { context, evaluated } = aFakeContext({ items, ...settings });
		const source = createParameterSource(context);
		const values = items.map((_item, index) => source.read('field', index));
		return { values, evaluated, context };
	}

	it('is evaluated for the first item only, to see that n8n comes to the same', () => {
		const { values, evaluated } = readEach({
			parameters: { field: { remark: '={{ $json.to }}' } },
			evaluate: (_expression, index) => items[index]?.json.to,
		});

		expect(values).toEqual([
			{ value: { remark: 'a' } },
			{ value: { remark: 'b' } },
			{ value: { remark: undefined } },
			{ value: { remark: null } },
		]);
		expect(evaluated).toEqual([['field', 0]]);
	});

	it('is evaluated for every item when n8n comes to something else', () => {
		const { values, evaluated } = readEach({
			parameters: { field: '={{ $json.to }}' },
			evaluate: (_expression, index) => `n8n ${index}`,
		});

		expect(values[3]).toEqual({ value: 'n8n 3' });
		expect(evaluated).toHaveLength(4);
	});

	it('is evaluated for every item when n8n cannot evaluate it', () => {
		const { values } = readEach({
			parameters: { field: '={{ $json.to }}' },
			evaluate: failing(new Error('not allowed')),
		});

		expect(values).toEqual(
			items.map(() => ({
				problem: {
					reason: "The expression in 'field' could not be evaluated: not allowed",
					hint: 'Correct the expression, or the data of this item.',
					isExpression: true,
				},
			})),
		);
	});

	it("is evaluated for every item of an agent's tool, which may see another item", () => {
		const { context, evaluated } = aFakeContext({
			items,
			parameters: { field: '={{ $json.to }}' },
			evaluate: (_expression, index) => items[index]?.json.to,
		});
		context.getNode = () => aNode({ type: 'n8n-nodes-tencent-chat.tencentChatTool' });
		const source = createParameterSource(context);

		items.forEach((_item, index) => source.read('field', index));

		expect(evaluated).toHaveLength(4);
	});
});

describe('an item that throws when it is read', () => {
	const getter = Object.defineProperty({}, 'to', {
		enumerable: true,
		get: () => {
			throw new Error('boom');
		},
	});
	const oddItems = [
		['a getter', getter],
		['a proxy of an object', new Proxy({ to: 'a' }, throwingTraps())],
		['a list behind a proxy', { to: new Proxy(['a'], throwingTraps()) }],
		['a proxy that was revoked', revokedProxy()],
	] as const;

	function readBetween(odd: object) {
		const items = [{ json: { to: 'a' } }, { json: odd as never }, { json: { to: 'c' } }];
		const { context } = aFakeContext({
			items,
			parameters: { toAccount: '={{ $json.to }}' },
			evaluate: (_expression, index) => (items[index]?.json as { to: unknown }).to,
		});
		const source = createParameterSource(context, addFriends.properties);
		return items.map((_item, index) => source.read('toAccount', index));
	}

	it.each(oddItems)('is a problem of that item alone: %s', (_name, odd) => {
		const [first, second, third] = readBetween(odd);

		expect([first, third]).toEqual([{ value: 'a' }, { value: 'c' }]);
		expect(second).toMatchObject({
			problem: { reason: expect.stringContaining("'To Account' could not be evaluated") },
		});
	});

	it('is a problem of that item also when it comes first, where both values are compared', () => {
		const items = [{ json: getter }, { json: { to: 'b' } }] as never;
		const { context } = aFakeContext({
			items,
			parameters: { field: '={{ $json.to }}' },
			evaluate: (_expression, index) => (index === 0 ? new Proxy({}, throwingTraps()) : 'b'),
		});
		const source = createParameterSource(context);

		expect(source.read('field', 0)).toHaveProperty('problem');
		expect(source.read('field', 1)).toEqual({ value: 'b' });
	});
});

describe("the workflow's timezone", () => {
	it('is read like a parameter', () => {
		const { context } = aFakeContext({ timezone: 'Asia/Shanghai' });

		expect(createParameterSource(context).read(TIMEZONE, 3)).toEqual({ value: 'Asia/Shanghai' });
	});

	it('is not known where n8n does not tell, which only concerns times without a zone', () => {
		const { context } = aFakeContext();
		context.getTimezone = failing(new Error('not here')) as () => string;

		expect(createParameterSource(context).read(TIMEZONE, 0)).toEqual({ value: undefined });
	});
});

describe("a parameter in n8n's own context", () => {
	const additionalFields = {
		remark: '={{ $json.name }}',
		addWording: 'fixed',
		groupName: { __rl: true, mode: 'name', value: '={{ $json["list name"] }}' },
	};
	const rows = [{ name: 'A', 'list name': 'L' }, { name: 5 }, {}, { name: { of: 'A' } }];

	it.each([
		['fromAccount', '={{ $json.name }}'],
		['toAccount', '={{ $json.names[0] }}'],
		['additionalFields', additionalFields],
	])('%s is read as n8n reads it', (name, stored) => {
		const input = rows.map((json) => ({ json }));
		const context = anExecuteContext({ input, parameters: { [name]: stored } });
		const expected = rows.map((_row, index) => ({ value: context.getNodeParameter(name, index) }));
		const source = createParameterSource(context);

		const readings = rows.map((_row, index) => source.read(name, index));

		expect(readings).toStrictEqual(expected);
	});
});

function throwingTraps(): ProxyHandler<object> {
	const fail = () => {
		throw new Error('boom');
	};
	return { get: fail, getPrototypeOf: fail, ownKeys: fail, has: fail };
}

function throwingWhenRead(): object {
	return new Proxy({}, throwingTraps());
}

function revokedProxy(): object {
	const { proxy, revoke } = Proxy.revocable({}, {});
	revoke();
	return proxy;
}

function remark(index: number) {
	return { remark: `item ${index}` };
}

function groupName(index: number) {
	return { groupName: { value: `item ${index}` } };
}
