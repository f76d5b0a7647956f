import type { Problem } from '../api/problem';

/** Fields of a request body. */
export type WireObject = Readonly<Record<string, unknown>>;

/** Whom a request is about. */
interface Subject {
	/** The account that is written to (`From_Account`). */
	readonly owner: string;
	/** The account that the answer names (`To_Account`). */
	readonly subject: string;
}

/** One friend, ready to be sent. */
export interface ValidEntry extends Subject {
	/** Fields of the body that all friends of a call share, such as `AddType`. */
	readonly common: WireObject;
	/** The friend as it stands in the list of the body. */
	readonly payload: unknown;
	/** What its calls go one after the other for, such as a group; by default the owner. */
	readonly lane?: string;
	/** Whether it goes by the other command of its operation. */
	readonly isElsewhere?: boolean;
}

/** One friend that is refused before sending. */
export interface InvalidEntry extends Subject {
	readonly problem: Problem;
}

/** What an item says about one friend. */
export type Entry = ValidEntry | InvalidEntry;

/** Where a friend comes from. */
interface Origin {
	/** The input item that names the friend. */
	readonly itemIndex: number;
	/** The number of the friend in the order of reading. Friends of one item follow each other. */
	readonly position: number;
}

/** One friend that can be sent, with where it comes from. */
export type ValidRequest = ValidEntry &
	Origin & {
		/** Calls of this run that have carried it before, which count for Max Attempts; undefined for none. */
		readonly attempts?: number;
	};

/** One friend with where it comes from. */
export type BulkRequest = ValidRequest | (InvalidEntry & Origin);

export function isInvalid<T extends Entry>(friend: T): friend is Extract<T, InvalidEntry> {
	return 'problem' in friend;
}
