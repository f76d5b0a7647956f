import { createOutcomes } from '../../../../nodes/TencentChat/bulk/outcome';
import { toOutcome } from '../../../../nodes/TencentChat/bulk/outcome';
import type { Settlement } from '../../../../nodes/TencentChat/bulk/settleCall';
import { addFriends } from '../../../../nodes/TencentChat/operations/friend/add';

const { vocabulary } = addFriends;

function answered(fields: Partial<Extract<Settlement, { kind: 'answered' }>> = {}): Settlement {
	return { kind: 'answered', code: 0, info: '', wasAmbiguous: false, attempts: 1, ...fields };
}

describe('the outcomes of a run', () => {
	it.each<[string, Settlement]>([
		['another number of attempts', answered({ attempts: 2 })],
		['another text', answered({ info: 'OK' })],
		['a refusal', answered({ code: 30003 })],
		['data', answered({ data: { status: 'Online' } })],
		['no answer', { kind: 'leftOut', attempts: 1 }],
	])('are those of each friend for itself, also for %s after a success', (_name, settlement) => {
		const describeOutcome = createOutcomes(vocabulary);
		const all = [answered(), settlement, answered(), settlement];

		expect(all.map(describeOutcome)).toEqual(all.map((one) => toOutcome(one, vocabulary)));
	});

	it('are one object for friends who went through alike, as a large run has many', () => {
		const describeOutcome = createOutcomes(vocabulary);

		expect(describeOutcome(answered())).toBe(describeOutcome(answered({ wasAmbiguous: true })));
	});
});
