import { ENDPOINTS } from '../../api/endpoints';
import type { BulkOperation } from '../operation';
import { outcomeWordsUnlessDone } from '../vocabulary';
import { COMMON } from './common';

/** Blocks accounts; whether a friendship with them ends is a setting of the Chat console. */
export const addToBlocklist: BulkOperation = {
	...COMMON,
	value: 'add',
	name: 'Add',
	action: 'Add accounts to blocklist',
	description:
		'Block accounts. A friendship with them ends, unless the Chat console is set to keep it.',
	endpoint: ENDPOINTS.blackListAdd,
	vocabulary: outcomeWordsUnlessDone(
		'blocked',
		{ word: 'alreadyBlocked', codes: [31307], text: /Already_Exist/i },
		'One who is blocked already stays so.',
	),
	extraOptions: ['nothingToDo'],
};
