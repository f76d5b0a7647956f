import type { AccountProblem } from './adminAccount';

/** How the text of every {@link CredentialError} begins; tells it apart after n8n has wrapped it. */
export const UNUSABLE_CREDENTIAL = 'The credential cannot be used: ';

/** A credential that no call can be made with. */
export class CredentialError extends Error {
	/** The same text: the dialog of a credential shows an error's code in place of its message. */
	readonly code: string;

	constructor(readonly account: AccountProblem) {
		super(`${UNUSABLE_CREDENTIAL}${account.problem}. ${account.hint}`);
		this.name = 'CredentialError';
		this.code = this.message;
	}
}
