import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { checkAccounts } from './account/check';
import { deleteAccounts } from './account/delete';
import { getAccountStatus } from './account/getStatus';
import { importAccounts } from './account/import';
import { kickAccounts } from './account/kick';
import { addToBlocklist } from './blocklist/add';
import { checkBlocklist } from './blocklist/check';
import { getBlocklist } from './blocklist/getAll';
import { removeFromBlocklist } from './blocklist/remove';
import { respondToCallback } from './callback/respond';
import { linkToDocumentation } from './documentation';
import { checkFollows } from './follow/check';
import { followAccounts } from './follow/add';
import { getFollowInfo } from './follow/getInfo';
import { getFollows } from './follow/getAll';
import { unfollowAccounts } from './follow/remove';
import { addFriends } from './friend/add';
import { checkFriends } from './friend/check';
import { deleteAllFriends } from './friend/deleteAll';
import { deleteFriends } from './friend/delete';
import { getFriends } from './friend/get';
import { getAllFriends } from './friend/getAll';
import { importFriends } from './friend/import';
import { updateFriends } from './friend/update';
import { getAllFriendLists } from './friendList/getAll';
import { createFriendLists } from './friendList/create';
import { deleteFriendLists } from './friendList/delete';
import { getMessages } from './message/getAll';
import { getUnreadCount } from './message/getUnreadCount';
import { markRead } from './message/markRead';
import { recallMessages } from './message/recall';
import { recallFromGroup } from './message/recallFromGroup';
import { sendMessages } from './message/send';
import { sendToGroup } from './message/sendToGroup';
import { sendToMany } from './message/sendToMany';
import { updateMessages } from './message/update';
import type { Operation } from './operation';
import { getProfiles } from './profile/get';
import { updateProfiles } from './profile/update';
import { generateUserSig } from './userSig/generate';
import { addGroupMembers } from './groupMember/add';
import { changeGroupOwners } from './group/changeOwner';
import { createGroups } from './group/create';
import { deleteGroups } from './group/delete';
import { getAllGroupMembers } from './groupMember/getAll';
import { getAllGroups } from './group/getAll';
import { getGroups } from './group/get';
import { muteGroupMembers } from './groupMember/mute';
import { notifyGroups } from './group/notify';
import { removeGroupMembers } from './groupMember/remove';
import { updateGroupMembers } from './groupMember/update';
import { updateGroups } from './group/update';

/** A group of operations, as shown under Resource. */
export interface Resource {
	readonly name: string;
	readonly value: string;
	/** The operation that is chosen at first. */
	readonly defaultOperation: string;
}

/** What most people look for comes first, as the editor lists resources and actions in this order. */
export const RESOURCES: readonly Resource[] = [
	{ name: 'Friend', value: 'friend', defaultOperation: 'add' },
	{ name: 'Message', value: 'message', defaultOperation: 'send' },
	{ name: 'Group', value: 'group', defaultOperation: 'create' },
	{ name: 'Group Member', value: 'groupMember', defaultOperation: 'add' },
	{ name: 'Account', value: 'account', defaultOperation: 'import' },
	{ name: 'Profile', value: 'profile', defaultOperation: 'get' },
	{ name: 'Friend List', value: 'friendList', defaultOperation: 'create' },
	{ name: 'Blocklist', value: 'blocklist', defaultOperation: 'add' },
	{ name: 'Follow', value: 'follow', defaultOperation: 'add' },
	{ name: 'Callback', value: 'callback', defaultOperation: 'respond' },
	{ name: 'UserSig', value: 'userSig', defaultOperation: 'generate' },
];

/** All that a user can choose; alphabetical by name inside a resource. */
export const OPERATIONS: readonly Operation[] = [
	checkAccounts,
	deleteAccounts,
	getAccountStatus,
	importAccounts,
	kickAccounts,
	addToBlocklist,
	checkBlocklist,
	getBlocklist,
	removeFromBlocklist,
	respondToCallback,
	followAccounts,
	checkFollows,
	getFollowInfo,
	getFollows,
	unfollowAccounts,
	addFriends,
	checkFriends,
	deleteFriends,
	deleteAllFriends,
	getFriends,
	getAllFriends,
	importFriends,
	updateFriends,
	createFriendLists,
	deleteFriendLists,
	getAllFriendLists,
	getMessages,
	getUnreadCount,
	markRead,
	recallMessages,
	recallFromGroup,
	sendMessages,
	sendToGroup,
	sendToMany,
	updateMessages,
	changeGroupOwners,
	createGroups,
	deleteGroups,
	getGroups,
	getAllGroups,
	notifyGroups,
	updateGroups,
	addGroupMembers,
	getAllGroupMembers,
	muteGroupMembers,
	removeGroupMembers,
	updateGroupMembers,
	getProfiles,
	updateProfiles,
	generateUserSig,
];

/** The operation of a resource; undefined when there is none of that name. */
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

/** The operations of a resource as the editor lists them: the one that is chosen at first, then the others by name. */
export function operationsOf({ value, defaultOperation }: Resource): readonly Operation[] {
	const operations = OPERATIONS.filter(({ resource }) => resource === value);
	const isDefault = (operation: Operation) => operation.value === defaultOperation;
	return [...operations.filter(isDefault), ...operations.filter((one) => !isDefault(one))];
}

function describeChoice(resource: Resource): INodeProperties {
	const { name, value, defaultOperation } = resource;
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [value] } },
		options: operationsOf(resource).map(toChoice),
		default: defaultOperation,
		description: linkToDocumentation(name),
	};
}

function toChoice({ name, value, action, description }: Operation): INodePropertyOptions {
	return { name, value, action, description };
}

/** Shows a property for one operation only, besides what it asks for itself. */
export function showFor(
	{ resource, value }: Operation,
	property: INodeProperties,
): INodeProperties {
	const show = { resource: [resource], operation: [value], ...property.displayOptions?.show };
	return { ...property, displayOptions: { show } };
}

function describeFields(operation: Operation): INodeProperties[] {
	return operation.properties.map((property) => showFor(operation, property));
}
