import { readCode, readId } from '../../api/answer';
import { ENDPOINTS } from '../../api/endpoints';
import { fromAccountField, limitField, returnAllField, simplifyField } from '../fields';
import { checkListQuery, LIST_PARAMETERS, readEntries } from '../list';
import type { PagedRead } from '../operation';
import { flattenTags } from '../tags';
import { checkFlag } from '../../checks';

/** What Tencent Chat tells of every friend, as far as it has a value. */
const STANDARD_TAGS = [
	'Tag_SNS_IM_AddSource',
	'Tag_SNS_IM_AddTime',
	'Tag_SNS_IM_AddWording',
	'Tag_SNS_IM_Group',
	'Tag_SNS_IM_Remark',
];

/** Reads an account's friends page by page. */
export const getAllFriends: PagedRead = {
	kind: 'pagedRead',
	resource: 'friend',
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many friends',
	description: 'Read the friends of an account',
	endpoint: ENDPOINTS.friendGet,
	properties: [
		fromAccountField('whose friends are read'),
		returnAllField,
		limitField,
		simplifyField,
	],
	parameters: [...LIST_PARAMETERS, 'simplify'],
	toQuery: (values) => {
		const simplify = checkFlag(values.simplify, simplifyField.displayName, true);
		return 'problem' in simplify
			? simplify
			: checkListQuery(values, { isSimplified: simplify.value });
	},
	buildBody: ({ owner }, cursor) => ({
		From_Account: owner,
		StartIndex: cursor ?? 0,
		// A first pull: nothing is known that the server may leave out, on any page.
		StandardSequence: 0,
	}),
	readPage: (body, { isSimplified }) => ({
		entries: readEntries(body, 'UserDataItem').map(({ To_Account, ValueItem }) => ({
			toAccount: readId(To_Account) ?? '',
			...(isSimplified ? flattenTags(ValueItem, STANDARD_TAGS) : { valueItem: ValueItem }),
		})),
		next: readCode(body.CompleteFlag) === 0 ? (body.NextStartIndex ?? null) : undefined,
	}),
};
