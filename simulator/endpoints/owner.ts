import { refuse, type Refusal } from '../results/answer';
import { type Field, fieldOf, refuseField } from '../results/fieldRefusal';
import type { Account } from '../state/account';
import type { EndpointCall } from './endpoint';
import type { ServiceCodes } from './serviceCodes';

/** The account that `From_Account` names, or the refusal of the whole call. */
export function findOwner(call: EndpointCall, codes: ServiceCodes): Account | Refusal {
	return findAccount(call, fieldOf(call.body, 'From_Account'), codes);
}

/** The account that a field names, or the refusal of the whole call. */
export function findAccount(
	{ app }: EndpointCall,
	field: Field,
	{ badParameter, notImported }: ServiceCodes,
): Account | Refusal {
	const { value: userId } = field;
	if (userId === undefined || userId === '') return refuseField(badParameter, field, WANTED);
	if (typeof userId !== 'string') return refuseField(60015, field, WANTED);

	// The text is Tencent's own here, and clients may know it.
	return app.account(userId) ?? refuse(notImported);
}

const WANTED = 'the UserID of an account';
