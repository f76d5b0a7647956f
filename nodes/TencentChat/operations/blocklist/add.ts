import { ENDPOINTS } from '../../api/endpoints';
import type { BulkOperation } from '../operation';
import { sayUnlessDone } from '../vocabulary';
import { COMMON } from './common';

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
