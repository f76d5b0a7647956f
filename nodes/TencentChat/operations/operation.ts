import type { INodeProperties } from 'n8n-workflow';

import type { Endpoint } from '../api/endpoints';
import type { ItemReader } from '../bulk/read';
import type { Conversation } from '../bulk/send';
import type { Vocabulary } from '../bulk/settle';

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

/** An operation that writes many friends with few calls and has one outcome for each. */
export interface BulkWrite extends Choice {
	readonly endpoint: Endpoint;
	readonly reader: ItemReader;
	readonly conversation: Conversation;
	readonly vocabulary: Vocabulary;
	/** The keys of an output item that name the owner and the subject of a request. */
	readonly outputKeys: { readonly owner: string; readonly subject: string };
}

/** Whatever the registry may hold. */
export type Operation = BulkWrite;
