import fc from 'fast-check';

import { Halt } from '../../../../../nodes/TencentChat/api/halt';
import { AccountLocks } from '../../../../../nodes/TencentChat/api/admission/accountLocks';
import { VirtualClock } from '../../../../support/virtualClock';

describe('AccountLocks', () => {
	it('lets one call at a time into a lane, because Tencent refuses overlapping writes', () => {
		const lanes = new AccountLocks();

		const first = lanes.tryEnter('user_001');
		const second = lanes.tryEnter('user_001');

		expect(first).toBeDefined();
		expect(second).toBeUndefined();
	});

	it('keeps the lanes of different accounts apart', () => {
		const lanes = new AccountLocks();
		lanes.tryEnter('user_001');

		expect(lanes.tryEnter('user_002')).toBeDefined();
	});

	it('serves those who wait in the order in which they came', async () => {
		const lanes = new AccountLocks();
		const served: string[] = [];
		const use = async (name: string) => {
			const leave = await lanes.enter('user_001');
			served.push(name);
			leave?.();
		};

		await Promise.all(['a', 'b', 'c'].map(use));

		expect(served).toEqual(['a', 'b', 'c']);
	});

	it('does not let anybody jump the line while a lane is passed on', async () => {
		const lanes = new AccountLocks();
		const leave = lanes.tryEnter('user_001');
		const waiting = lanes.enter('user_001');

		leave?.();
		const jumper = lanes.tryEnter('user_001');

		expect(jumper).toBeUndefined();
		expect(await waiting).toBeDefined();
	});

	it('forgets a lane that nobody uses, so that millions of accounts leave nothing behind', () => {
		const lanes = new AccountLocks();
		const leave = lanes.tryEnter('user_001');

		const sizeInUse = lanes.size;
		leave?.();

		expect(sizeInUse).toBe(1);
		expect(lanes.size).toBe(0);
	});

	it('keeps a lane that is left while another call waits for it', async () => {
		const lanes = new AccountLocks();
		const leave = lanes.tryEnter('user_001');
		const waiting = lanes.enter('user_001');

		leave?.();
		await waiting;

		expect(lanes.size).toBe(1);
	});

	it('leaves the lane of a later call alone when it is left twice', () => {
		const lanes = new AccountLocks();
		const leave = lanes.tryEnter('user_001');
		leave?.();
		lanes.tryEnter('user_001');

		leave?.();

		expect(lanes.size).toBe(1);
		expect(lanes.tryEnter('user_001')).toBeUndefined();
	});

	it('lets a halted run leave the line', async () => {
		const lanes = new AccountLocks();
		const halt = new Halt();
		const leave = lanes.tryEnter('user_001');
		const waiting = lanes.enter('user_001', halt);

		halt.halt();
		leave?.();

		expect(await waiting).toBeUndefined();
		expect(lanes.size).toBe(0);
	});

	it('opens no lane for a run that is halted already, because nobody would close it', async () => {
		const lanes = new AccountLocks();
		const halt = new Halt();
		halt.halt();

		const entered = await lanes.enter('user_001', halt);

		expect(entered).toBeUndefined();
		expect(lanes.size).toBe(0);
	});

	it('never lets two calls of an account overlap and forgets every lane in the end', async () => {
		const call = fc.record({
			account: fc.constantFrom('user_001', 'user_002', 'user_003'),
			arrival: fc.nat(50),
			duration: fc.nat(10),
			haltAfter: fc.option(fc.nat(60), { nil: undefined }),
		});
		await fc.assert(
			fc.asyncProperty(fc.array(call, { maxLength: 30 }), async (calls) => {
				const clock = new VirtualClock();
				const lanes = new AccountLocks();
				const inLane = new Set<string>();
				const overlaps: string[] = [];
				const make = async (next: (typeof calls)[number]) => {
					const halt = new Halt();
					const { haltAfter } = next;
					if (haltAfter !== undefined) void clock.sleep(haltAfter).then(() => halt.halt());
					await clock.sleep(next.arrival);
					const leave = lanes.tryEnter(next.account) ?? (await lanes.enter(next.account, halt));
					if (!leave) return;
					if (inLane.has(next.account)) overlaps.push(next.account);
					inLane.add(next.account);
					await clock.sleep(next.duration);
					inLane.delete(next.account);
					leave();
				};

				await clock.run(Promise.all(calls.map(make)));

				expect(overlaps).toEqual([]);
				expect(lanes.size).toBe(0);
			}),
		);
	});
});
