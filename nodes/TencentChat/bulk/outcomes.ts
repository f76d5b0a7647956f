import { toOutcome, type Outcome, type Vocabulary } from './settle';
import type { Settlement } from './settlement';

/** Says what settlements mean. Those who went through alike, usually all, share one outcome. */
export function createOutcomes(vocabulary: Vocabulary): (settlement: Settlement) => Outcome {
	let latest: Outcome | undefined;
	return (settlement) => {
		const { kind, attempts } = settlement;
		if (kind !== 'answered' || settlement.code !== 0 || settlement.data !== undefined) {
			return toOutcome(settlement, vocabulary);
		}
		if (latest?.attempts !== attempts || latest.resultInfo !== settlement.info) {
			latest = toOutcome(settlement, vocabulary);
		}
		return latest;
	};
}
