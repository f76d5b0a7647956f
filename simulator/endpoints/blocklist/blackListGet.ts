import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import type { JsonObject } from '../../json';
import { type Answer, isRefusal, succeed } from '../../results/answer';
import { fieldOf, refuseField } from '../../results/fieldRefusal';
import type { Switches } from '../../switches';
import { type EndpointCall, freeCommand } from '../endpoint';
import { INDEX, isIndex } from '../fieldTypes';
import { findOwner } from '../owner';
import { SNS } from '../serviceCodes';

/** `black_list_get`: one page of the accounts that `From_Account` blocks. */
export const blackListGet = freeCommand(ENDPOINTS.blackListGet, getBlocklist);

const LARGEST_PAGE = 1000;

function getBlocklist(call: EndpointCall): Answer {
	const { StartIndex: start, MaxLimited: size, LastSequence: sequence } = call.body;
	const refuse = (name: string, wanted: string) =>
		refuseField(SNS.badParameter, fieldOf(call.body, name), wanted);

	if (!isIndex(start)) return refuse('StartIndex', INDEX.wanted);
	if (!isIndex(size) || size === 0 || size > LARGEST_PAGE) {
		return refuse('MaxLimited', `a whole number from 1 to ${LARGEST_PAGE}`);
	}
	if (!isIndex(sequence)) return refuse('LastSequence', '0');

	const owner = findOwner(call, SNS);
	if (isRefusal(owner)) return owner;

	const end = start + size;
	const page = [...owner.blocklist].slice(start, end).map(([userId, time]) => ({
		To_Account: userId,
		AddBlackTimeStamp: time,
	}));

	return succeed({
		...(page.length > 0 && { BlackListItem: page }),
		// Where the next page begins; 0 says that there is none.
		StartIndex: end < owner.blocklist.size ? end : 0,
		...sequenceFields(call.switches, owner.blocklistSequence),
	});
}

/** The misspelled name is Tencent's. */
function sequenceFields(
	{ blackListSequenceKey: key }: Pick<Switches, 'blackListSequenceKey'>,
	sequence: number,
): JsonObject {
	return key === 'both'
		? { CurruentSequence: sequence, CurrentSequence: sequence }
		: { [key]: sequence };
}
