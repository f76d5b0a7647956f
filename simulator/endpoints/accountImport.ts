import { ENDPOINTS } from '../../nodes/TencentChat/api/endpoints';
import { type Answer, refuse, succeed } from '../results/answer';
import type { Endpoint, EndpointCall } from './endpoint';
import { importOne, readImport } from './importAccount';

/** `account_import`: imports one account; importing it again is no error. */
export const accountImport: Endpoint = {
	path: `/${ENDPOINTS.accountImport.path}`,
	callsPerSecond: ENDPOINTS.accountImport.callsPerSecond,
	holdsOwner: false,
	handle: importAccount,
};

function importAccount({ app, body }: EndpointCall): Answer {
	const request = readImport(body);
	if (typeof request === 'number') return refuse(request);

	const code = importOne(app, request);
	return code === undefined ? succeed() : refuse(code);
}
