import { ENDPOINTS } from '../../api/endpoints';
import { ANSWERED_AS_A_WHOLE } from '../wireFormats';
import { fromAccountField } from '../fields';
import type { BulkOperation } from '../operation';
import { createReader, FROM_ACCOUNT } from '../reader';
import { outcomeWords } from '../vocabulary';
import { checkDeleteType, deleteTypeField } from './deleteType';

/** Empties a friend list. */
export const deleteAllFriends: BulkOperation = {
	kind: 'bulk',
	resource: 'friend',
	value: 'deleteAll',
	name: 'Delete All',
	action: 'Delete all friends',
	description:
		'Remove all friends from an account, one call for each; Tencent Chat sends no callback',
	endpoint: ENDPOINTS.friendDeleteAll,
	isSerialized: true,
	outputKeys: { owner: 'fromAccount' },
	properties: [fromAccountField('whose friends are all removed'), deleteTypeField],
	reader: createReader({ owner: FROM_ACCOUNT, parameters: ['deleteType'], check: checkDeleteType }),
	wireFormat: {
		buildBody: (owner, common) => ({ From_Account: owner, ...common }),
		...ANSWERED_AS_A_WHOLE,
	},
	vocabulary: outcomeWords('deleted', 'account'),
};
