import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { ENDPOINTS } from '../../../../../nodes/TencentChat/api/endpoints';
import { addFriends } from '../../../../../nodes/TencentChat/operations/friend/add';
import { describeOptionFields } from '../../../../../nodes/TencentChat/host/editor/description';
import { DEFAULT_OPTIONS } from '../../../../../nodes/TencentChat/host/options/runOptions';
import { NUMBERS } from './support/numbers';

/** The options of Add Friends, as the editor shows them. */
function fields(): INodeProperties[] {
	const collection = describeOptionFields().find(
		({ displayOptions }) =>
			displayOptions?.show?.resource?.includes(addFriends.resource) &&
			displayOptions.show.operation?.includes(addFriends.value),
	);
	return (collection?.options ?? []) as INodeProperties[];
}

function field(name: string): INodeProperties | undefined {
	return fields().find((option) => option.name === name);
}

function valuesOf(name: string): unknown[] {
	return ((field(name)?.options ?? []) as INodePropertyOptions[]).map(({ value }) => value).sort();
}

describe('the options in the editor', () => {
	it('stand in the order of the alphabet, as in every node of n8n', () => {
		const names = fields().map(({ displayName }) => displayName);

		expect(names).toEqual([...names].sort((left, right) => left.localeCompare(right)));
	});

	it('show the defaults that hold when they are not added', () => {
		const defaults = Object.fromEntries(fields().map((option) => [option.name, option.default]));

		expect(DEFAULT_OPTIONS).toMatchObject(defaults);
	});

	it.each(NUMBERS)('limit $displayName as the run does', ({ name, min, max }) => {
		expect(field(name)?.typeOptions).toEqual({ minValue: min, maxValue: max });
	});

	it.each([
		['pending', ['failed', 'ownOutput', 'success']],
		['alreadyFriends', ['failed', 'success', 'update']],
		['outputItems', ['all', 'failedOnly', 'summary']],
	])('offer for %s what is promised', (name, values) => {
		expect(valuesOf(name)).toEqual(values);
	});

	it.each(['pending', 'alreadyFriends'])(
		'take no expression for %s, which decides where items go',
		(name) => {
			expect(field(name)?.noDataExpression).toBe(true);
		},
	);

	it('speak of what the operation is about', () => {
		const batchSizes = describeOptionFields().flatMap(({ displayOptions, options = [] }) => {
			const [resource] = displayOptions?.show?.resource ?? [];
			const found = (options as INodeProperties[]).find(({ name }) => name === 'batchSize');
			return found ? [`${String(resource)}: ${found.description}`] : [];
		});

		expect(field('batchSize')?.description).toContain('when friends have to confirm');
		expect(batchSizes).toContain('account: How many accounts one call carries');
		expect(batchSizes.filter((text) => text.includes('confirm'))).toHaveLength(1);
	});

	it('let a batch be as large as the command allows', () => {
		expect(field('batchSize')?.typeOptions?.maxValue).toBe(ENDPOINTS.friendAdd.maxItemsPerCall);
	});
});
