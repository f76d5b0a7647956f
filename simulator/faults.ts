import type { ReceivedCall } from './call';
import {
	type CallEffect,
	type FaultEffect,
	type FriendEffect,
	isFriendEffect,
} from './faults/effect';
import { concernsPath, type Fault, type FaultRule, isUsedUp } from './faults/fault';
import { RuleIndex } from './faults/ruleIndex';
import type { Random } from './random';

export type { CallEffect, FaultEffect, FriendEffect } from './faults/effect';
export type { Fault, FaultMatch } from './faults/fault';

/** A fault in the script, to be watched and taken out again. */
export interface AddedFault {
	/** How often the fault has struck. */
	readonly strikes: number;
	remove(): void;
}

/** A fault of the script with how often it has struck. */
export type ListedFault = Fault & { readonly strikes: number };

type CallFacts = Pick<ReceivedCall, 'path' | 'owner' | 'group' | 'items'>;

/** The faults that calls will meet. A fault that is used up leaves the script. */
export class FaultScript {
	private callRules = new RuleIndex<CallEffect>();
	private friendRules = new RuleIndex<FriendEffect>();
	private position = 0;

	constructor(private readonly random: Random) {}

	/** Adds a fault behind the ones that are there; of several that match, the first one strikes. */
	add(fault: Fault): AddedFault {
		const { effect } = fault;
		return isFriendEffect(effect)
			? this.addTo(this.friendRules, { ...fault, effect })
			: this.addTo(this.callRules, { ...fault, effect });
	}

	clear(): void {
		this.callRules = new RuleIndex();
		this.friendRules = new RuleIndex();
	}

	/** The faults that can still strike, in the order of their adding. */
	list(): ListedFault[] {
		return [...this.callRules.rules(), ...this.friendRules.rules()]
			.sort((left, right) => left.position - right.position)
			.map(({ fault, strikes }) => ({ ...fault, strikes }));
	}

	/** The fault that strikes a whole call, which counts as a match for each fault it concerns. */
	forCall(call: CallFacts): CallEffect | undefined {
		const { path, owner, group, items } = call;
		return this.strike(this.callRules, path, [...known(owner, group), ...items]);
	}

	/** The fault that strikes one friend of a call. */
	forFriend({ path, owner, group }: CallFacts, friend: string): FriendEffect | undefined {
		return this.strike(this.friendRules, path, [friend, ...known(owner, group)]);
	}

	private addTo<Effect extends FaultEffect>(
		index: RuleIndex<Effect>,
		fault: Fault & { readonly effect: Effect },
	): AddedFault {
		const rule = { fault, position: this.position++, matches: 0, strikes: 0 };
		if (!isUsedUp(rule)) index.add(rule);

		return {
			get strikes() {
				return rule.strikes;
			},
			remove: () => index.remove(rule),
		};
	}

	private strike<Effect extends FaultEffect>(
		index: RuleIndex<Effect>,
		path: string,
		accounts: readonly string[],
	): Effect | undefined {
		const matching = index.candidates(accounts).filter((rule) => concernsPath(rule.fault, path));
		for (const rule of matching) rule.matches += 1;

		const struck = matching.find((rule) => this.isDue(rule));
		if (!struck) return undefined;

		struck.strikes += 1;
		if (isUsedUp(struck)) index.remove(struck);
		return struck.fault.effect;
	}

	private isDue({ fault, matches }: FaultRule): boolean {
		if (matches < (fault.on?.nth ?? 1)) return false;
		return fault.probability === undefined || this.random() < fault.probability;
	}
}

function known(...names: readonly (string | undefined)[]): string[] {
	return names.filter((name) => name !== undefined);
}
