import { ENDPOINTS } from '../../nodes/TencentChat/api/endpoints';
import { type Answer, isRefusal, refuse, succeed } from '../results/answer';
import { type EndpointCall, freeCommand } from './endpoint';
import { isIndex } from './fieldTypes';
import { findOwner } from './owner';
import { SNS } from './serviceCodes';

/** `black_list_get`: one page of the accounts that `From_Account` blocks. */
export const blackListGet = freeCommand(ENDPOINTS.blackListGet, getBlocklist);

function getBlocklist(call: EndpointCall): Answer {
	const { StartIndex: start, MaxLimited: size, LastSequence: sequence } = call.body;
	if (!isIndex(start) || !isIndex(size) || size === 0 || !isIndex(sequence)) return refuse(30001);

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
		// Tencent's spelling.
		CurruentSequence: owner.blocklistSequence,
	});
}
