/** Codes of Tencent Chat by what they say, as far as a hostile server needs them. */
export const CODES = {
	/** Too many calls. */
	tooMany: [60007, 60011],
	expired: 70001,
	/** No call with this credential goes through. */
	stop: [60020, 70009, 60006],
	/** The whole call is refused; perhaps for a single one of those that it carries. */
	refusedWhole: [70402, 30001, 40001, 30010],
	/** The same, with a code that no page of Tencent's names. */
	unheardOf: 424242,
	/** A passing fault that left everything as it was. */
	passingWhole: [60014, 30008, 40006],
	/** Something else writes to the account. */
	conflict: 30008,
	/** A passing fault after which the change may have been made. */
	ambiguous: [30006, 30007, 60008, 91000, 90994, 70500],
	/** The same, for one of many. */
	ambiguousForOne: [30006, 30007, 70169],
	/** For one of many: refused. */
	refused: [30010, 30515, 30002, 30540, 77777],
	/** For one of many: a passing fault that left everything as it was. */
	passing: [30008],
	/** A friend has to accept. */
	requested: 30539,
} as const;
