import { readCode, readText } from '../../api/answer';
import { ENDPOINTS } from '../../api/endpoints';
import { FRIEND_RESULTS, sendForOwner } from '../conversations';
import { fromAccountField, limitField, returnAllField, toAccountField } from '../fields';
import { checkListQuery, LIST_PARAMETERS, readEntries } from '../list';
import type { BulkOperation, PagedRead } from '../operation';
import { createReader, FROM_ACCOUNT, TO_ACCOUNT } from '../reader';
import { checkChoice } from '../values';
import { say, sayUnlessDone } from '../vocabulary';

const reader = createReader({ owner: FROM_ACCOUNT, subject: TO_ACCOUNT });

/** What all operations on named accounts of a blocklist have in common. */
const COMMON = {
	kind: 'bulk',
	resource: 'blocklist',
	isSerialized: true,
	outputKeys: { owner: 'fromAccount', subject: 'toAccount' },
	properties: [fromAccountField, toAccountField],
	reader,
	conversation: sendForOwner('To_Account', FRIEND_RESULTS),
} as const satisfies Partial<BulkOperation>;

/** Blocks accounts; a friendship with them ends. */
export const addToBlocklist: BulkOperation = {
	...COMMON,
	value: 'add',
	name: 'Add',
	action: 'Add accounts to blocklist',
	description: 'Block accounts; a friendship with them ends',
	endpoint: ENDPOINTS.blackListAdd,
	vocabulary: sayUnlessDone(
		'blocked',
		{ word: 'alreadyBlocked', codes: [31307], text: /Already_Exist/i },
		'One who is blocked already stays so.',
	),
	extraOptions: ['nothingToDo'],
};

/** Unblocks accounts. */
export const removeFromBlocklist: BulkOperation = {
	...COMMON,
	value: 'remove',
	name: 'Remove',
	action: 'Remove accounts from blocklist',
	description: 'Unblock accounts; a friendship does not come back by itself',
	endpoint: ENDPOINTS.blackListDelete,
	vocabulary: sayUnlessDone(
		'deleted',
		{ word: 'notBlocked', codes: [31503], text: /Not_(Exist|Black|Block|In_)/i },
		'One who is not blocked any more stays so.',
	),
	extraOptions: ['nothingToDo'],
};

const CHECK_TYPES = ['BlackCheckResult_Type_Both', 'BlackCheckResult_Type_Single'];

/** Says whether accounts are blocked. */
export const checkBlocklist: BulkOperation = {
	...COMMON,
	value: 'check',
	name: 'Check',
	action: 'Check blocklist',
	description: 'Find out whether accounts are blocked',
	endpoint: ENDPOINTS.blackListCheck,
	isSerialized: false,
	properties: [
		fromAccountField,
		toAccountField,
		{
			displayName: 'Check Type',
			name: 'checkType',
			type: 'options',
			options: [
				{
					name: 'Both',
					value: 'BlackCheckResult_Type_Both',
					description: 'Look into both blocklists',
				},
				{
					name: 'Single',
					value: 'BlackCheckResult_Type_Single',
					description: 'Look into the blocklist of From Account only',
				},
			],
			default: 'BlackCheckResult_Type_Both',
			description: 'Which blocklists to look into',
		},
	],
	reader: createReader({
		owner: FROM_ACCOUNT,
		subject: TO_ACCOUNT,
		parameters: ['checkType'],
		check: ({ checkType }) => {
			const type = checkChoice(checkType, 'Check Type', CHECK_TYPES);
			if ('problem' in type) return type;
			return { value: { common: { CheckType: type.value }, details: {} } };
		},
	}),
	conversation: sendForOwner('To_Account', {
		list: 'BlackListCheckItem',
		account: 'To_Account',
		toData: ({ Relation }) => ({ relation: readText(Relation) }),
	}),
	vocabulary: say('checked', 'account'),
};

/** Accounts on a page; Tencent names no maximum. */
const PAGE_SIZE = 100;

/** Reads an account's blocklist page by page. */
export const getBlocklist: PagedRead = {
	kind: 'pagedRead',
	resource: 'blocklist',
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many blocked accounts',
	description: 'Read the blocklist of an account',
	endpoint: ENDPOINTS.blackListGet,
	properties: [fromAccountField, returnAllField, limitField],
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
			toAccount: readText(To_Account),
			blockedAt: AddBlackTimeStamp,
		})),
		// Tencent gives the start of the next page, 0 at the end.
		next: readCode(body.StartIndex) === 0 ? undefined : body.StartIndex,
	}),
};
