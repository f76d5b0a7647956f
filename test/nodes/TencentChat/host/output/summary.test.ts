import { Tally } from '../../../../../nodes/TencentChat/host/output/tally';
import {
	toHint,
	toSummary,
	type RunTotals,
} from '../../../../../nodes/TencentChat/host/output/summary';

/** A tally of friends by outcome; `failed` says how many of them came out on `Failed`. */
function aTally(counts: Readonly<Record<string, number>>, failed = 0): Tally {
	const tally = new Tally();
	let left = failed;
	for (const [outcome, count] of Object.entries(counts)) {
		for (let friend = 0; friend < count; friend++) tally.add(outcome, left-- > 0);
	}
	return tally;
}

/** A run that added two friends with one call in a second and a half. */
function totals(overrides: Partial<RunTotals> = {}): RunTotals {
	return {
		tally: aTally({ added: 2 }),
		noun: 'friend',
		calls: 1,
		retries: 0,
		accountsCreated: 0,
		fault: undefined,
		throttledCalls: 0,
		limitedMs: 0,
		budgetedMs: 0,
		elapsedMs: 1500,
		isDryRun: false,
		wasCancelled: false,
		advice: '',
		...overrides,
	};
}

describe('the summary', () => {
	it('has the totals of the run', () => {
		const summary = toSummary(
			totals({
				tally: aTally({ rejected: 1, added: 3 }, 1),
				calls: 5,
				retries: 2,
				throttledCalls: 1,
				limitedMs: 2549,
				elapsedMs: 61_250,
			}),
		);

		expect(summary).toEqual({
			total: 4,
			succeeded: 3,
			failed: 1,
			outcomes: { added: 3, rejected: 1 },
			calls: 5,
			retries: 2,
			throttledCalls: 1,
			limitedSeconds: 2.5,
			accountsCreated: 0,
			seconds: 61.3,
			dryRun: false,
			cancelled: false,
		});
	});

	it('says whether the run was dry or cancelled, as its numbers mean something else then', () => {
		expect(toSummary(totals({ isDryRun: true, wasCancelled: true }))).toMatchObject({
			dryRun: true,
			cancelled: true,
		});
	});
});

describe('a run that waited for a budget', () => {
	const waited = totals({ budget: '12,000 receivers a minute', budgetedMs: 59_950 });

	it('says for what and how long', () => {
		expect(toHint(waited).message).toContain(
			"waited 60 s for Tencent's limit of 12,000 receivers a minute",
		);
		expect(toSummary(waited).budgetSeconds).toBe(60);
	});

	it('says nothing of it when there was no wait, or no budget', () => {
		expect(toHint(totals({ budget: '12,000 receivers a minute' })).message).not.toContain('waited');
		expect(toSummary(totals())).not.toHaveProperty('budgetSeconds');
	});
});

describe('the hint', () => {
	it('tells in a sentence what happened', () => {
		expect(toHint(totals())).toEqual({
			message: '2 friends: 2 added. 1 call, 0 retries, 1.5 s in all.',
			type: 'info',
			location: 'outputPane',
		});
	});

	it('ends with advice, when there is some, without sounding an alarm', () => {
		expect(toHint(totals({ advice: 'Do less.' }))).toMatchObject({
			message: expect.stringMatching(/ s in all\. Do less\.$/),
			type: 'info',
		});
	});

	it('names outcomes in words, the most frequent first', () => {
		const tally = aTally({ notSent: 1, alreadyFriends: 2, added: 3 });

		expect(toHint(totals({ tally })).message).toMatch(
			/^6 friends: 3 added, 2 already friends, 1 not sent\. /,
		);
	});

	it('counts in the singular and in the plural', () => {
		const message = toHint(totals({ tally: aTally({ added: 1 }), calls: 2, retries: 1 })).message;

		expect(message).toMatch(/^1 friend: 1 added\. 2 calls, 1 retry, /);
	});

	it('counts what the operation is about', () => {
		const tally = aTally({ rejected: 3 }, 3);

		expect(toHint(totals({ tally, noun: 'account' })).message).toMatch(
			/^Every account failed\. 3 accounts: 3 rejected\./,
		);
	});

	it('sets large numbers in groups, so that they can be read', () => {
		const message = toHint(totals({ tally: aTally({ added: 12_345 }), calls: 1234 })).message;

		expect(message).toMatch(/^12,345 friends: 12,345 added\. 1,234 calls, /);
	});

	it('tells of calls that were refused as too frequent, when there were any', () => {
		const message = toHint(totals({ throttledCalls: 3, limitedMs: 840 })).message;

		expect(message).toContain('3 refused as too frequent, slowed by the rate limit for 0.8 s,');
	});

	it('says what a dry run would take, and nothing of time', () => {
		expect(toHint(totals({ isDryRun: true, calls: 12 })).message).toBe(
			'2 friends: 2 added. Dry run: nothing was sent; it would take 12 calls.',
		);
	});

	it('says how many accounts were created, when there were any', () => {
		expect(toHint(totals({ accountsCreated: 1200 })).message).toMatch(
			/ in all\. 1,200 accounts created\.$/,
		);
	});

	it('warns of a fault of this package, and says what became of those it was about', () => {
		const hint = toHint(totals({ fault: new TypeError('x is not a function') }));

		expect(hint.type).toBe('warning');
		expect(hint.message).toMatch(
			/This node met a fault of its own \(TypeError: x is not a function\); each friend .* unknown\. Please report it/,
		);
	});

	it('says first that the run was cancelled', () => {
		expect(toHint(totals({ wasCancelled: true })).message).toMatch(
			/^The run was cancelled\. 2 friends/,
		);
	});

	it('warns when every friend failed', () => {
		const hint = toHint(totals({ tally: aTally({ rejected: 2 }, 2) }));

		expect(hint.type).toBe('warning');
		expect(hint.message).toMatch(/^Every friend failed\. 2 friends: 2 rejected\./);
	});

	it('ends with a warning of the run', () => {
		const hint = toHint(totals(), 'The base URL uses http.');

		expect(hint.type).toBe('warning');
		expect(hint.message).toMatch(/ in all\. The base URL uses http\.$/);
	});
});
