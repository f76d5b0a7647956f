import fc from 'fast-check';

import type { ClientAction } from '../../simulator/client/action';
import type { AppState } from '../../simulator/state/app';
import { aFriend, ask } from './support/calls';
import { aSimulatorWithWebhook, type CalledBack, type ReceivedCallback } from './support/webhook';

const NAMES = ['ann', 'bob', 'cid'];

/** One thing that happens: a client acts, or an admin calls. */
type Step = (it: CalledBack) => Promise<unknown>;

const name = fc.constantFrom(...NAMES);
const targets = fc.uniqueArray(name, { minLength: 1 });

const clientAction: fc.Arbitrary<ClientAction> = fc.oneof(
	fc.record({
		action: fc.constant('requestFriend' as const),
		account: name,
		to: targets,
		addType: fc.constantFrom('Add_Type_Single', 'Add_Type_Both'),
	}),
	fc.record({
		action: fc.constant('respondToFriend' as const),
		account: name,
		to: targets,
		response: fc.constantFrom(
			'Response_Action_Agree',
			'Response_Action_AgreeAndAdd',
			'Response_Action_Reject',
		),
	}),
	fc.record({
		action: fc.constant('deleteFriend' as const),
		account: name,
		to: targets,
		deleteType: fc.constantFrom('Delete_Type_Single', 'Delete_Type_Both'),
	}),
	fc.record({
		action: fc.constantFrom('block', 'unblock', 'follow', 'unfollow'),
		account: name,
		to: targets,
	}),
);

const clientStep = clientAction.map(
	(action): Step =>
		(it) =>
			it.simulator.act(action),
);

const adminStep = fc
	.record({ from: name, to: targets, isBoth: fc.boolean(), which: fc.nat(5) })
	.map(({ from, to, isBoth, which }): Step => ({ simulator }) => {
		const DeleteType = isBoth ? 'Delete_Type_Both' : 'Delete_Type_Single';
		const AddType = isBoth ? 'Add_Type_Both' : 'Add_Type_Single';
		const friends = { AddFriendItem: to.map((target) => aFriend(target)), AddType };
		const calls = [
			() => ask(simulator, 'friendAdd', { From_Account: from, ...friends }),
			() => ask(simulator, 'friendAdd', { From_Account: from, ...friends, ForceAddFlags: 1 }),
			() => ask(simulator, 'friendDelete', { From_Account: from, To_Account: to, DeleteType }),
			() => ask(simulator, 'blackListAdd', { From_Account: from, To_Account: to }),
			() => ask(simulator, 'blackListDelete', { From_Account: from, To_Account: to }),
			() => ask(simulator, 'followDelete', { From_Account: from, To_Account: to }),
		];
		return calls[which]?.() ?? Promise.reject(new Error(`There is no call ${which}`));
	});

/** What somebody knows who has heard nothing but callbacks; each relation is "list from to". */
function heardOf(received: readonly ReceivedCallback[]): string[] {
	const known = new Set<string>();
	for (const { body } of received) {
		const [list, change] = MEANING[String(body.CallbackCommand)] ?? [];
		for (const { from, to } of pairsOf(body)) {
			const relation = `${list} ${from} ${to}`;
			// A callback about what was so before would be one too many.
			if (change === 'add' && known.has(relation)) throw new Error(`${relation} twice`);
			if (change === 'delete' && !known.has(relation)) throw new Error(`${relation} from nothing`);
			if (change === 'add') known.add(relation);
			if (change === 'delete') known.delete(relation);
		}
	}
	return [...known].sort();
}

const MEANING: Readonly<
	Record<string, readonly ['friend' | 'block' | 'follow', 'add' | 'delete']>
> = {
	'Sns.CallbackFriendAdd': ['friend', 'add'],
	'Sns.CallbackFriendDelete': ['friend', 'delete'],
	'Sns.CallbackBlackListAdd': ['block', 'add'],
	'Sns.CallbackBlackListDelete': ['block', 'delete'],
	'Follow.CallbackAfterFollowAdd': ['follow', 'add'],
	'Follow.CallbackAfterFollowDelete': ['follow', 'delete'],
};

interface WirePair {
	readonly From_Account?: string;
	readonly To_Account: string;
}

/** Three of Tencent's ways to name accounts: pairs, objects and bare names. */
function pairsOf({ PairList, FollowList, From_Account, To_Account }: ReceivedCallback['body']) {
	const names = (To_Account ?? []) as readonly string[];
	const pairs = (PairList ??
		FollowList ??
		names.map((name) => ({ To_Account: name }))) as readonly WirePair[];
	return pairs.map((pair) => ({ from: pair.From_Account ?? From_Account, to: pair.To_Account }));
}

/** What the simulator holds, in the same words. */
function held(app: AppState): string[] {
	return NAMES.flatMap((from) => [
		...app.friendsOf(from).map((to) => `friend ${from} ${to}`),
		...app.blocklistOf(from).map((to) => `block ${from} ${to}`),
		...app.followingOf(from).map((to) => `follow ${from} ${to}`),
	]).sort();
}

describe('whoever hears every callback', () => {
	it('knows every relation, whatever clients and admins do short of deleting whole lists, and hears of none twice', async () => {
		const steps = fc.array(fc.oneof(clientStep, adminStep), { maxLength: 30 });

		await fc.assert(
			fc.asyncProperty(steps, async (all) => {
				const it = aSimulatorWithWebhook({}, { callsPerSecond: 0 });
				it.simulator.app().addAccount('bob', { allowType: 'AllowType_Type_NeedConfirm' });

				for (const step of all) await step(it);

				expect(heardOf(it.webhook.received)).toEqual(held(it.simulator.app()));
			}),
			{ numRuns: 200 },
		);
	});
});
