import { refuse, type Refusal } from '../results/answer';
import type { Account } from '../state/account';
import type { EndpointCall } from './endpoint';

/** The codes of a service for an account field that is missing, and for an account that is. */
export interface OwnerCodes {
	readonly badParameter: number;
	readonly notImported: number;
}

/** How the relationship service refuses a bad `From_Account`. */
export const SNS_OWNER_CODES: OwnerCodes = { badParameter: 30001, notImported: 30003 };

/** How the profile service refuses a bad `From_Account`. */
export const PROFILE_OWNER_CODES: OwnerCodes = { badParameter: 40001, notImported: 40003 };

/** The account that `From_Account` names, or the refusal of the whole call. */
export function findOwner({ body, app }: EndpointCall, codes: OwnerCodes): Account | Refusal {
	const from = body.From_Account;

	if (from === undefined || from === '') return refuse(codes.badParameter);
	if (typeof from !== 'string') return refuse(60015);

	return app.account(from) ?? refuse(codes.notImported);
}

/** Whether a lookup or a reading ended in a refusal of the whole call. */
export function isRefusal(value: object): value is Refusal {
	return 'kind' in value && value.kind === 'refused';
}
