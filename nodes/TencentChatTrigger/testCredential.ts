import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import { readSecret } from './credential';
import { describeProblem } from './settings';

/** The test button of the credential: a local check, as the credential can call nothing. */
export async function testWebhookCredential(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const secret = readSecret(data);
	if (!('problem' in secret)) return { status: 'OK', message: OK };
	return { status: 'Error', message: describeProblem(secret.problem) };
}

const OK =
	'Complete. Whether the token is the right one shows with the first callback: Tencent Chat offers no way to ask.';
