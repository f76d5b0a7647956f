import type { Switches } from '../../../simulator/switches';

/** What a client takes a value for; a key with `?` behind it may be missing. */
export type ReadType = 'text' | 'text?' | 'number' | 'texts' | 'texts?' | 'list' | 'any';

/**
 * One call as a client that others wrote makes it, with what it reads from the answer. These are facts
 * about the client (keys and types), written down anew; none of its code is here.
 */
export interface ClientCall {
	/** The command, such as `sns/friend_add`. */
	readonly command: string;
	readonly body: object;
	/** The types of what is read, by path; `[]` stands for every entry of a list, of which there is one. */
	readonly reads: Readonly<Record<string, ReadType>>;
	/** What has to be turned for a client that took the other side of something open. */
	readonly switches?: Partial<Switches>;
}

/** A client with its calls. */
export interface Client {
	readonly name: string;
	readonly calls: readonly ClientCall[];
}

/** What every client reads from every answer. */
export const STATUS = {
	ActionStatus: 'text',
	ErrorCode: 'number',
	ErrorInfo: 'text',
} as const;

/** The results of calls about friends. */
export const RESULTS = {
	'ResultItem[].To_Account': 'text',
	'ResultItem[].ResultCode': 'number',
	'ResultItem[].ResultInfo': 'text',
} as const;
