import type { AccountProblem } from './account';

/** Tells this error apart after n8n has wrapped it. */
export const CREDENTIAL_ERROR_CODE = 'TENCENT_CHAT_CREDENTIAL';

/** A credential that no call can be made with. */
export class CredentialError extends Error {
	readonly code = CREDENTIAL_ERROR_CODE;

	constructor(readonly account: AccountProblem) {
		super(`${account.problem}. ${account.hint}`);
		this.name = 'CredentialError';
	}
}
