import { keyOf, type Asked } from './asked';
import { CODES } from './codes';
import { isNamed, type Effect, type Verdict } from './commands';
import type { Dice } from './dice';
import type { Deed } from './ledger';

/** Accounts whose name begins like this have to accept a request. */
export const ASKS = 'asks';

/** When something is carried out, and by what chance. */
export interface Moment {
	readonly dice: Dice;
	/** Milliseconds. */
	readonly now: number;
}

/** Who is related to whom, and what becomes of a change. */
export class Relations {
	private readonly known = new Map<string, boolean>();

	/** When a message came in first, by what it is known by. */
	private readonly delivered = new Map<string, number>();

	/** Carries one thing out, and takes down in `deed` what was done. */
	carryOut(effect: Effect | undefined, deed: Deed, { dice, now }: Moment): Verdict {
		const { asked } = deed;
		const { already, asksFirst, isToMore, delivers, family = '', makes = false } = effect ?? {};
		if (delivers && this.isRepeat(asked, delivers.remembersMs, now)) {
			return { asked, code: 0, info: '' };
		}
		const relation = [family, asked.owner, asked.subject, isToMore ? asked.said : ''].join(' ');
		// Nobody knows what there was before.
		const wasThere = this.known.get(relation) ?? dice.chance(0.5);
		this.known.set(relation, wasThere);
		// What has no id of its own is never there before.
		if (already && isNamed(deed) && wasThere === makes) {
			const [code, info] = dice.pick(already);
			deed.saidAlready = true;
			return { asked, code, info };
		}
		if (asksFirst && asked.subject.startsWith(ASKS) && !isForced(asked)) {
			deed.did = 'requested';
			const [code, info] = asksFirst;
			return { asked, code, info };
		}
		this.known.set(relation, makes);
		deed.did = 'done';
		return { asked, code: 0, info: '' };
	}

	/** Whether a message has come in before, and is remembered. */
	private isRepeat(asked: Asked, remembersMs: number, now: number): boolean {
		if (asked.knownBy === undefined) return false;
		const key = `${keyOf(asked)} ${asked.knownBy}`;
		const firstAt = this.delivered.get(key);
		if (firstAt !== undefined && now - firstAt <= remembersMs) return true;
		this.delivered.set(key, now);
		return false;
	}
}

function isForced({ said }: Asked): boolean {
	return said.includes('[\\"ForceAddFlags\\",1]');
}

/** Refuses one thing; with some codes, nobody can tell whether it was done all the same. */
export function refuseOne(
	asked: Asked,
	{ mayLeaveOpen, refusals }: { mayLeaveOpen: boolean; refusals: readonly number[] },
	dice: Dice,
): Verdict & { readonly mayBeDone: boolean } {
	const mayBeDone = mayLeaveOpen && dice.chance(0.25);
	const codes = mayBeDone
		? CODES.ambiguousForOne
		: [...CODES.refused, ...CODES.passing, ...refusals];
	return { asked, code: dice.pick(codes), info: 'refused', mayBeDone };
}
