import type { OnOutcome } from '../../../../../nodes/TencentChat/bulk/send';
import type { Outcome } from '../../../../../nodes/TencentChat/bulk/outcome';

/** Takes outcomes in, by the position of their requests; more than one for a request is an error. */
export function gatherOutcomes(): { outcomes: Outcome[]; onOutcome: OnOutcome } {
	const outcomes: Outcome[] = [];
	return {
		outcomes,
		onOutcome: ({ position, subject }, outcome) => {
			if (position in outcomes) throw new Error(`A second outcome for ${subject}`);
			outcomes[position] = outcome;
		},
	};
}
