import { ENDPOINTS } from '../../../nodes/TencentChat/api/endpoints';
import { type Answer, isRefusal, succeed } from '../../results/answer';
import { type EndpointCall, freeCommand } from '../endpoint';
import { importOne, readImport } from './importAccount';
import { withUserId } from './userIdAlias';

/** `account_import`: imports one account; importing it again is no error. */
export const accountImport = freeCommand(ENDPOINTS.accountImport, importAccount);

function importAccount(call: EndpointCall): Answer {
	const request = readImport(withUserId(call));
	if (isRefusal(request)) return request;

	return importOne(call, request) ?? succeed();
}
