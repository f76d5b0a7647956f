import type { Asked } from './asked';
import { CODES } from './codes';
import type { Effect, Verdict } from './commands';
import type { Dice } from './dice';
import type { Deed } from './ledger';

/** Accounts whose name begins like this have to accept a request. */
export const ASKS = 'asks';

/** Who is related to whom, and what becomes of a change. */
export class Relations {
	private readonly known = new Set<string>();

	/** Carries one thing out, and takes down in `deed` what was done. */
	carryOut(effect: Effect | undefined, deed: Deed, dice: Dice): Verdict {
		const { asked } = deed;
		const { already, asksFirst, family = '', makes = false } = effect ?? {};
		const relation = `${family} ${asked.owner} ${asked.subject}`;
		if (already && this.known.has(relation) === makes) {
			const [code, info] = dice.pick(already);
			deed.saidAlready = true;
			return { asked, code, info };
		}
		if (asksFirst && asked.subject.startsWith(ASKS) && !isForced(asked)) {
			deed.did = 'requested';
			return { asked, code: CODES.requested, info: 'SNS_FriendAdd_Need_Confirm' };
		}
		if (makes) this.known.add(relation);
		else this.known.delete(relation);
		deed.did = 'done';
		return { asked, code: 0, info: '' };
	}
}

function isForced({ said }: Asked): boolean {
	return said.includes('[\\"ForceAddFlags\\",1]');
}

/** Refuses one thing; with some codes, nobody can tell whether it was done all the same. */
export function refuseOne(
	asked: Asked,
	mayLeaveOpen: boolean,
	dice: Dice,
): Verdict & { readonly mayBeDone: boolean } {
	const mayBeDone = mayLeaveOpen && dice.chance(0.25);
	const codes = mayBeDone ? CODES.ambiguousForOne : [...CODES.refused, ...CODES.passing];
	return { asked, code: dice.pick(codes), info: 'refused', mayBeDone };
}
