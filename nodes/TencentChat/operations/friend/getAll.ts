import { readCode, readId } from '../../api/answer';
import { ENDPOINTS } from '../../api/endpoints';
import { fromAccountField, limitField, returnAllField, simplifyField } from '../fields';
import { checkListQuery, LIST_PARAMETERS, readEntries } from '../list';
import type { PagedRead } from '../operation';
import { flattenTags } from '../tags';
import { checkFlag } from '../../checks';

/** Reads an account's friends page by page. */
export const getAllFriends: PagedRead = {
	kind: 'pagedRead',
	resource: 'friend',
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many friends',
	description: 'Read the friends of an account',
	endpoint: ENDPOINTS.friendGet,
	properties: [fromAccountField, returnAllField, limitField, simplifyField],
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
			...(isSimplified ? flattenTags(ValueItem) : { valueItem: ValueItem }),
		})),
		next: readCode(body.CompleteFlag) === 0 ? (body.NextStartIndex ?? null) : undefined,
	}),
};
