import { ENDPOINTS } from '../../nodes/TencentChat/api/endpoints';
import { createClient, makeCalls } from '../../nodes/TencentChat/host/bulkCalls';
import type { RunOptions } from '../../nodes/TencentChat/host/runOptions';
import { checkAccounts } from '../../nodes/TencentChat/operations/account/account';
import { addFriends } from '../../nodes/TencentChat/operations/friend/add';
import { checkFriends } from '../../nodes/TencentChat/operations/friend/check';
import type { BulkOperation } from '../../nodes/TencentChat/operations/operation';
import { aFriend, requestsOf } from '../bulk/support/friends';
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
		...friends.map((friend) => aFriend(friend, operation === addFriends ? {} : { entry: friend })),
	);
	return { made: await makeCalls(operation, requests, callContext), calls };
}

describe('the calls of an operation', () => {
	it('go to its command in batches of the size that the user chose', async () => {
		const { made, calls } = await call(addFriends, everyoneAdded, { options: { batchSize: 2 } });

		expect(calls.map(({ command }) => command)).toEqual(['friend_add', 'friend_add']);
		expect(made.outcomes.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'added']);
	});

	it('are counted with those that were made again', async () => {
		const { made } = await call(addFriends, (given) =>
			given.earlier === 0 ? refusing(30006) : everyoneAdded(given),
		);

		expect(made.calls).toMatchObject({ calls: 2, retries: 1, throttledCalls: 0 });
	});

	it('are none without requests', async () => {
		const { made, calls } = await call(addFriends, everyoneAdded, { friends: [] });

		expect(calls).toEqual([]);
		expect(made).toMatchObject({ outcomes: [], hasOwnAnswer: false, stop: undefined });
	});

	it('say why they were stopped', async () => {
		const { made } = await call(addFriends, () => refusing(60020));

		expect(made.stop).toMatchObject({ kind: 'refused', code: { code: 60020 } });
		expect(made.hasOwnAnswer).toBe(false);
	});
});

describe('reads of one owner', () => {
	it('are not made one after the other, as nothing is written', async () => {
		const underWay = { now: 0, most: 0 };
		const script: Script = ({ body }) => ({
			InfoItem: (body.To_Account as string[]).map((To_Account) => ({ To_Account, ResultCode: 0 })),
		});
		const { callContext } = await aCallContext(script, { batchSize: 1 });
		const { httpRequestWithAuthentication: send } = callContext.context.helpers;
		const slow: typeof send = async function (this: unknown, ...given) {
			underWay.now += 1;
			underWay.most = Math.max(underWay.most, underWay.now);
			// Each waits until another one is there, and none for ever.
			for (let turns = 0; underWay.most < 2 && turns < 50; turns++) {
				await new Promise((resolve) => setImmediate(resolve));
			}
			const answer: unknown = await send.apply(this as never, given);
			underWay.now -= 1;
			return answer;
		};
		Object.assign(callContext.context.helpers, { httpRequestWithAuthentication: slow });
		const requests = requestsOf(aFriend('a', { entry: 'a' }), aFriend('b', { entry: 'b' }));
		// The credential has to work once before calls go side by side.
		await makeCalls(checkFriends, requests.slice(0, 1), callContext);
		underWay.most = 0;

		await makeCalls(
			checkFriends,
			requests.map((request) => ({ ...request, owner: 'somebody' })),
			{ ...callContext, options: { ...callContext.options, maxCallsPerSecond: 1000 } },
		);

		expect(checkFriends.isSerialized).toBe(false);
		expect(underWay.most).toBe(2);
	});
});

describe('the client of a command', () => {
	it('has a limiter of its own, so that one command does not slow another down', async () => {
		const { callContext } = await aCallContext(() => ({}));

		const paths = [addFriends, checkAccounts].map((operation) => {
			const client = createClient(operation, callContext);
			client.close();
			return operation.endpoint.path;
		});

		expect(new Set(paths).size).toBe(2);
		expect(paths[1]).toBe(ENDPOINTS.accountCheck.path);
	});
});
