import type { Pair } from '../../callbacks/relationCallbacks';
import type { JsonObject } from '../../json';
import type { Refusal } from '../../results/answer';
import { fieldOf, refuseField } from '../../results/fieldRefusal';
import type { Account } from '../../state/account';
import { removeFriend } from '../../state/relations';
import { SNS } from '../serviceCodes';

/** Whether a deletion takes place in the list of `From_Account` alone, or in both lists. */
export interface DeleteType {
	readonly isBothWays: boolean;
}

/** How a body wants friends to be deleted; one way unless it says so. */
export function readDeleteType(body: JsonObject): DeleteType | Refusal {
	const { DeleteType: type = 'Delete_Type_Single' } = body;
	if (type !== 'Delete_Type_Single' && type !== 'Delete_Type_Both') {
		return refuseField(
			SNS.badParameter,
			fieldOf(body, 'DeleteType'),
			'Delete_Type_Single or Delete_Type_Both',
		);
	}
	return { isBothWays: type === 'Delete_Type_Both' };
}

/** Deletes a friend in one list or in both, and tells in which of them there was something to delete. */
export function deleteFriend(owner: Account, target: Account, { isBothWays }: DeleteType): Pair[] {
	return isBothWays ? endFriendship(owner, target) : deleteFrom(owner, target);
}

/** Deletes two accounts from each other's list, and tells in which of them there was one to delete. */
export function endFriendship(owner: Account, target: Account): Pair[] {
	return [...deleteFrom(owner, target), ...deleteFrom(target, owner)];
}

function deleteFrom(owner: Account, target: Account): Pair[] {
	if (!owner.friends.has(target.userId)) return [];

	removeFriend(owner, target);
	return [{ from: owner.userId, to: target.userId }];
}
