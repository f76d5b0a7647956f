import { readId } from '../../api/answer';
import { problem, type Checked } from '../../api/problem';
import { ENDPOINTS } from '../../api/endpoints';
import type { ListQuery } from '../../bulk/lists';
import type { ParameterValues } from '../../bulk/parameters';
import { checkTextList, showValue } from '../../checks';
import { limitField, returnAllField } from '../fields';
import { checkCustomKeys, customKeysField } from '../group/customFields';
import { MEMBER_FILTER, toMemberData } from '../group/data';
import { COMMUNITY_PREFIX, GROUP_ID, groupIdField } from '../group/groupId';
import { checkListQuery, nextOffset, readEntries } from '../list';
import type { PagedRead } from '../operation';

/** Members on a page. Source: https://www.tencentcloud.com/document/product/1047/34948 */
const PAGE_SIZE = 100;

const ROLES: readonly string[] = ['Admin', 'Member', 'Owner'];

const rolesField = 'Roles';

/** Reads the members of groups page by page. */
export const getAllGroupMembers: PagedRead = {
	kind: 'pagedRead',
	resource: 'groupMember',
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many members of a group',
	description: 'Read the members of a group; live groups (AVChatRoom) keep none',
	endpoint: ENDPOINTS.getMembers,
	owner: GROUP_ID,
	properties: [
		groupIdField,
		returnAllField,
		limitField,
		{
			displayName: 'Roles',
			name: 'roles',
			type: 'multiOptions',
			options: [
				{ name: 'Admin', value: 'Admin' },
				{ name: 'Member', value: 'Member' },
				{ name: 'Owner', value: 'Owner' },
			],
			default: [],
			description: 'Only members with one of these roles. Leave empty for all.',
		},
		customKeysField,
	],
	parameters: [GROUP_ID.name, 'returnAll', 'limit', 'roles', 'customTags'],
	toQuery,
	buildBody: (query, cursor) => ({
		GroupId: query.owner,
		Limit: pageSize(query),
		MemberInfoFilter: MEMBER_FILTER,
		...query.body,
		...(isCommunity(query) ? { Next: cursor ?? '' } : { Offset: cursor ?? 0 }),
	}),
	readPage: (body, query, cursor) => ({
		entries: readEntries(body, 'MemberList').map((member) => ({
			userId: readId(member.Member_Account) ?? '',
			...toMemberData(member),
		})),
		next: isCommunity(query)
			? body.Next || undefined
			: nextOffset(body.MemberList, {
					cursor,
					asked: pageSize(query),
					// It counts all members, also those with other roles.
					total: query.body.MemberRoleFilter === undefined ? body.MemberNum : undefined,
				}),
	}),
};

/** Communities are paged by a cursor of Tencent's, all other groups by number. */
function isCommunity({ owner }: ListQuery): boolean {
	return owner.startsWith(COMMUNITY_PREFIX);
}

function pageSize({ limit }: ListQuery): number {
	return Math.min(PAGE_SIZE, limit ?? PAGE_SIZE);
}

function toQuery(values: ParameterValues): Checked<ListQuery> {
	const roles = checkTextList(values.roles, { field: rolesField, min: 1, max: 20 });
	if ('problem' in roles) return roles;
	const odd = roles.value.find((role) => !ROLES.includes(role));
	if (odd !== undefined) {
		return problem(`${rolesField} holds ${showValue(odd)}`, `Choose from ${ROLES.join(', ')}.`);
	}
	const keys = checkCustomKeys(values.customTags);
	if ('problem' in keys) return keys;
	return checkListQuery(values, {
		of: GROUP_ID,
		body: {
			...(roles.value.length > 0 && { MemberRoleFilter: roles.value }),
			...(keys.value.length > 0 && { AppDefinedDataFilter_GroupMember: keys.value }),
		},
	});
}
