import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { problem, type Problem } from '../../api/problem';
import { readAccount, type AdminAccount } from '../../api/credential/adminAccount';
import { nowSeconds } from './systemClock';
import { CREDENTIAL_TYPE, type RequestContext } from './transport';

/** The credential of a node, read once for a run. */
export interface Credential {
	readonly account: AdminAccount;
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
		return problem(reason, 'Choose a Tencent Chat API credential in the node.');
	}
	const account = await readAccount(data, nowSeconds());
	return 'problem' in account ? account : { account, data };
}
