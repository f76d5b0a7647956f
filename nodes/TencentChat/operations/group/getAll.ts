import type { Checked } from '../../api/problem';
import { ENDPOINTS } from '../../api/endpoints';
import type { ListQuery } from '../../bulk/lists';
import type { ParameterValues } from '../../bulk/parameters';
import { checkFlag } from '../../checks';
import { limitField, returnAllField, userIdField } from '../fields';
import { checkCollection } from '../given';
import { checkListQuery, nextOffset, readEntries } from '../list';
import type { PagedRead } from '../operation';
import { USER_ID } from '../reader';
import { GROUP_FILTER, groupIdOf, SELF_FILTER, toGroupData, toSelfData } from './data';
import { GROUP_TYPES, groupTypeField } from './groupType';
import { optionalChoice } from './profile';
import { readBigCursor } from './cursor';

/** Groups of an app on a page; more are not given. Source: https://www.tencentcloud.com/document/product/1047/34960 */
const APP_PAGE = 10_000;

/** Groups of an account on a page. With all their texts, this many stay far below the 1 MB of an answer. */
const JOINED_PAGE = 200;

const FILTERS = 'Filters';

const [HUGE, INACTIVE] = ['Live Groups (AVChatRoom)', 'Inactive Groups'];

/** Reads the groups of an app, or those that an account is in. */
export const getAllGroups: PagedRead = {
	kind: 'pagedRead',
	resource: 'group',
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many groups',
	description: 'Read the groups that an account is in, or the IDs of all groups of the app',
	endpoint: ENDPOINTS.getJoinedGroups,
	owner: USER_ID,
	endpointWithoutOwner: ENDPOINTS.getAppGroups,
	properties: [
		{
			...userIdField,
			required: false,
			placeholder: 'e.g. customer_01',
			description:
				'UserID of the account whose groups to read. Leave empty for the IDs of all groups of the app, which Tencent gives out in one call a second.',
		},
		returnAllField,
		limitField,
		{
			displayName: FILTERS,
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				{ ...groupTypeField, description: 'Only groups of this type' },
				{
					displayName: 'Inactive Groups',
					name: 'withNoActiveGroups',
					type: 'boolean',
					default: true,
					description:
						'Whether to read Work groups as well that nobody has written in yet; only with User ID',
				},
				{
					displayName: 'Live Groups (AVChatRoom)',
					name: 'withHugeGroups',
					type: 'boolean',
					default: false,
					description:
						'Whether to read live groups as well; Tencent does not know all of them. Only with User ID.',
				},
			],
		},
	],
	parameters: [USER_ID.name, 'returnAll', 'limit', 'filters'],
	toQuery,
	buildBody: (query, cursor) =>
		query.owner === ''
			? { ...query.body, Limit: pageSize(query, APP_PAGE), Next: cursor ?? 0 }
			: {
					Member_Account: query.owner,
					...query.body,
					Limit: pageSize(query, JOINED_PAGE),
					Offset: cursor ?? 0,
					ResponseFilter: { GroupBaseInfoFilter: GROUP_FILTER, SelfInfoFilter: SELF_FILTER },
				},
	readPage: (body, query, cursor) => {
		const groups = readEntries(body, 'GroupIdList');
		if (query.owner === '') {
			const entries = groups.map((group) => ({ groupId: groupIdOf(group) }));
			return { entries, next: readBigCursor(body.Next) };
		}
		const entries = groups.map((group) => ({
			groupId: groupIdOf(group),
			...toGroupData(group),
			...toSelfData(group.SelfInfo),
		}));
		const asked = pageSize(query, JOINED_PAGE);
		const next = nextOffset(body.GroupIdList, { cursor, asked, total: body.TotalCount });
		return { entries, next };
	},
};

function pageSize({ limit }: ListQuery, most: number): number {
	return Math.min(most, limit ?? most);
}

function toQuery(values: ParameterValues): Checked<ListQuery> {
	const filters = checkCollection(values.filters, FILTERS);
	if ('problem' in filters) return filters;
	const { groupType, withHugeGroups, withNoActiveGroups } = filters.value;
	const type = optionalChoice(GROUP_TYPES)(groupType, groupTypeField.displayName);
	if ('problem' in type) return type;
	const huge = checkFlag(withHugeGroups, HUGE, false);
	if ('problem' in huge) return huge;
	const inactive = checkFlag(withNoActiveGroups, INACTIVE, true);
	if ('problem' in inactive) return inactive;
	const ofType = { GroupType: type.value };
	const query = checkListQuery(values, { of: USER_ID, isOwnerOptional: true, body: ofType });
	if ('problem' in query || query.value.owner === '') return query;
	const WithHugeGroups = huge.value ? 1 : 0;
	const WithNoActiveGroups = inactive.value ? 1 : 0;
	return { value: { ...query.value, body: { ...ofType, WithHugeGroups, WithNoActiveGroups } } };
}
