import { readCode, readId } from '../../api/answer';
import { ENDPOINTS } from '../../api/endpoints';
import { fromAccountField, limitField, returnAllField } from '../fields';
import { checkListQuery, LIST_PARAMETERS, readEntries } from '../list';
import type { PagedRead } from '../operation';
import { toTimeFields } from '../times';

/** Accounts on a page. Source: https://www.tencentcloud.com/document/product/1047/34914 */
const PAGE_SIZE = 1000;

/** Reads an account's blocklist page by page. */
export const getBlocklist: PagedRead = {
	kind: 'pagedRead',
	resource: 'blocklist',
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many blocked accounts',
	description: 'Read the blocklist of an account',
	endpoint: ENDPOINTS.blackListGet,
	properties: [fromAccountField('whose blocklist is read'), returnAllField, limitField],
	parameters: LIST_PARAMETERS,
	toQuery: checkListQuery,
	buildBody: ({ owner, limit }, cursor) => ({
		From_Account: owner,
		StartIndex: cursor ?? 0,
		MaxLimited: Math.min(PAGE_SIZE, limit ?? PAGE_SIZE),
		LastSequence: 0,
	}),
	readPage: (body) => ({
		entries: readEntries(body, 'BlackListItem').map(({ To_Account, AddBlackTimeStamp }) => ({
			toAccount: readId(To_Account) ?? '',
			...toTimeFields('blockedAt', 'blockedTimestamp', AddBlackTimeStamp),
		})),
		// Tencent gives the start of the next page, 0 at the end.
		next: readCode(body.StartIndex) === 0 ? undefined : (body.StartIndex ?? undefined),
	}),
};
