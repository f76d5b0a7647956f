import type { WireFormat } from '../../bulk/send';
import type { WireObject } from '../../bulk/request';
import type { ItemReader } from '../../bulk/items';
import type { BulkOperation } from '../operation';
import { createReader, type ReaderRules } from '../reader';
import { ANSWERED_AS_A_WHOLE } from '../wireFormats';
import { GROUP_ID } from './groupId';

/** The group does not exist, or not any more; the newest of Tencent's pages has both codes for it. */
export const NO_SUCH_GROUP: readonly number[] = [10010, 10015];

/** What all operations that change a group have in common. */
export const COMMON = {
	kind: 'bulk',
	resource: 'group',
	isSerialized: true,
	outputKeys: { subject: 'groupId' },
} as const satisfies Partial<BulkOperation>;

/** Reads items that name one group each; what they say is done in the order of the items. */
export function groupReader(rules: Pick<ReaderRules, 'parameters' | 'check'> = {}): ItemReader {
	return createReader({
		subject: GROUP_ID,
		isOwnAccount: true,
		lanesBy: GROUP_ID,
		toEntry: (groupId, details) => ({ GroupId: groupId, ...details }),
		...rules,
	});
}

/** One group in a call, which is answered as a whole. */
export const ONE_GROUP: WireFormat = {
	buildBody: (_owner, _common, [group]) => ({ ...(group as WireObject) }),
	...ANSWERED_AS_A_WHOLE,
};
