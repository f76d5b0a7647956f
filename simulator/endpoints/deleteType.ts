import type { JsonObject } from '../json';
import { refuse, type Refusal } from '../results/answer';
import type { Account } from '../state/account';
import { removeFriend } from '../state/relations';

/** Whether a deletion takes place in the list of `From_Account` alone, or in both lists. */
export interface DeleteType {
	readonly isBothWays: boolean;
}

/** How a body wants friends to be deleted; one way unless it says so. */
export function readDeleteType(body: JsonObject): DeleteType | Refusal {
	const { DeleteType: type = 'Delete_Type_Single' } = body;
	if (type !== 'Delete_Type_Single' && type !== 'Delete_Type_Both') return refuse(30001);
	return { isBothWays: type === 'Delete_Type_Both' };
}

/** Deletes a friend in one list or in both. */
export function deleteFriend(owner: Account, target: Account, { isBothWays }: DeleteType): void {
	removeFriend(owner, target);
	if (isBothWays) removeFriend(target, owner);
}
