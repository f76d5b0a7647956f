import { FaultScript } from '../../simulator/faults';
import { seededRandom } from '../../simulator/random';

const ADD = { path: '/v4/sns/friend_add', owner: 'ann', items: ['bob', 'cid'] };
const GET = { path: '/v4/sns/friend_get', owner: 'ann', items: [] };
const BUSY = { errorCode: 30006 };

function aScript(): FaultScript {
	return new FaultScript(seededRandom(1));
}

function strikes(script: FaultScript, calls: number): boolean[] {
	return Array.from({ length: calls }, () => script.forCall(ADD) !== undefined);
}

describe('the fault script', () => {
	it('strikes once by default', () => {
		const script = aScript();
		script.add({ effect: BUSY });

		expect(strikes(script, 3)).toEqual([true, false, false]);
		expect(script.list()).toEqual([]);
	});

	it('strikes as often as it is told to, also for ever', () => {
		const twice = aScript();
		const always = aScript();
		twice.add({ effect: BUSY, times: 2 });
		always.add({ effect: BUSY, times: 'always' });

		expect(strikes(twice, 3)).toEqual([true, true, false]);
		expect(strikes(always, 3)).toEqual([true, true, true]);
	});

	it('starts at the nth match and counts matches only', () => {
		const script = aScript();
		script.add({ on: { path: 'friend_add', nth: 2 }, effect: BUSY });

		script.forCall(GET);

		expect(strikes(script, 3)).toEqual([false, true, false]);
	});

	it.each(['friend_add', 'sns/friend_add', 'v4/sns/friend_add', '/v4/sns/friend_add'])(
		'knows the command as %s',
		(path) => {
			const script = aScript();
			script.add({ on: { path }, effect: BUSY, times: 'always' });

			expect(script.forCall(ADD)).toEqual(BUSY);
			expect(script.forCall(GET)).toBeUndefined();
		},
	);

	it('does not take the end of a word for a command', () => {
		const script = aScript();
		script.add({ on: { path: 'add' }, effect: BUSY });

		expect(script.forCall(ADD)).toBeUndefined();
	});

	it.each(['ann', 'bob', 'cid'])('finds %s among the accounts of a call', (account) => {
		const script = aScript();
		script.add({ on: { account }, effect: BUSY });

		expect(script.forCall(ADD)).toEqual(BUSY);
	});

	it('leaves calls without its account alone', () => {
		const script = aScript();
		script.add({ on: { account: 'dan' }, effect: BUSY });

		expect(script.forCall(ADD)).toBeUndefined();
	});

	it('strikes friends one by one for an effect of a friend', () => {
		const script = aScript();
		script.add({ on: { account: 'cid' }, effect: { resultCode: 30008 } });

		expect(script.forCall(ADD)).toBeUndefined();
		expect(script.forFriend(ADD, 'bob')).toBeUndefined();
		expect(script.forFriend(ADD, 'cid')).toEqual({ resultCode: 30008 });
		expect(script.forFriend(ADD, 'cid')).toBeUndefined();
	});

	it('strikes each friend of a From_Account', () => {
		const script = aScript();
		script.add({ on: { account: 'ann' }, effect: { omit: true }, times: 'always' });

		expect(script.forFriend(ADD, 'bob')).toEqual({ omit: true });
		expect(script.forFriend({ ...ADD, owner: 'eve' }, 'bob')).toBeUndefined();
	});

	it('lets the first of several faults strike and keeps the others for later', () => {
		const script = aScript();
		script.add({ on: { account: 'bob' }, effect: { errorCode: 1 } });
		script.add({ effect: { errorCode: 2 } });
		script.add({ on: { account: 'ann' }, effect: { errorCode: 3 } });

		const codes = [script.forCall(ADD), script.forCall(ADD), script.forCall(ADD)];

		expect(codes).toEqual([{ errorCode: 1 }, { errorCode: 2 }, { errorCode: 3 }]);
	});

	it('strikes by chance, and the same calls with the same seed', () => {
		const run = () => {
			const script = aScript();
			script.add({ effect: BUSY, times: 'always', probability: 0.25 });
			return strikes(script, 1000);
		};

		const first = run();

		expect(run()).toEqual(first);
		expect(first.filter(Boolean).length).toBeGreaterThan(200);
		expect(first.filter(Boolean).length).toBeLessThan(300);
	});

	it('tells how often a fault struck and lets it be taken out', () => {
		const script = aScript();
		const fault = script.add({ on: { account: 'bob' }, effect: BUSY, times: 'always' });

		script.forCall(ADD);
		fault.remove();
		fault.remove();

		expect(fault.strikes).toBe(1);
		expect(script.forCall(ADD)).toBeUndefined();
	});

	it('can be cleared', () => {
		const script = aScript();
		script.add({ effect: BUSY });
		script.add({ effect: { omit: true } });

		script.clear();

		expect(script.list()).toEqual([]);
		expect(script.forCall(ADD)).toBeUndefined();
	});
});
