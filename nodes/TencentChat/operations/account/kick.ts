import { isRecord } from '../../api/answer';
import { ENDPOINTS } from '../../api/endpoints';
import { ANSWERED_AS_A_WHOLE } from '../wireFormats';
import type { BulkOperation } from '../operation';
import { outcomeWords } from '../vocabulary';
import { COMMON } from './common';

/** Ends the sessions of an account. */
export const kickAccounts: BulkOperation = {
	...COMMON,
	value: 'kick',
	name: 'Invalidate Login',
	action: 'Invalidate login of accounts',
	description:
		'Log accounts out. UserSigs issued earlier become invalid; the user needs a new one to log in again.',
	endpoint: ENDPOINTS.kick,
	wireFormat: {
		buildBody: (_owner, _common, [entry]) => (isRecord(entry) ? entry : {}),
		...ANSWERED_AS_A_WHOLE,
	},
	vocabulary: outcomeWords('accepted', 'account'),
	endsUserSigs: true,
};
