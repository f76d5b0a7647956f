import type { INodeProperties } from 'n8n-workflow';

import type { Decision } from '../../TencentChatTrigger/decision';
import type { Checked } from '../api/problem';
import type { AdminAccount } from '../api/credential/adminAccount';
import type { Endpoint } from '../api/endpoints';
import type { ItemReader } from '../bulk/items';
import type { ListFormat } from '../bulk/lists';
import type { ParameterValues } from '../bulk/parameters';
import type { Repeat } from '../bulk/repeat';
import type { WireFormat } from '../bulk/send';
import type { ResultData } from '../bulk/settleCall';
import type { Vocabulary } from '../bulk/outcome';
import type { AccountParameter } from './reader';

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
	/**
	 * Whether two calls of one lane, usually one owner, must not overlap: writes to an account's relations
	 * or profile, and messages that have to arrive in order.
	 */
	readonly isSerialized: boolean;
	/** What may follow an attempt without a readable answer; by default the same again. */
	readonly repeatOf?: (payload: unknown) => Repeat;
	/** Whether requests that say the same are sent each, such as messages, and not once for all. */
	readonly sendsRepeats?: true;
	readonly reader: ItemReader;
	readonly wireFormat: WireFormat;
	readonly vocabulary: Vocabulary;
	/** What is done for those that need another command, such as answers in a group. */
	readonly elsewhere?: BulkOperation;
	/** The keys of an output item that say what a request is about, where it has them. */
	readonly outputKeys: OutputKeys;
	/** Whether the UserSigs of its accounts end, so that one in use has to be made anew. */
	readonly endsUserSigs?: true;
	/** Options of this operation beside those that all have. */
	readonly extraOptions?: readonly ExtraOption[];
}

/** Where an output item names what a request is about. */
export interface OutputKeys {
	readonly owner?: string;
	readonly subject?: string;
	/** A list that all entries of a call share, and its field of the body. */
	readonly shared?: { readonly key: string; readonly field: string };
}

/** Options that only some operations have. */
export type ExtraOption = 'alreadyFriends' | 'importMissingAccounts' | 'nothingToDo' | 'pending';

/** An operation that reads a list page by page; one output item for each entry. */
export interface PagedRead extends Choice, Omit<ListFormat, 'toOwner'> {
	readonly kind: 'pagedRead';
	readonly endpoint: Endpoint;
	/** Names whose list it is, in the panel and in the output; From Account without this. */
	readonly owner?: AccountParameter;
	/** The command for items that name no owner, where there is a list for them, too. */
	readonly endpointWithoutOwner?: Endpoint;
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
	compute(
		values: ParameterValues,
		account: AdminAccount,
		nowSeconds: number,
	): Promise<Checked<ResultData>>;
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
