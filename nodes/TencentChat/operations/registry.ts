import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { addFriends } from './friend/add';
import type { Operation } from './operation';

/** A group of operations, as shown under Resource. */
interface Resource {
	readonly name: string;
	readonly value: string;
}

const RESOURCES: readonly Resource[] = [{ name: 'Friend', value: 'friend' }];

/** All that a user can choose. */
export const OPERATIONS: readonly Operation[] = [addFriends];

/** The operation of a resource; nothing when there is none of that name. */
export function findOperation(resource: unknown, value: unknown): Operation | undefined {
	return OPERATIONS.find(
		(operation) => operation.resource === resource && operation.value === value,
	);
}

/** The fields of the node up to the options: Resource, Operation, and each operation's own. */
export function describeOperations(): INodeProperties[] {
	return [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: RESOURCES.map(({ name, value }) => ({ name, value })),
			default: 'friend',
		},
		...RESOURCES.map(describeChoice),
		...OPERATIONS.flatMap(describeFields),
	];
}

function describeChoice({ value: resource }: Resource): INodeProperties {
	const operations = OPERATIONS.filter((operation) => operation.resource === resource);
	const defaultOperation = operations[0]?.value ?? '';
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: operations.map(toChoice),
		default: defaultOperation,
	};
}

function toChoice({ name, value, action, description }: Operation): INodePropertyOptions {
	return { name, value, action, description };
}

function describeFields({ resource, value, properties }: Operation): INodeProperties[] {
	return properties.map((property) => ({
		...property,
		displayOptions: { show: { resource: [resource], operation: [value] } },
	}));
}
