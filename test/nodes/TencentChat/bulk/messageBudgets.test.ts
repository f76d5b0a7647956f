import { sendToGroup } from '../../../../nodes/TencentChat/operations/message/sendToGroup';
import { sendToMany } from '../../../../nodes/TencentChat/operations/message/sendToMany';
import { sendMessages } from '../../../../nodes/TencentChat/operations/message/send';
import type { BulkOperation } from '../../../../nodes/TencentChat/operations/operation';
import type { Switches } from '../../../../simulator/switches';
import { runBulk, type BulkRunSettings } from '../../../support/bulkRun';
import { aVirtualServer, STARTED_AT } from '../../../support/virtualServer';

/** A run against a simulator of which these accounts are known. */
async function run(
	operation: BulkOperation,
	items: BulkRunSettings['items'],
	{
		accounts = ['a'],
		groups = [],
		switches,
		options,
	}: {
		accounts?: readonly string[];
		groups?: readonly string[];
		switches?: Partial<Switches>;
		options?: BulkRunSettings['options'];
	},
) {
	const server = await aVirtualServer(accounts, switches);
	const { clock, account, post, simulator } = server;
	for (const groupId of groups) await server.addGroup(groupId);
	const before = clock.now();
	const result = await clock.run(runBulk({ operation, items, clock, account, post, options }));
	return { ...result, simulator, seconds: (clock.now() - before) / 1000 };
}

describe('Send to Many', () => {
	it('keeps 20,000 receivers within 12,000 a minute, without a call too many', async () => {
		const accounts = Array.from({ length: 20_000 }, (_, index) => `user_${index}`);
		const items = accounts.map((toAccount) => ({ toAccount, text: 'Our shop is open again' }));

		const { tally, calls, seconds, simulator } = await run(sendToMany, items, {
			accounts,
			options: { batchSize: 500 },
		});

		expect(tally.byOutcome).toEqual([['sent', 20_000]]);
		expect(calls).toBe(40);
		expect(simulator.app().messages.total).toBe(20_000);
		expect(seconds).toBeGreaterThan(59);
		expect(seconds).toBeLessThan(65);
	});
});

describe('Send to Group', () => {
	it('keeps a busy group at 40 messages a second, so that none is dropped', async () => {
		const items = Array.from({ length: 300 }, (_, index) => ({ groupId: 'g', text: `${index}` }));

		const { tally, seconds, simulator } = await run(sendToGroup, items, { groups: ['g'] });

		expect(tally.byOutcome).toEqual([['sent', 300]]);
		expect(simulator.groups()[0]?.delivered).toBe(300);
		// As many as a second holds may leave at once.
		expect(seconds).toBeGreaterThan(6);
	});

	it('lets no busy group hold up the others', async () => {
		const busy = Array.from({ length: 120 }, (_, index) => ({ groupId: 'g', text: `${index}` }));
		const other = Array.from({ length: 30 }, (_, index) => ({ groupId: 'h', text: `${index}` }));

		const { simulator, seconds } = await run(sendToGroup, [...busy, ...other], {
			groups: ['g', 'h'],
		});

		const [, quiet] = simulator.groups();
		const lastAt = Number(quiet?.messages.at(-1)?.time) - STARTED_AT / 1000;
		expect(lastAt).toBeLessThan(seconds);
		expect(quiet?.delivered).toBe(30);
	});
});

describe('the messages of a trial edition', () => {
	it('come to an end for the day, and the rest says so', async () => {
		const items = Array.from({ length: 1005 }, (_, index) => ({
			toAccount: 'a',
			text: `${index}`,
		}));

		const { outcomes, tally, stop } = await run(sendMessages, items, {
			switches: { messagesPerDay: 1000 },
		});

		expect(tally.byOutcome).toEqual([
			['sent', 1000],
			['notSent', 5],
		]);
		expect(stop).toMatchObject({ code: { code: 60028 } });
		expect(outcomes.at(-1)?.hint).toMatch(/after 24 hours/);
	});
});
