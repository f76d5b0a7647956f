import { choice } from './switch';

/** What is open about requests and answers of every command. */
export const ANSWER_SWITCHES = {
	nullField: choice(['absent', 30001], {
		question:
			'A field that is JSON null: counts as absent, or is refused with 30001 (40001, 70402, 90001 and 10004 in the other services).',
		evidence: 'Not said. About 60 % that it counts as absent.',
	}),
	writeConflict: choice(['item', 'call'], {
		question:
			'A write that overlaps another one of the same account: 30008 for each friend, or for the call.',
		evidence: 'The code is listed for both.',
	}),
	successResultInfo: choice(['', 'OK'], {
		question: 'The `ResultInfo` of a friend that went well.',
		evidence: 'Empty in the documentation, `OK` in some answers.',
	}),
	rateWindow: choice(['sliding', 'fixed'], {
		question: 'How the rate limit counts: any stretch of one second, or seconds of the clock.',
		evidence: 'Not said; sliding is the stricter one.',
	}),
	fieldOrder: choice(['asDocumented', 'statusFirst'], {
		question:
			"The order of an answer's fields: as in the documentation's samples, or the status first.",
		evidence: 'Samples and recorded answers differ.',
	}),
} as const;
