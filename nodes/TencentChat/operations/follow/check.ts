import { readCode } from '../../api/answer';
import { ENDPOINTS } from '../../api/endpoints';
import { FRIEND_RESULTS, ownerFormat } from '../wireFormats';
import { fromAccountField, toAccountField } from '../fields';
import type { BulkOperation } from '../operation';
import { createReader, FROM_ACCOUNT, TO_ACCOUNT } from '../reader';
import { outcomeWords } from '../vocabulary';
import { COMMON } from './common';

/**
 * Who follows whom, by the server's number: nobody, To Account alone, From Account alone, both. The
 * client SDK has 1 and 2 the other way round.
 * Source: https://www.tencentcloud.com/document/product/1047/70349
 */
const RELATIONS = ['none', 'fan', 'following', 'mutual'];

/** Whether From Account follows To Account. */
const FOLLOWS: Readonly<Record<string, boolean>> = {
	none: false,
	fan: false,
	following: true,
	mutual: true,
};

/** Says who follows whom. */
export const checkFollows: BulkOperation = {
	...COMMON,
	value: 'check',
	name: 'Check',
	action: 'Check who follows whom',
	description: 'Find out whether accounts follow each other',
	endpoint: ENDPOINTS.followCheck,
	properties: [
		fromAccountField('whose relations are checked'),
		toAccountField('the account that may follow or be followed'),
	],
	isSerialized: false,
	reader: createReader({ owner: FROM_ACCOUNT, subject: TO_ACCOUNT }),
	wireFormat: ownerFormat('To_Account', {
		...FRIEND_RESULTS,
		toData: ({ FollowType }) => {
			const relation = RELATIONS[readCode(FollowType) ?? -1] ?? 'unknown';
			return { followType: FollowType, relation, follows: FOLLOWS[relation] ?? null };
		},
	}),
	vocabulary: outcomeWords('checked', 'account'),
};
