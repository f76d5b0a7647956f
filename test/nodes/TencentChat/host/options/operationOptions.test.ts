import type { INodeProperties } from 'n8n-workflow';

import {
	describeOptions,
	optionNames,
} from '../../../../../nodes/TencentChat/host/options/optionFields';
import { createParameterSource } from '../../../../../nodes/TencentChat/host/parameters/parameters';
import { readOptions } from '../../../../../nodes/TencentChat/host/options/readOptions';
import { DEFAULT_OPTIONS } from '../../../../../nodes/TencentChat/host/options/runOptions';
import { checkAccounts } from '../../../../../nodes/TencentChat/operations/account/check';
import { deleteAccounts } from '../../../../../nodes/TencentChat/operations/account/delete';
import { getAccountStatus } from '../../../../../nodes/TencentChat/operations/account/getStatus';
import { importAccounts } from '../../../../../nodes/TencentChat/operations/account/import';
import { kickAccounts } from '../../../../../nodes/TencentChat/operations/account/kick';
import { addToBlocklist } from '../../../../../nodes/TencentChat/operations/blocklist/add';
import { respondToCallback } from '../../../../../nodes/TencentChat/operations/callback/respond';
import { followAccounts } from '../../../../../nodes/TencentChat/operations/follow/add';
import { addFriends } from '../../../../../nodes/TencentChat/operations/friend/add';
import { checkFriends } from '../../../../../nodes/TencentChat/operations/friend/check';
import { deleteAllFriends } from '../../../../../nodes/TencentChat/operations/friend/deleteAll';
import { deleteFriends } from '../../../../../nodes/TencentChat/operations/friend/delete';
import { getAllFriends } from '../../../../../nodes/TencentChat/operations/friend/getAll';
import { importFriends } from '../../../../../nodes/TencentChat/operations/friend/import';
import type {
	BulkOperation,
	Operation,
	PagedRead,
} from '../../../../../nodes/TencentChat/operations/operation';
import { updateProfiles } from '../../../../../nodes/TencentChat/operations/profile/update';
import { OPERATIONS } from '../../../../../nodes/TencentChat/operations/registry';
import { generateUserSig } from '../../../../../nodes/TencentChat/operations/userSig/generate';
import { aFakeContext } from '../support/fakeContext';

type Calling = BulkOperation | PagedRead;

const CALLING = OPERATIONS.filter((operation): operation is Calling => 'endpoint' in operation);

const OF_CALLS = [
	...['callTimeout', 'maxAttempts', 'maxCallsPerSecond', 'maxParallelCalls'],
	'whenAllFailed',
];

const OF_BULK = ['includeInput', 'outputItems'];

function read(operation: Calling, options: Readonly<Record<string, unknown>>) {
	const { context } = aFakeContext({ parameters: { options } });
	return readOptions(context, createParameterSource(context), operation);
}

function fieldOf(operation: Calling, name: string): INodeProperties | undefined {
	const options = (describeOptions(operation).options ?? []) as INodeProperties[];
	return options.find((option) => option.name === name);
}

describe('the options of an operation', () => {
	it.each<[string, Operation, readonly string[]]>([
		['a write', followAccounts, [...OF_CALLS, ...OF_BULK, 'batchSize', 'dryRun']],
		['a write with one account for each call', kickAccounts, [...OF_CALLS, ...OF_BULK, 'dryRun']],
		['a read', checkFriends, [...OF_CALLS, ...OF_BULK, 'batchSize']],
		['a list', getAllFriends, OF_CALLS],
		['an operation without calls', generateUserSig, []],
		['an answer to a callback', respondToCallback, []],
	])('of %s are those that mean something for it', (_name, operation, names) => {
		expect([...optionNames(operation)].sort()).toEqual([...names].sort());
	});

	it.each<[string, Operation, readonly string[]]>([
		['adding friends', addFriends, ['alreadyFriends', 'importMissingAccounts', 'pending']],
		['importing friends', importFriends, ['importMissingAccounts']],
		['deleting friends', deleteFriends, ['nothingToDo']],
		['blocking', addToBlocklist, ['nothingToDo']],
		['deleting accounts', deleteAccounts, ['nothingToDo']],
		['deleting all friends', deleteAllFriends, []],
		['importing accounts', importAccounts, []],
	])('of %s hold its own', (_name, operation, names) => {
		const special = ['alreadyFriends', 'importMissingAccounts', 'nothingToDo', 'pending'];

		const held = optionNames(operation).filter((name) => special.includes(name));
		expect([...held].sort()).toEqual(names);
	});

	it.each(CALLING)('of $resource:$value have defaults that are accepted', (operation) => {
		const options = (describeOptions(operation).options ?? []) as INodeProperties[];
		const defaults = Object.fromEntries(options.map(({ name, default: value }) => [name, value]));

		expect(read(operation, defaults)).toEqual(read(operation, {}));
		expect(read(operation, defaults).problem).toBeUndefined();
	});

	it.each(CALLING)('of $resource:$value stand in the order of the alphabet', (operation) => {
		const options = (describeOptions(operation).options ?? []) as INodeProperties[];
		const names = options.map(({ displayName }) => displayName);

		expect(names).toEqual([...names].sort((left, right) => left.localeCompare(right)));
	});
});

describe('the limits of an option', () => {
	it.each<[string, Calling, number, number]>([
		['importing accounts', importAccounts, 100, 100],
		['following', followAccounts, 20, 20],
		['online status', getAccountStatus, 500, 100],
		['adding friends', addFriends, 1000, 100],
	])('for the batch size are those of %s', (_name, operation, max, fallback) => {
		expect(fieldOf(operation, 'batchSize')).toMatchObject({
			typeOptions: { minValue: 1, maxValue: max },
			default: fallback,
		});
		expect(read(operation, { batchSize: max + 1 }).problem?.hint).toBe(
			`Enter a whole number from 1 to ${max}.`,
		);
	});

	it.each<[string, Calling, number]>([
		['checking accounts', checkAccounts, 95],
		['deleting accounts', deleteAccounts, 95],
		['importing accounts', importAccounts, 95],
		['adding friends', addFriends, 190],
		['reading friends', getAllFriends, 190],
	])('for the calls per second fit %s by default', (_name, operation, calls) => {
		expect(fieldOf(operation, 'maxCallsPerSecond')?.default).toBe(calls);
		expect(read(operation, {}).options.maxCallsPerSecond).toBe(calls);
	});
});

describe('an option of another operation', () => {
	it.each<[string, Calling, Readonly<Record<string, unknown>>]>([
		['a list ignores the dry run', getAllFriends, { dryRun: true }],
		['a list ignores what a run gives out', getAllFriends, { outputItems: 'summary' }],
		['a read ignores the dry run', checkFriends, { dryRun: true }],
		['an import ignores waiting requests', importFriends, { pending: 'ownOutput' }],
		['a deletion ignores missing accounts', deleteFriends, { importMissingAccounts: true }],
		['a profile ignores a batch size', updateProfiles, { batchSize: 50 }],
		['a wrong value does not stop a run', checkFriends, { pending: 'elsewhere', dryRun: 'yes' }],
	])('does not count: %s', (_name, operation, options) => {
		expect(read(operation, options)).toEqual(read(operation, {}));
		expect(read(operation, options).problem).toBeUndefined();
	});

	it('leaves the default of the operation that does not have it', () => {
		expect(read(checkFriends, { dryRun: true }).options.dryRun).toBe(DEFAULT_OPTIONS.dryRun);
	});
});
