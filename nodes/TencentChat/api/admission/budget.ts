/** A limit of Tencent Chat beside calls per second: what calls may carry in a time. */
export interface Budget {
	/** What may be used up in the time. */
	readonly limit: number;
	/** The time in which the server counts, in milliseconds. */
	readonly windowMs: number;
	/** What is counted, and for whom, for a person, such as "12,000 receivers a minute". */
	readonly name: string;
	/** Whether each subject, such as a group, has a budget of its own, or the app has one for all. */
	readonly per: 'app' | 'subject';
}

/** What a call uses up of its endpoint's budget. */
export interface Charge {
	/** The friends, receivers or messages that the call carries. */
	readonly weight: number;
	/** Whom the call is about, where each has a budget of its own. */
	readonly subject: string;
}
