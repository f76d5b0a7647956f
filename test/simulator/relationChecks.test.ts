import type { Simulator } from '../../simulator/simulator';
import { ask, aSimulator, names } from './support/calls';

/** Ann stands to bob both ways, to cid her way, to dan his way and to eve in no way. */
function aSociety(relate: (simulator: Simulator, from: string, to: string) => void): Simulator {
	const simulator = aSimulator();
	simulator.app().addAccounts('dan', 'eve');
	for (const [from, to] of [
		['ann', 'bob'],
		['bob', 'ann'],
		['ann', 'cid'],
		['dan', 'ann'],
	] as const) {
		relate(simulator, from, to);
	}
	return simulator;
}

const OTHERS = ['bob', 'cid', 'dan', 'eve'];

function relationsIn(items: unknown): unknown[] {
	return (items as { Relation: unknown }[]).map((item) => item.Relation);
}

describe('friend_check', () => {
	const aFriendly = () => aSociety((simulator, from, to) => simulator.app().befriend(from, to));

	it.each([
		['Single', ['AWithB', 'AWithB', 'NoRelation', 'NoRelation']],
		['Both', ['BothWay', 'AWithB', 'BWithA', 'NoRelation']],
	])('looks at the lists that CheckResult_Type_%s asks for', async (type, words) => {
		const { InfoItem } = await ask(aFriendly(), 'friendCheck', {
			To_Account: OTHERS,
			CheckType: `CheckResult_Type_${type}`,
		});

		expect(relationsIn(InfoItem)).toEqual(words.map((word) => `CheckResult_Type_${word}`));
	});

	it('gives an account that was never imported a relation beside its code, as the sample does', async () => {
		const answer = await ask(aFriendly(), 'friendCheck', {
			To_Account: ['nobody'],
			CheckType: 'CheckResult_Type_Single',
		});

		expect(answer).toMatchObject({
			InfoItem: [{ Relation: 'CheckResult_Type_NoRelation', ResultCode: 30003 }],
			Fail_Account: ['nobody'],
			ErrorCode: 0,
		});
	});
});

describe('black_list_check', () => {
	const aHostile = () => aSociety((simulator, from, to) => simulator.app().block(from, to));

	it.each([
		['Single', ['AWithB', 'AWithB', 'NO', 'NO']],
		['Both', ['BothWay', 'AWithB', 'BWithA', 'NO']],
	])('looks at the lists that BlackCheckResult_Type_%s asks for', async (type, words) => {
		const { BlackListCheckItem } = await ask(aHostile(), 'blackListCheck', {
			To_Account: OTHERS,
			CheckType: `BlackCheckResult_Type_${type}`,
		});

		expect(relationsIn(BlackListCheckItem)).toEqual(
			words.map((word) => `BlackCheckResult_Type_${word}`),
		);
	});
});

describe.each([
	['friendCheck', 'CheckResult_Type_Both'],
	['blackListCheck', 'BlackCheckResult_Type_Both'],
] as const)('%s', (command, good) => {
	it.each([
		['no CheckType', { To_Account: ['bob'] }, 30001],
		['an unknown CheckType', { To_Account: ['bob'], CheckType: 'Both' }, 30001],
		['no list', { CheckType: good }, 30001],
		['an empty list', { To_Account: [], CheckType: good }, 30001],
		['more than 1000 accounts', { To_Account: names(1001), CheckType: good }, 30001],
		['a number as an account', { To_Account: [7], CheckType: good }, 60015],
		['an unknown owner', { From_Account: 'x', To_Account: ['bob'], CheckType: good }, 30003],
	])('fails as a whole for %s', async (_what, body, code) => {
		expect((await ask(aSimulator(), command, body)).ErrorCode).toBe(code);
	});
});
