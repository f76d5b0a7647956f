import type { Budget } from '../../../../../nodes/TencentChat/api/admission/budget';
import { BudgetLimiter } from '../../../../../nodes/TencentChat/api/admission/budgetLimiter';
import { Limiters } from '../../../../../nodes/TencentChat/api/admission/limiters';
import { RateLimiter } from '../../../../../nodes/TencentChat/api/admission/rateLimiter';
import { Halt } from '../../../../../nodes/TencentChat/api/halt';
import { VirtualClock } from '../../../../support/virtualClock';

const PER_GROUP: Budget = { limit: 40, windowMs: 1000, name: '40 a second', per: 'subject' };

describe('the budgets of many groups', () => {
	it('are forgotten when nobody has used them for a while', async () => {
		const clock = new VirtualClock();
		const limiters = new Limiters<BudgetLimiter>();
		for (let group = 0; group < 10_000; group++) {
			const limiter = limiters.get(`group ${group}`, () => new BudgetLimiter(PER_GROUP, clock));
			const end = await clock.run(limiter.acquire(1, new Halt()));
			end?.();
			await clock.run(clock.sleep(10));
		}

		expect(limiters.size).toBeLessThan(2500);
	});

	it('are kept while they are in use', async () => {
		const clock = new VirtualClock();
		const limiters = new Limiters<BudgetLimiter>();
		const make = () => new BudgetLimiter(PER_GROUP, clock);
		const used = limiters.get('used', make);
		await clock.run(used.acquire(1, new Halt()));

		for (let group = 0; group < 3000; group++) limiters.get(`group ${group}`, make);

		expect(limiters.get('used', make)).toBe(used);
	});
});

describe('the rates of many apps', () => {
	it('are forgotten when nobody has used them for a while', async () => {
		const clock = new VirtualClock();
		const limiters = new Limiters<RateLimiter>();
		for (let app = 0; app < 5000; app++) {
			const share = limiters.get(`app ${app}`, () => new RateLimiter(clock)).join(190);
			const end = await clock.run(share.acquire());
			end?.();
			share.leave();
			await clock.run(clock.sleep(10));
		}

		expect(limiters.size).toBeLessThan(2500);
	});
});

describe('a rate that somebody counts on', () => {
	const joined = () => {
		const clock = new VirtualClock();
		const limiter = new RateLimiter(clock);
		return { clock, limiter, share: limiter.join(190) };
	};

	it('is kept while a run has joined, though it makes no call', async () => {
		const { clock, limiter, share } = joined();
		await clock.run(clock.sleep(60_000));
		const before = limiter.isIdle;
		share.leave();

		expect([before, limiter.isIdle]).toEqual([false, true]);
	});

	it('is kept while a call of a run that has ended may still count', async () => {
		const { clock, limiter, share } = joined();
		const end = await clock.run(share.acquire());
		share.leave();
		await clock.run(clock.sleep(60_000));
		const inFlight = limiter.isIdle;
		end?.();
		const answered = limiter.isIdle;
		await clock.run(clock.sleep(2000));

		expect([inFlight, answered, limiter.isIdle]).toEqual([false, false, true]);
	});

	it('is kept until it has recovered from refusals', async () => {
		const { clock, limiter, share } = joined();
		const end = await clock.run(share.acquire());
		end?.(false);
		limiter.slowDown();
		share.leave();
		await clock.run(clock.sleep(2500));
		const slowed = limiter.isIdle;
		await clock.run(clock.sleep(500));

		expect([slowed, limiter.isIdle]).toEqual([false, true]);
	});

	it('counts a call that is said to be over twice once', async () => {
		const { clock, limiter, share } = joined();
		const first = await clock.run(share.acquire());
		await clock.run(share.acquire());
		share.leave();
		first?.();
		first?.();
		await clock.run(clock.sleep(60_000));

		expect(limiter.isIdle).toBe(false);
	});
});
