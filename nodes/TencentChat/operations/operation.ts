import type { INodeProperties } from 'n8n-workflow';

import type { Decision } from '../../TencentChatTrigger/answer';
import type { Account } from '../api/account';
import type { Endpoint } from '../api/endpoints';
import type { ItemReader } from '../bulk/items';
import type { ParameterValues } from '../bulk/parameters';
import type { WireObject } from '../bulk/request';
import type { Conversation } from '../bulk/send';
import type { ResultData } from '../bulk/settlement';
import type { Vocabulary } from '../bulk/settle';
import type { Checked } from './values';

/** What a user finds under Operation. */
interface Choice {
	readonly resource: string;
	/** The value that is stored in workflows. */
	readonly value: string;
	/** As shown in the list of operations. */
	readonly name: string;
	/** As shown in the node panel. */
	readonly action: string;
	readonly description: string;
	/** Fields of this operation, without `displayOptions`: the registry adds them. */
	readonly properties: readonly INodeProperties[];
}

/** An operation on many friends or accounts with few calls and one outcome for each. */
export interface BulkOperation extends Choice {
	readonly kind: 'bulk';
	readonly endpoint: Endpoint;
	/** Whether two calls for one owner must not overlap: writes to an account's relations or profile. */
	readonly isSerialized: boolean;
	readonly reader: ItemReader;
	readonly conversation: Conversation;
	readonly vocabulary: Vocabulary;
	/** The keys of an output item that name the owner and the subject of a request, where it has them. */
	readonly outputKeys: { readonly owner?: string; readonly subject?: string };
	/** Options of this operation beside those that all have. */
	readonly extraOptions?: readonly ExtraOption[];
}

/** Options that only some operations have. */
export type ExtraOption = 'alreadyFriends' | 'importMissingAccounts' | 'nothingToDo' | 'pending';

/** One page of a list. */
export interface Page {
	/** An output item's fields for each entry. */
	readonly entries: readonly ResultData[];
	/** Where the next page begins; nothing at the end. */
	readonly next: unknown;
}

/** What an item asks a list for. */
export interface ListQuery {
	readonly owner: string;
	/** Fields of the body that all pages share. */
	readonly body: WireObject;
	/** The most entries to give out; nothing for all. */
	readonly limit: number | undefined;
	/** Whether entries are flattened. */
	readonly isSimplified: boolean;
}

/** An operation that reads a list page by page; one output item for each entry. */
export interface PagedRead extends Choice {
	readonly kind: 'pagedRead';
	readonly endpoint: Endpoint;
	readonly parameters: readonly string[];
	toQuery(values: ParameterValues): Checked<ListQuery>;
	/** The body of a page; the first one has no cursor. */
	buildBody(query: ListQuery, cursor: unknown): WireObject;
	readPage(body: Readonly<Record<string, unknown>>, query: ListQuery): Page;
}

/** An operation that needs no call. */
export interface LocalOperation extends Choice {
	readonly kind: 'local';
	readonly parameters: readonly string[];
	/**
	 * The fields of the output item of an input item.
	 *
	 * @param nowSeconds seconds since 1970
	 */
	compute(values: ParameterValues, account: Account, nowSeconds: number): Checked<ResultData>;
}

/** An operation that answers what the trigger of this package is asked; it makes no call. */
export interface ResponseOperation extends Choice {
	readonly kind: 'response';
	readonly parameters: readonly string[];
	/** Whom an item decides on, unchecked. */
	toFriend(values: ParameterValues): unknown;
	toDecision(values: ParameterValues): Checked<Decision>;
}

/** Whatever the registry may hold. */
export type Operation = BulkOperation | LocalOperation | PagedRead | ResponseOperation;
