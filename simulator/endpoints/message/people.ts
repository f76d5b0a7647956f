import { operatorOf } from '../../origin';
import { isRefusal, type Refusal } from '../../results/answer';
import { type Field, fieldOf, refuseField } from '../../results/fieldRefusal';
import type { Account } from '../../state/account';
import type { EndpointCall } from '../endpoint';

/** Tencent's codes for a sender and a receiver who were not named rightly or never imported. */
export const BAD_SENDER = 90008;
export const BAD_RECEIVER = 90003;

const WANTED = 'the UserID of an account';

/** The account that a field has to name; `unknown` is the code of one that was never imported. */
export function readPerson(
	{ app }: Pick<EndpointCall, 'app'>,
	field: Field,
	code: number,
	unknown = code,
): Account | Refusal {
	const { value: userId } = field;
	if (userId === undefined || userId === '') return refuseField(code, field, WANTED);
	if (typeof userId !== 'string') return refuseField(60015, field, 'a text');
	return app.account(userId) ?? refuseField(unknown, field, WANTED);
}

/** The sender: `From_Account`, or whoever makes the call. */
export function readSender(call: EndpointCall, unknown = BAD_SENDER): Account | Refusal {
	const { value = operatorOf(call.origin), name } = fieldOf(call.body, 'From_Account');
	return readPerson(call, { name, value }, BAD_SENDER, unknown);
}

/** Two accounts that a call names. */
export interface Pair {
	readonly one: Account;
	readonly other: Account;
}

/** The accounts of a conversation, of whom the first one acts. */
export function readPair(call: EndpointCall, oneName: string, otherName: string): Pair | Refusal {
	const one = readPerson(call, fieldOf(call.body, oneName), BAD_SENDER);
	if (isRefusal(one)) return one;
	const other = readPerson(call, fieldOf(call.body, otherName), BAD_RECEIVER);
	return isRefusal(other) ? other : { one, other };
}
