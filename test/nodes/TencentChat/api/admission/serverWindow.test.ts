import fc from 'fast-check';

import {
	GUARD_MS,
	LONGEST_DELAY_MS,
	ServerWindow,
} from '../../../../../nodes/TencentChat/api/admission/serverWindow';
import { slidingWindow } from '../../../../../simulator/gate/rateLimiter';

/** A window that has seen a call which left at 0 and was answered so many milliseconds later. */
function windowAfter(roundTripMs: number): ServerWindow {
	const window = new ServerWindow();
	window.depart(0)(roundTripMs);
	return window;
}

describe('ServerWindow', () => {
	it('lets as many calls leave at once as the server counts in a second', () => {
		const window = new ServerWindow();
		window.depart(0);
		window.depart(0);

		expect(window.earliest(0, 3)).toBeLessThanOrEqual(0);
		expect(window.earliest(0, 2)).toBeGreaterThan(0);
	});

	it('counts a call that was under way as long as any for a second from its departure', () => {
		const window = windowAfter(30);

		expect(window.earliest(30, 1)).toBe(1000 + GUARD_MS);
	});

	it('counts a call that was under way for longer from the latest moment of its arrival', () => {
		const window = windowAfter(30);

		window.depart(1000)(1130);

		expect(window.earliest(1130, 1)).toBe(2100 + GUARD_MS);
	});

	it('counts a call without an answer as if the answer came now', () => {
		const window = windowAfter(30);
		window.depart(1000);

		expect(window.earliest(1200, 1)).toBe(2170 + GUARD_MS);
		expect(window.earliest(1400, 1)).toBe(2370 + GUARD_MS);
	});

	it('does not let a call that hangs hold up the others for longer than the longest delay', () => {
		const window = windowAfter(30);
		window.depart(1000);

		const latest = 1000 + LONGEST_DELAY_MS + 1000 + GUARD_MS;

		expect(window.earliest(1000 + LONGEST_DELAY_MS + 30, 1)).toBe(latest);
		expect(window.earliest(9000, 1)).toBe(latest);
	});

	it('waits longer for the first answers, because nobody knows what a round trip takes', () => {
		const window = new ServerWindow();
		const first = window.depart(0);
		window.depart(0);

		expect(window.earliest(900, 2)).toBe(1900 + GUARD_MS);
		first(900);
		expect(window.earliest(950, 2)).toBe(1000 + GUARD_MS);
		expect(window.earliest(950, 1)).toBe(1050 + GUARD_MS);
	});

	it('does not take a call that failed at once for a round trip', () => {
		const window = windowAfter(300);

		window.depart(1000)(1001, false);

		expect(window.earliest(1001, 1)).toBe(1701 + GUARD_MS);
	});

	it('counts a call that hung once, however late its answer comes', () => {
		const window = windowAfter(30);
		const noteAnswer = window.depart(1000);

		noteAnswer(9000);

		expect(window.earliest(9000, 1)).toBe(1000 + LONGEST_DELAY_MS + 1000 + GUARD_MS);
	});

	it('takes note of an answer once', () => {
		const window = new ServerWindow();
		const noteAnswer = window.depart(0);
		noteAnswer(30);
		window.depart(40)(80);

		noteAnswer(50);
		noteAnswer(90);

		expect(window.earliest(90, 2)).toBe(1000 + GUARD_MS);
		expect(window.earliest(90, 1)).toBe(1050 + GUARD_MS);
	});
});

describe('a window of weights', () => {
	it('holds what its calls use up together, for as long as the server counts', () => {
		const window = new ServerWindow(60_000);
		for (let call = 0; call < 24; call++) window.depart(call, 500)(call + 30);

		// 12,000 receivers a minute are used up; 500 more have to wait for the first call to end.
		expect(window.earliest(100, 12_000, 500)).toBe(60_000 + GUARD_MS);
		expect(window.earliest(100, 12_500, 500)).toBeLessThanOrEqual(100);
		expect(window.earliest(100, 12_000, 501)).toBe(60_001 + GUARD_MS);
	});

	it('counts calls without an answer by their weights', () => {
		const window = new ServerWindow();
		window.depart(0, 30);

		expect(window.earliest(10, 40, 10)).toBeLessThanOrEqual(10);
		expect(window.earliest(10, 40, 11)).toBeGreaterThan(10);
	});

	it('lets a call leave alone that is larger than the limit, as it would never leave otherwise', () => {
		expect(new ServerWindow().earliest(0, 40, 100)).toBeLessThanOrEqual(0);
	});
});

/** One call as it would like to be. */
interface Wish {
	/** From the departure of the call before, in milliseconds. */
	readonly pauseMs: number;
	readonly thereMs: number;
	readonly backMs: number;
}

/** The times at which a server counts calls that leave as early as they may, in order. */
function countedTimes(wishes: readonly Wish[], most: number): number[] {
	const window = new ServerWindow();
	const answers: Array<{ at: number; note: (now: number) => void }> = [];
	const counted: number[] = [];
	let now = 0;
	const mayLeave = (): boolean => {
		answers.sort((left, right) => left.at - right.at);
		while (answers[0] && answers[0].at <= now) {
			const { at, note } = answers[0];
			note(at);
			answers.shift();
		}
		return window.earliest(now, most) <= now;
	};
	for (const { pauseMs, thereMs, backMs } of wishes) {
		now += pauseMs;
		while (!mayLeave()) now = window.earliest(now, most);
		answers.push({ at: now + thereMs + backMs, note: window.depart(now) });
		counted.push(now + thereMs);
	}
	return counted.sort((left, right) => left - right);
}

describe('a server behind a ServerWindow', () => {
	const QUICKEST = { thereMs: 20, backMs: 10 };

	/** How much longer a way takes than the quickest; often it does not, or calls keep together. */
	const delay = fc.oneof(fc.constant(0), fc.nat(60), fc.nat(LONGEST_DELAY_MS));

	const wish = fc.record({
		pauseMs: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, fc.nat(20), fc.nat(700)),
		thereMs: delay.map((ms) => QUICKEST.thereMs + ms),
		backMs: delay.map((ms) => QUICKEST.backMs + ms),
	});

	/** Every fourth call is as quick as calls can be, as they usually are. */
	const wishes = fc
		.array(wish, { minLength: 50, maxLength: 300, size: 'max' })
		.map((all) => all.map((one, index) => (index % 4 === 0 ? { ...one, ...QUICKEST } : one)));

	it('never counts too many calls in a second, whatever the ways there and back take', () => {
		fc.assert(
			fc.property(fc.integer({ min: 8, max: 60 }), wishes, (limit, all) => {
				const server = slidingWindow(limit);

				const refused = countedTimes(all, limit).filter((time) => !server.admit(time));

				expect(refused).toEqual([]);
			}),
			{ numRuns: 300 },
		);
	});

	it('counts as many as it may when all ways take the same', () => {
		const all = Array.from({ length: 1000 }, () => ({ pauseMs: 0, thereMs: 15, backMs: 15 }));

		expect(countedTimes(all, 200).at(-1)).toBe(4015 + 4 * GUARD_MS);
	});
});
