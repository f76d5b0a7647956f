import { keyOf, type Asked } from '../../harness/hostile/asked';
import { dataOf } from '../../harness/hostile/commands';
import { Ledger, type Deed } from '../../harness/hostile/ledger';
import { addFriends } from '../../nodes/TencentChat/operations/friend/add';
import { createGroups } from '../../nodes/TencentChat/operations/group/create';
import { getGroups } from '../../nodes/TencentChat/operations/group/get';
import { anOutcome } from '../nodes/TencentChat/host/support/results';
import type { BulkOperation } from '../../nodes/TencentChat/operations/operation';
import { judge } from './judge';

type Known = Partial<Pick<Deed, 'did' | 'isClear' | 'saidAlready' | 'codes'>>;

const FRIEND = { owner: 'sales', subject: 'a', said: '{}' };

const ADD_FRIEND = { operation: addFriends, asked: FRIEND };

const GROUP = { owner: '', subject: 'deal', said: '{}' };

/** What the judge finds when one friend, or what else is asked for, was sent in calls that came to this. */
function findings(
	word: string,
	deeds: readonly Known[],
	overrides = {},
	{ operation, asked }: { operation: BulkOperation; asked: Asked } = ADD_FRIEND,
): string[] {
	const ledger = new Ledger();
	for (const known of deeds) {
		const call = ledger.open('me', operation.endpoint.path, 0, [asked]);
		Object.assign(call.deeds[0] ?? {}, known);
	}
	const outcome = anOutcome(word, { resultCode: null, reason: '', hint: '', ...overrides });
	const claims = [{ key: keyOf(asked), subject: asked.subject, outcome }];
	return judge(claims, operation, { ledger, client: 'me' });
}

const DONE: Known = { did: 'done', codes: [0] };

const LOST: Known = { isClear: false };

const REFUSED: Known = { codes: [30010] };

describe('the judge between the node and the server', () => {
	it.each([
		['a success of which the server knows nothing', 'added', [REFUSED], {}],
		['a request that was never made', 'pending', [DONE], {}],
		['a refusal of what was done and told', 'rejected', [DONE], {}],
		['a refusal that hides a doubt', 'rejected', [{ ...DONE, ...LOST }, REFUSED], {}],
		['a failure that hides a doubt', 'failed', [{ ...DONE, ...LOST }], {}],
		['doubt where every answer was clear', 'unknown', [REFUSED], { retryable: true }],
		['doubt that tells nobody to try again', 'unknown', [LOST], {}],
		[
			'doubt that says that nothing happened',
			'unknown',
			[{ ...DONE, ...LOST }],
			{ retryable: true, reason: 'The change was not made' },
		],
		['what was done as not sent', 'notSent', [{ ...DONE, ...LOST }], {}],
		['what was done as invalid', 'invalid', [DONE], {}],
		['what was done without an attempt', 'added', [DONE], { attempts: 0 }],
		[
			'its own work as that of somebody else',
			'alreadyFriends',
			[{ ...DONE, saidAlready: true }],
			{},
		],
		['"already" where nobody said so', 'alreadyFriends', [REFUSED], {}],
		['a word of no operation', 'lost', [{ saidAlready: true }], {}],
		['a code that nobody gave', 'rejected', [REFUSED], { resultCode: 30515 }],
		['the data of another', 'added', [DONE], { data: { nick: dataOf('b') } }],
	])('does not let pass %s', (_name, word, deeds, overrides) => {
		expect(findings(word, deeds, overrides)).not.toEqual([]);
	});

	it.each([
		['a success', 'added', [DONE], { resultCode: 0 }],
		['a success after a doubt', 'added', [LOST, { saidAlready: true }], {}],
		['a refusal', 'rejected', [REFUSED], { resultCode: 30010 }],
		[
			'a refusal with its doubt',
			'rejected',
			[{ ...DONE, ...LOST }, REFUSED],
			{ hint: 'It may have been made' },
		],
		['doubt', 'unknown', [{ ...DONE, ...LOST }], { retryable: true }],
		['what was there before', 'alreadyFriends', [{ saidAlready: true }], {}],
		['what was not sent', 'notSent', [], { attempts: 0 }],
		['its own data', 'added', [DONE], { data: { nick: dataOf('a') } }],
	])('lets pass %s', (_name, word, deeds, overrides) => {
		expect(findings(word, deeds, overrides)).toEqual([]);
	});

	it('does not let pass a group without an id of its own that was made twice for one row', () => {
		const asked = { ...GROUP, subject: '' };
		const group = { operation: createGroups, asked };

		expect(findings('created', [{ ...DONE, ...LOST }, DONE], {}, group)).not.toEqual([]);
		expect(findings('created', [DONE], {}, group)).toEqual([]);
	});

	it('lets pass a group with an id that somebody deleted before it was asked for again', () => {
		const group = { operation: createGroups, asked: GROUP };

		expect(findings('created', [{ ...DONE, ...LOST }, DONE], {}, group)).toEqual([]);
	});

	it('lets pass that a group is not there only with the code that said so', () => {
		const group = { operation: getGroups, asked: GROUP };
		const missing: Known = { codes: [10010] };

		expect(findings('notFound', [missing], { resultCode: 10010 }, group)).toEqual([]);
		expect(findings('notFound', [missing], {}, group)).not.toEqual([]);
		expect(findings('notFound', [DONE], { resultCode: 10010 }, group)).not.toEqual([]);
	});

	it('does not let pass what no row asks for', () => {
		const ledger = new Ledger();
		ledger.open('me', addFriends.endpoint.path, 0, [FRIEND]);

		expect(judge([], addFriends, { ledger, client: 'me' })).toHaveLength(1);
	});
});
