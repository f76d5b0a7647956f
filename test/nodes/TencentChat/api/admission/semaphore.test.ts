import fc from 'fast-check';

import { Halt } from '../../../../../nodes/TencentChat/api/halt';
import { Semaphore } from '../../../../../nodes/TencentChat/api/admission/semaphore';
import { VirtualClock } from '../../../../support/virtualClock';

describe('Semaphore', () => {
	it('gives out as many slots as there are and then none', () => {
		const slots = new Semaphore(2);

		const taken = [slots.tryAcquire(), slots.tryAcquire(), slots.tryAcquire()];

		expect(taken.map((release) => release !== undefined)).toEqual([true, true, false]);
	});

	it('serves those who wait in the order in which they came', async () => {
		const slots = new Semaphore(1);
		const served: string[] = [];
		const use = async (name: string) => {
			const release = await slots.acquire();
			served.push(name);
			release?.();
		};

		await Promise.all(['a', 'b', 'c', 'd'].map(use));

		expect(served).toEqual(['a', 'b', 'c', 'd']);
	});

	it('frees one slot only when it is released twice', () => {
		const slots = new Semaphore(1);
		const release = slots.tryAcquire();

		release?.();
		release?.();
		const taken = [slots.tryAcquire(), slots.tryAcquire()];

		expect(taken.map((again) => again !== undefined)).toEqual([true, false]);
	});

	it('does not take back the slot of the next one when it is released twice', async () => {
		const slots = new Semaphore(1);
		const release = slots.tryAcquire();
		const next = slots.acquire();

		release?.();
		release?.();
		await next;

		expect(slots.tryAcquire()).toBeUndefined();
	});

	it('never shows a slot as free that is passed on to a waiting one', async () => {
		const slots = new Semaphore(1);
		const release = slots.tryAcquire();
		const waiting = slots.acquire();

		release?.();
		const jumper = slots.tryAcquire();

		expect(jumper).toBeUndefined();
		expect(await waiting).toBeDefined();
	});

	it('lets a halted run leave the line, so that the slot goes to the one behind it', async () => {
		const slots = new Semaphore(1);
		const halt = new Halt();
		const release = slots.tryAcquire();
		const halted = slots.acquire(halt);
		const other = slots.acquire();

		halt.halt();
		release?.();

		expect(await halted).toBeUndefined();
		expect(await other).toBeDefined();
	});

	it('gives a halted run no slot although one is free', async () => {
		const slots = new Semaphore(1);
		const halt = new Halt();
		halt.halt();

		expect(await slots.acquire(halt)).toBeUndefined();
		expect(slots.isIdle).toBe(true);
	});

	it('is idle only while nobody holds a slot', () => {
		const slots = new Semaphore(2);
		const release = slots.tryAcquire();

		const isIdleWhileHeld = slots.isIdle;
		release?.();

		expect(isIdleWhileHeld).toBe(false);
		expect(slots.isIdle).toBe(true);
	});

	it('never has more holders than slots and loses none, whoever comes, goes or is halted', async () => {
		const user = fc.record({
			arrival: fc.nat(50),
			duration: fc.nat(20),
			haltAfter: fc.option(fc.nat(60), { nil: undefined }),
		});
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 1, max: 4 }),
				fc.array(user, { maxLength: 30 }),
				async (capacity, users) => {
					const clock = new VirtualClock();
					const slots = new Semaphore(capacity);
					let holders = 0;
					let most = 0;
					const use = async ({ arrival, duration, haltAfter }: (typeof users)[number]) => {
						const halt = new Halt();
						if (haltAfter !== undefined) void clock.sleep(haltAfter).then(() => halt.halt());
						await clock.sleep(arrival);
						const release = await slots.acquire(halt);
						if (!release) return;
						most = Math.max(most, ++holders);
						await clock.sleep(duration);
						holders -= 1;
						release();
					};

					await clock.run(Promise.all(users.map(use)));

					expect(most).toBeLessThanOrEqual(capacity);
					expect(slots.isIdle).toBe(true);
				},
			),
		);
	});
});
