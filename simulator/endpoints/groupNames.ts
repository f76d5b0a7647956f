import { isRefusal, type Refusal, refuse } from '../results/answer';
import type { EndpointCall } from './endpoint';
import { isPossibleListName } from './friendFields';
import { readNames } from './lists';
import { SNS } from './serviceCodes';

/** The names of friend lists in `GroupName`, at least one and all of them possible. */
export function readGroupNames({ body, maxItems }: EndpointCall): readonly string[] | Refusal {
	const names = readNames({ maxItems }, body.GroupName, SNS);
	// A list is no account, so a name of the wrong type is a bad parameter like any other.
	if (isRefusal(names)) return refuse(SNS.badParameter);
	return names.every(isPossibleListName) ? names : refuse(SNS.badParameter);
}
