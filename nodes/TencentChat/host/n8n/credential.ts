import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { readAccount, type Account } from '../../api/credential/adminAccount';
import type { Problem } from '../../bulk/request';
import { nowSeconds } from './systemClock';
import { CREDENTIAL_TYPE, type RequestContext } from './transport';

/** The credential of a node, read once for a run. */
export interface Credential {
	readonly account: Account;
	/** As n8n's request helper wants it. */
	readonly data: ICredentialDataDecryptedObject;
}

/** Reads and checks the credential, or says why it cannot be used. */
export async function openCredential(
	context: RequestContext,
): Promise<Credential | { readonly problem: Problem }> {
	let data: ICredentialDataDecryptedObject;
	try {
		data = await context.getCredentials<ICredentialDataDecryptedObject>(CREDENTIAL_TYPE);
	} catch (error) {
		const reason = error instanceof Error ? error.message : 'The credential could not be read';
		return { problem: { reason, hint: 'Choose a Tencent Chat API credential in the node.' } };
	}
	const account = await readAccount(data, nowSeconds());
	if ('problem' in account) {
		return { problem: { reason: account.problem, hint: account.hint } };
	}
	return { account, data };
}
