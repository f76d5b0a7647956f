import { isRefusal, refuse, type Refusal } from '../../results/answer';
import { type Field, fieldOf, refuseField } from '../../results/fieldRefusal';
import type { Account } from '../../state/account';
import type { Switches } from '../../switches';
import type { EndpointCall } from '../endpoint';
import { findAccount } from '../owner';
import { GROUP, type ServiceCodes } from '../serviceCodes';

type Codes = Pick<Switches, 'unknownGroupAccount' | 'tooManyGroupTargets'>;

/** The codes of commands about groups, as far as the switches decide about them. */
export function groupCodes(switches: Codes): ServiceCodes {
	const { unknownGroupAccount: notImported, tooManyGroupTargets: tooMany } = switches;
	return { ...GROUP, notImported, tooMany };
}

/** The account that a field of the body names, or the refusal of the whole call. */
export function findNamed(call: EndpointCall, name: string): Account | Refusal {
	return findAccount(call, fieldOf(call.body, name), groupCodes(call.switches));
}

/** The same for a field that may be left out. */
export function findOptional(
	call: EndpointCall,
	name: string,
): { readonly userId: string | undefined } | Refusal {
	if (call.body[name] === undefined) return { userId: undefined };
	return findNamed(call, name);
}

/** Whether a value names an account by a text that is not empty; what is none gets 60015. */
export function readUserId(field: Field): { readonly userId: string } | Refusal {
	const { value } = field;
	if (value === undefined || value === '') {
		return refuseField(GROUP.badParameter, field, 'the UserID of an account');
	}
	return typeof value === 'string'
		? { userId: value }
		: refuseField(60015, field, 'the UserID of an account');
}

/** The refusal of a call for somebody who is not in the group. */
export function refuseStranger({ switches }: EndpointCall): Refusal {
	return refuse(switches.notGroupMemberCode);
}

/** Whether `From_Account`, which newer pages have, names somebody; whose name stands for the change. */
export function findOperator(
	call: EndpointCall,
	admin: string,
): { readonly operator: string } | Refusal {
	const from = findOptional(call, 'From_Account');
	return isRefusal(from) ? from : { operator: from.userId ?? admin };
}
