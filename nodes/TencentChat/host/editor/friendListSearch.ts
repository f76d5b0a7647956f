import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { readText } from '../../api/answer';
import { ENDPOINTS } from '../../api/endpoints';
import { checkUserId } from '../../checks';
import { NO_LIST_CHOSEN } from '../../operations/friendList/groupNames';
import { readEntries } from '../../operations/list';
import { FROM_ACCOUNT } from '../../operations/reader';
import { optionsFrom, searchIn, type Choice, type ChoiceList } from './listSearch';

/** The friend lists of From Account; Tencent gives all at once. */
const FRIEND_LISTS: ChoiceList = {
	endpoint: ENDPOINTS.groupGet,
	toPlaceholder: (context) => {
		const owner = readOwner(context);
		if (owner === undefined || owner === null || owner === '') {
			return noteThat('Enter From Account first');
		}
		// In the editor there is no item for which it could be known.
		const isExpression = typeof owner === 'string' && owner.startsWith('=');
		return isExpression
			? noteThat('From Account is an expression: give the list by its name')
			: undefined;
	},
	toBody: (context) => {
		const owner = checkUserId(readOwner(context), FROM_ACCOUNT.label);
		return 'problem' in owner ? owner : { value: { From_Account: owner.value } };
	},
	readPage: (body) => ({
		names: readEntries(body, 'ResultItem')
			.map(({ GroupName }) => readText(GroupName))
			.filter((name) => name !== ''),
	}),
};

function readOwner(context: ILoadOptionsFunctions): unknown {
	return context.getCurrentNodeParameter(FROM_ACCOUNT.name);
}

/** An entry that only says why there is nothing to choose from. */
function noteThat(text: string): Choice {
	return { name: text, value: NO_LIST_CHOSEN };
}

/** The friend lists of From Account, to choose one from in the editor. */
export const searchFriendLists = searchIn(FRIEND_LISTS);

/** The same, to choose several from. */
export const getFriendLists = optionsFrom(FRIEND_LISTS);
