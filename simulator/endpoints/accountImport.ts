import { ENDPOINTS } from '../../nodes/TencentChat/api/endpoints';
import { type Answer, refuse, succeed } from '../results/answer';
import { type EndpointCall, freeCommand } from './endpoint';
import { importOne, readImport } from './importAccount';

/** `account_import`: imports one account; importing it again is no error. */
export const accountImport = freeCommand(ENDPOINTS.accountImport, importAccount);

function importAccount({ app, body }: EndpointCall): Answer {
	const request = readImport(body);
	if (typeof request === 'number') return refuse(request);

	const code = importOne(app, request);
	return code === undefined ? succeed() : refuse(code);
}
