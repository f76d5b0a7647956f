import { Tally } from '../../../../../nodes/TencentChat/host/output/tally';

/** Friends by outcome; those in capitals came out on `Failed`. */
function aTally(...outcomes: readonly string[]): Tally {
	const tally = new Tally();
	for (const outcome of outcomes) {
		tally.add(outcome.toLowerCase(), outcome === outcome.toUpperCase());
	}
	return tally;
}

describe('a tally', () => {
	it('counts friends, and how many failed', () => {
		const tally = aTally('added', 'REJECTED', 'added');

		expect(tally.total).toBe(3);
		expect(tally.failed).toBe(1);
	});

	it('lists outcomes with the most frequent first, equal ones by name, as answers come in any order', () => {
		const tally = aTally('REJECTED', 'added', 'pending', 'added');

		expect(tally.byOutcome).toEqual([
			['added', 2],
			['pending', 1],
			['rejected', 1],
		]);
	});

	it('goes by the output and not by the word, as the user decides where some come out', () => {
		const tally = aTally('pending', 'PENDING');

		expect(tally.failed).toBe(1);
		expect(tally.byOutcome).toEqual([['pending', 2]]);
	});

	it('says that all have failed when every friend has', () => {
		expect(aTally('REJECTED', 'INVALID').haveAllFailed).toBe(true);
	});

	it('does not say so while one has not', () => {
		expect(aTally('REJECTED', 'added').haveAllFailed).toBe(false);
	});

	it('does not say so of nobody, because an empty run is no failure', () => {
		expect(aTally().haveAllFailed).toBe(false);
	});
});
