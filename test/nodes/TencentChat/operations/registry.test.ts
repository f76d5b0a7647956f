import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { addFriends } from '../../../../nodes/TencentChat/operations/friend/add';
import {
	describeOperations,
	findOperation,
	OPERATIONS,
} from '../../../../nodes/TencentChat/operations/registry';
import { TIMEZONE } from '../../../../nodes/TencentChat/operations/times';

/** The fields that are shown for an operation. */
function fieldsOf({ resource, value }: { resource: string; value: string }): INodeProperties[] {
	return describeOperations().filter(({ displayOptions }) => {
		const { resource: resources = [], operation: operations = [] } = displayOptions?.show ?? {};
		return resources.includes(resource) && operations.includes(value);
	});
}

function valuesOf({ options = [] }: INodeProperties): unknown[] {
	return (options as INodePropertyOptions[]).map(({ value }) => value);
}

describe('the operations', () => {
	it('are found by resource and operation', () => {
		expect(findOperation('friend', 'add')).toBe(addFriends);
	});

	it.each([
		['an operation of another version', 'friend', 'unheardOf'],
		['a resource of another version', 'unheardOf', 'add'],
		['nothing', undefined, undefined],
	])('are not found for %s', (_name, resource, value) => {
		expect(findOperation(resource, value)).toBeUndefined();
	});

	it('differ from each other in what workflows store', () => {
		const stored = OPERATIONS.map(({ resource, value }) => `${resource} ${value}`);

		expect(new Set(stored).size).toBe(stored.length);
	});

	it('read only parameters that their fields ask for, and the timezone', () => {
		for (const operation of OPERATIONS) {
			const names = [...operation.properties.map(({ name }) => name), TIMEZONE];
			const read = 'reader' in operation ? operation.reader.parameters : [];
			expect(names).toEqual(expect.arrayContaining([...read]));
		}
	});
});

describe('the fields of the node', () => {
	it('begin with the resource, which every other field depends on', () => {
		const [resource] = describeOperations();

		expect(resource).toMatchObject({ name: 'resource', default: 'friend', noDataExpression: true });
	});

	it('offer first what most come for: resources by use, and the operation that is chosen already', () => {
		const [resource, ...choices] = describeOperations().filter(({ type }) => type === 'options');
		const [first] = resource?.options as INodePropertyOptions[];
		const operations = choices.filter(({ name }) => name === 'operation');

		expect(first?.value).toBe('friend');
		expect(operations.length).toBeGreaterThan(5);
		for (const choice of operations) expect(valuesOf(choice)[0]).toBe(choice.default);
	});

	it('begin for friends with adding them, as that is what most come for', () => {
		const choice = describeOperations().find(
			({ name, displayOptions }) =>
				name === 'operation' && displayOptions?.show?.resource?.includes('friend'),
		);

		expect(choice).toMatchObject({ default: 'add', noDataExpression: true });
	});

	it('offer every operation under its resource', () => {
		const choices = describeOperations().filter(({ name }) => name === 'operation');

		const offered = choices.flatMap((choice) =>
			valuesOf(choice).map((value) => `${choice.displayOptions?.show?.resource?.[0]} ${value}`),
		);
		expect(offered.sort()).toEqual(
			OPERATIONS.map(({ resource, value }) => `${resource} ${value}`).sort(),
		);
	});

	it('offer only resources that have operations', () => {
		const [resource] = describeOperations();

		const used = new Set(OPERATIONS.map((operation) => operation.resource));
		expect(resource && valuesOf(resource).sort()).toEqual([...used].sort());
	});

	it.each(OPERATIONS)('show those of $name for it alone', (operation) => {
		const shown = fieldsOf(operation).map(({ name }) => name);

		expect(shown).toEqual(operation.properties.map(({ name }) => name));
	});
});
