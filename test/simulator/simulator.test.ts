import { systemClock } from '../../simulator/clock';
import { Simulator } from '../../simulator/simulator';
import { aFriend, aFriendAdd, send } from './support/calls';
import { TestClock } from './support/testClock';

describe('the simulator', () => {
	it('answers after its latency', async () => {
		const clock = new TestClock();
		const simulator = new Simulator({ clock, latencyMs: 30 });
		let isAnswered = false;

		const call = send(simulator, aFriendAdd('x', [aFriend('y')])).then(() => {
			isAnswered = true;
		});
		await clock.advance(29);
		const wasEarly = isAnswered;
		await clock.advance(1);
		await call;

		expect(wasEarly).toBe(false);
	});

	it('ends every wait when it is stopped', async () => {
		const simulator = new Simulator({ latencyMs: 60_000 });

		const call = send(simulator, aFriendAdd('x', [aFriend('y')]));
		simulator.stop();

		expect((await call).ErrorCode).toBe(30003);
	});

	it('starts with its first accounts and goes back to them', () => {
		const app = { sdkAppId: 1, secretKey: 'k', accounts: ['ann'] };
		const simulator = new Simulator({ apps: [app] });
		simulator.app().addAccount('bob');

		simulator.reset();

		expect([...simulator.app().accounts()].map(({ userId }) => userId)).toEqual([
			'administrator',
			'ann',
		]);
	});

	it('says so when a test asks for an app or an account that does not exist', () => {
		const simulator = new Simulator();

		expect(() => simulator.app(7)).toThrow('no app 7');
		expect(() => simulator.app().friendsOf('nobody')).toThrow('no account "nobody"');
		expect(() => new Simulator({ apps: [] }).app()).toThrow('no app');
	});

	it('holds 100,000 accounts and their friends', async () => {
		const simulator = new Simulator({ callsPerSecond: 0 });
		const owners = Array.from({ length: 100 }, (_unused, index) => `owner${index}`);
		const friends = Array.from({ length: 100_000 }, (_unused, index) => `u${index}`);
		simulator.app().addAccounts(...owners);
		for (const friend of friends) simulator.app().addAccount(friend);

		for (const [index, owner] of owners.entries()) {
			const own = friends.slice(index * 1000, index * 1000 + 1000);
			await send(
				simulator,
				aFriendAdd(
					owner,
					own.map((name) => aFriend(name)),
				),
			);
		}

		expect(simulator.log.countOfItemCode(0)).toBe(100_000);
		expect(simulator.app().friendsOf('u99999')).toEqual(['owner99']);
	});
});

describe('the clock of the machine', () => {
	it('sleeps for a while', async () => {
		const before = systemClock.now();

		await systemClock.sleep(2);

		expect(systemClock.now()).toBeGreaterThanOrEqual(before);
	});

	it('does not sleep at all when the signal is aborted already', async () => {
		await expect(systemClock.sleep(60_000, AbortSignal.abort())).resolves.toBeUndefined();
	});
});
