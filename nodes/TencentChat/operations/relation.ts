import { readText } from '../api/answer';
import type { ItemReader } from '../bulk/items';
import type { WireFormat } from '../bulk/send';
import { ownerFormat } from './wireFormats';
import { createReader, FROM_ACCOUNT, TO_ACCOUNT } from './reader';
import { checkChoice } from '../checks';

/** Reads items that ask for relations, with one of these check types; the first one holds by default. */
export function createRelationReader(
	checkTypes: readonly [usual: string, ...others: readonly string[]],
): ItemReader {
	return createReader({
		owner: FROM_ACCOUNT,
		subject: TO_ACCOUNT,
		parameters: ['checkType'],
		check: ({ checkType }) => {
			const type = checkChoice(checkType ?? checkTypes[0], 'Check Type', checkTypes);
			if ('problem' in type) return type;
			return { value: { common: { CheckType: type.value }, details: {} } };
		},
	});
}

/**
 * Asks for relations; the answer has them under `list`.
 *
 * @param key of the output item's field that says whether From Account has To Account in its list
 */
export function relationFormat(list: string, key: string): WireFormat {
	return ownerFormat('To_Account', {
		list,
		account: 'To_Account',
		toData: ({ Relation }) => {
			const relation = readText(Relation);
			return { relation, [key]: isListed(relation) };
		},
	});
}

/** Tencent's words end alike for friends and the blocklist: A is From Account, B is To Account. */
function isListed(relation: string): boolean | null {
	if (/_Type_(BothWay|AWithB)$/.test(relation)) return true;
	return /_Type_(BWithA|NoRelation|NO)$/.test(relation) ? false : null;
}
