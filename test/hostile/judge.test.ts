import { keyOf } from '../../harness/hostile/asked';
import { dataOf } from '../../harness/hostile/commands';
import { Ledger, type Deed } from '../../harness/hostile/ledger';
import { addFriends } from '../../nodes/TencentChat/operations/friend/add';
import { anOutcome } from '../nodes/TencentChat/host/support/results';
import { judge } from './judge';

type Known = Partial<Pick<Deed, 'did' | 'isClear' | 'saidAlready' | 'codes'>>;

const FRIEND = { owner: 'sales', subject: 'a', said: '{}' };

/** What the judge finds when one friend was sent in calls that came to this. */
function findings(word: string, deeds: readonly Known[], overrides = {}): string[] {
	const ledger = new Ledger();
	for (const known of deeds) {
		const call = ledger.open('me', addFriends.endpoint.path, 0, [FRIEND]);
		Object.assign(call.deeds[0] ?? {}, known);
	}
	const outcome = anOutcome(word, { resultCode: null, reason: '', hint: '', ...overrides });
	const claims = [{ key: keyOf(FRIEND), subject: 'a', outcome }];
	return judge(claims, addFriends, { ledger, client: 'me' });
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

	it('does not let pass what no row asks for', () => {
		const ledger = new Ledger();
		ledger.open('me', addFriends.endpoint.path, 0, [FRIEND]);

		expect(judge([], addFriends, { ledger, client: 'me' })).toHaveLength(1);
	});
});
