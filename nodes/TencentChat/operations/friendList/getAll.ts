import { readId } from '../../api/answer';
import { ENDPOINTS } from '../../api/endpoints';
import { fromAccountField, groupNamesField } from '../fields';
import { readEntries } from '../list';
import type { PagedRead } from '../operation';
import { FROM_ACCOUNT } from '../reader';
import { checkFlag, checkUserId } from '../../checks';
import { checkListNames } from './groupNames';

/** Reads an account's friend lists; Tencent gives all at once. */
export const getAllFriendLists: PagedRead = {
	kind: 'pagedRead',
	resource: 'friendList',
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many friend lists',
	description: 'Read all friend lists of an account, or only the named ones',
	endpoint: ENDPOINTS.groupGet,
	properties: [
		fromAccountField('whose friend lists are read'),
		groupNamesField,
		{
			displayName: 'Include Friends',
			name: 'needFriends',
			type: 'boolean',
			default: false,
			description: 'Whether to read the members of each list as well',
		},
	],
	parameters: [FROM_ACCOUNT.name, 'groupNames', 'needFriends'],
	toQuery: ({ fromAccount, groupNames, needFriends }) => {
		const owner = checkUserId(fromAccount, FROM_ACCOUNT.label);
		if ('problem' in owner) return owner;
		const names = checkListNames(groupNames);
		if ('problem' in names) return names;
		const withFriends = checkFlag(needFriends, 'Include Friends', false);
		if ('problem' in withFriends) return withFriends;
		const body = {
			...(names.value.length > 0 && { GroupName: names.value }),
			...(withFriends.value && { NeedFriend: 'Need_Friend_Type_Yes' }),
		};
		return { value: { owner: owner.value, body, limit: undefined, isSimplified: true } };
	},
	buildBody: ({ owner, body }) => ({ From_Account: owner, ...body }),
	readPage: (body) => ({
		entries: readEntries(body, 'ResultItem').map(({ GroupName, FriendNumber, To_Account }) => ({
			groupName: readId(GroupName) ?? '',
			friendCount: FriendNumber,
			...(Array.isArray(To_Account) && {
				friends: To_Account.map(readId).filter((id) => id !== undefined),
			}),
		})),
		next: undefined,
	}),
};
