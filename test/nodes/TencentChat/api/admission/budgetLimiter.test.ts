import fc from 'fast-check';

import { BudgetLimiter } from '../../../../../nodes/TencentChat/api/admission/budgetLimiter';
import type { Budget } from '../../../../../nodes/TencentChat/api/admission/budget';
import { Halt } from '../../../../../nodes/TencentChat/api/halt';
import { VirtualClock } from '../../../../support/virtualClock';

const RECEIVERS: Budget = {
	limit: 12_000,
	windowMs: 60_000,
	name: '12,000 receivers a minute',
	per: 'app',
};

/** When calls of these weights arrive at a server that takes 20 ms each way. */
async function arrivalsOf(weights: readonly number[], clock = new VirtualClock()) {
	const limiter = new BudgetLimiter(RECEIVERS, clock);
	const arrivals: Array<{ at: number; weight: number }> = [];
	const calls = weights.map(async (weight) => {
		const end = await limiter.acquire(weight, new Halt());
		await clock.sleep(20);
		arrivals.push({ at: clock.now(), weight });
		await clock.sleep(20);
		end?.();
	});
	await clock.run(Promise.all(calls));
	return arrivals;
}

describe('a budget', () => {
	it('lets 20,000 receivers through in a minute and no more than 12,000 in any minute', async () => {
		const arrivals = await arrivalsOf(Array<number>(40).fill(500));

		expect(arrivals).toHaveLength(40);
		expect(arrivals.filter(({ at }) => at < 1000)).toHaveLength(24);
		expect(arrivals.at(-1)?.at).toBeGreaterThan(60_000);
		expect(arrivals.at(-1)?.at).toBeLessThan(61_000);
	});

	it('is never overdrawn in any minute of the server', async () => {
		const weights = fc.array(fc.integer({ min: 1, max: 12_000 }), { maxLength: 30 });
		await fc.assert(
			fc.asyncProperty(weights, async (given) => {
				const arrivals = await arrivalsOf(given);
				for (const { at: end } of arrivals) {
					const used = arrivals.filter(({ at }) => at > end - 60_000 && at <= end);
					const sum = used.reduce((total, { weight }) => total + weight, 0);
					expect(sum).toBeLessThanOrEqual(12_000);
				}
			}),
			{ numRuns: 50 },
		);
	});

	it('lets nobody wait for ever who asks for more than there is', async () => {
		expect(await arrivalsOf([20_000, 20_000])).toHaveLength(2);
	});

	it('goes on with the next when the one in front is halted', async () => {
		const clock = new VirtualClock();
		const limiter = new BudgetLimiter(RECEIVERS, clock);
		const first = await clock.run(limiter.acquire(11_990, new Halt()));
		first?.();
		const halt = new Halt();
		const large = limiter.acquire(500, halt);
		const small = limiter.acquire(10, new Halt());

		halt.halt();

		expect(await clock.run(large)).toBeUndefined();
		expect(await clock.run(small)).toBeDefined();
		expect(clock.now()).toBeLessThan(1000);
	});

	it('gives nothing to a run that is halted already', async () => {
		const halt = new Halt();
		halt.halt();

		expect(await new BudgetLimiter(RECEIVERS, new VirtualClock()).acquire(1, halt)).toBeUndefined();
	});

	it('counts a call once, however often it says that it is over', async () => {
		const clock = new VirtualClock();
		const limiter = new BudgetLimiter(RECEIVERS, clock);
		const end = await clock.run(limiter.acquire(1, new Halt()));

		end?.();
		end?.();
		await clock.run(clock.sleep(200_000));

		expect(limiter.isIdle).toBe(true);
	});
});
