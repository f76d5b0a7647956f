/** Fields of a request body. */
export type WireObject = Readonly<Record<string, unknown>>;

/** Why something is refused before it is sent. */
export interface Problem {
	/** What is wrong, with the field's name and, where there is one, its limit. */
	readonly reason: string;
	/** What to do next. */
	readonly hint: string;
}

/** Whom a request is about. */
interface Subject {
	/** The account that is written to (`From_Account`). */
	readonly owner: string;
	/** The account that the answer names (`To_Account`). */
	readonly subject: string;
}

/** One friend, ready to be sent. */
export interface ValidFriend extends Subject {
	/** Fields of the body that all friends of a call share, such as `AddType`. */
	readonly common: WireObject;
	/** The friend as it stands in the list of the body. */
	readonly entry: unknown;
}

/** One friend that is refused before sending. */
export interface InvalidFriend extends Subject {
	readonly problem: Problem;
}

/** What an item says about one friend. */
export type Friend = ValidFriend | InvalidFriend;

/** Where a friend comes from. */
interface Origin {
	/** The input item that names the friend. */
	readonly itemIndex: number;
	/** The number of the friend in the order of reading. Friends of one item follow each other. */
	readonly position: number;
}

/** One friend that can be sent, with where it comes from. */
export type ValidRequest = ValidFriend &
	Origin & {
		/** Calls of this run that have carried it before, which count for Max Attempts; undefined for none. */
		readonly attempts?: number;
	};

/** One friend with where it comes from. */
export type BulkRequest = ValidRequest | (InvalidFriend & Origin);

export function isInvalid<T extends Friend>(friend: T): friend is Extract<T, InvalidFriend> {
	return 'problem' in friend;
}
