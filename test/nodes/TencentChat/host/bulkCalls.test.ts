import { makeCalls } from '../../../../nodes/TencentChat/host/bulkCalls';
import { MadeCalls } from '../../../../nodes/TencentChat/host/madeCalls';
import type { RunOptions } from '../../../../nodes/TencentChat/host/options/runOptions';
import { addFriends } from '../../../../nodes/TencentChat/operations/friend/add';
import { kickAccounts } from '../../../../nodes/TencentChat/operations/account/kick';
import { checkFriends } from '../../../../nodes/TencentChat/operations/friend/check';
import type { BulkOperation } from '../../../../nodes/TencentChat/operations/operation';
import { aFriend, requestsOf } from '../bulk/support/friends';
import { gatherOutcomes } from '../bulk/support/gather';
import { aCallContext, refusing, type Script } from './support/scripted';

beforeEach(() => {
	// Backoff draws from this: nothing waits.
	jest.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(() => {
	jest.restoreAllMocks();
});

const everyoneAdded: Script = ({ body }) => ({
	ResultItem: (body.AddFriendItem as Array<{ To_Account: string }>).map(({ To_Account }) => ({
		To_Account,
		ResultCode: 0,
		ResultInfo: '',
	})),
});

async function call(
	operation: BulkOperation,
	script: Script,
	{
		options,
		friends = ['a', 'b', 'c'],
	}: { options?: Partial<RunOptions>; friends?: string[] } = {},
) {
	const { callContext, calls } = await aCallContext(script, options);
	const requests = requestsOf(
		...friends.map((friend) =>
			aFriend(friend, operation === addFriends ? {} : { payload: friend }),
		),
	);
	const { outcomes, onOutcome } = gatherOutcomes();
	const made = new MadeCalls();
	await makeCalls(operation, [requests], { ...callContext, made }, onOutcome);
	return { made, outcomes, calls };
}

describe('the calls of an operation', () => {
	it('go to its command in batches of the size that the user chose', async () => {
		const { outcomes, calls } = await call(addFriends, everyoneAdded, {
			options: { batchSize: 2 },
		});

		expect(calls.map(({ command }) => command)).toEqual(['friend_add', 'friend_add']);
		expect(outcomes.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'added']);
	});

	it('are counted with those that were made again', async () => {
		const { made } = await call(addFriends, (given) =>
			given.earlier === 0 ? refusing(30006) : everyoneAdded(given),
		);

		expect({ ...made.totals, retries: made.retries }).toMatchObject({
			...{ calls: 2, retries: 1, throttledCalls: 0 },
		});
	});

	it('are none without requests', async () => {
		const { made, outcomes, calls } = await call(addFriends, everyoneAdded, { friends: [] });

		expect(calls).toEqual([]);
		expect(outcomes).toEqual([]);
		expect(made).toMatchObject({ hasOwnAnswer: false, stop: undefined });
	});

	it('say why they were stopped', async () => {
		const { made } = await call(addFriends, () => refusing(60020));

		expect(made.stop).toMatchObject({ kind: 'refused', code: { code: 60020 } });
		expect(made.hasOwnAnswer).toBe(false);
	});
});

describe('ending the sessions of accounts', () => {
	const requests = (id: string) =>
		requestsOf({ owner: '', subject: id, common: {}, payload: { UserID: id } });

	async function kick(id: string, script: Script) {
		const { callContext } = await aCallContext(script, { maxAttempts: 1 });
		const { account } = callContext.credential;
		const renewUserSig = jest.fn();
		const credential = { ...callContext.credential, account: { ...account, renewUserSig } };
		const making = { ...callContext, credential, made: new MadeCalls() };
		await makeCalls(kickAccounts, [requests(id)], making, () => {});
		return renewUserSig;
	}

	it("makes the next call sign a new UserSig when the account is the credential's own", async () => {
		expect(await kick('administrator', () => ({}))).toHaveBeenCalledTimes(1);
	});

	it('leaves the UserSig alone otherwise', async () => {
		expect(await kick('somebody', () => ({}))).not.toHaveBeenCalled();
		expect(await kick('administrator', () => refusing(70402))).not.toHaveBeenCalled();
	});
});

describe('reads of one owner', () => {
	it('do not wait for each other, as nothing is written', async () => {
		const gate = new Gate(2);
		const script: Script = async ({ body, earlier }) => {
			// The credential has to work once before calls go side by side.
			if (earlier > 0) await gate.arrive();
			const names = body.To_Account as string[];
			return { InfoItem: names.map((To_Account) => ({ To_Account, ResultCode: 0 })) };
		};

		const { outcomes } = await call(checkFriends, script, { options: { batchSize: 1 } });

		expect(outcomes.map(({ outcome }) => outcome)).toEqual(['checked', 'checked', 'checked']);
	});
});

/** Lets nobody through until so many are there. */
class Gate {
	private arrived = 0;

	private open: () => void = () => {};

	private readonly isOpen = new Promise<void>((resolve) => (this.open = resolve));

	constructor(private readonly size: number) {}

	async arrive(): Promise<void> {
		this.arrived += 1;
		if (this.arrived === this.size) this.open();
		await this.isOpen;
	}
}
