import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { WorkflowDraft } from '../../harness/n8n/workbench';

/** A way to add many friends in n8n: our node, or what people build without it. */
export type FriendChain = 'expert' | 'ours' | 'plain';

/** A way to send many messages in n8n. */
export type MessageChain = 'send' | 'sendByExpert' | 'sendToMany';

export type ChainName = FriendChain | MessageChain;

/** The nodes that do the work of a chain; the others make the rows. */
export const WORKING_NODES: Readonly<Record<ChainName, readonly string[]>> = {
	ours: ['Add Friends'],
	expert: ['Group', 'Call', 'Split'],
	plain: ['Call'],
	send: ['Send'],
	sendByExpert: ['Bodies', 'Call', 'Split'],
	sendToMany: ['Send to Many'],
};

/** What the workflow of a chain leaves open. */
export interface ChainFields {
	/** Friends to add, or receivers of messages. */
	readonly friends: number;
	readonly owners: number;
	/** The address of the command with its query, for chains that have no credential. */
	readonly url: string;
	readonly credential: { readonly id: string; readonly name: string };
}

/** The workflow of a chain. */
export function createChain(
	name: ChainName,
	{ friends, owners, url, credential }: ChainFields,
): WorkflowDraft {
	const fields: Readonly<Record<string, string>> = {
		FRIENDS: String(friends),
		OWNERS: String(owners),
		URL: url,
		CREDENTIAL_ID: credential.id,
		CREDENTIAL_NAME: credential.name,
	};
	const text = readFileSync(join(__dirname, `${name}.json`), 'utf8');
	const filled = text.replace(/\{\{([A-Z_]+)\}\}/g, (_match, key: string) => fields[key] ?? '');
	const draft = JSON.parse(filled) as WorkflowDraft;
	// A million items are more than n8n's database takes.
	const settings = {
		executionOrder: 'v1',
		saveDataSuccessExecution: 'none',
		saveManualExecutions: false,
	} as const;
	return { ...draft, settings };
}
