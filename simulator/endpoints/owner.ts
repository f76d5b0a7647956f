import { refuse, type Refusal } from '../results/answer';
import type { Account } from '../state/account';
import type { EndpointCall } from './endpoint';
import type { ServiceCodes } from './serviceCodes';

/** The account that `From_Account` names, or the refusal of the whole call. */
export function findOwner(call: EndpointCall, codes: ServiceCodes): Account | Refusal {
	return findAccount(call, call.body.From_Account, codes);
}

/** The account that a field names, or the refusal of the whole call. */
export function findAccount(
	{ app }: EndpointCall,
	userId: unknown,
	codes: ServiceCodes,
): Account | Refusal {
	if (userId === undefined || userId === '') return refuse(codes.badParameter);
	if (typeof userId !== 'string') return refuse(60015);

	return app.account(userId) ?? refuse(codes.notImported);
}
