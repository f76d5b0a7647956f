import type { Problem } from '../problem';

/** How the text of every {@link CredentialError} begins; tells it apart after n8n has wrapped it. */
export const UNUSABLE_CREDENTIAL = 'The credential cannot be used: ';

/** A credential that no call can be made with. */
export class CredentialError extends Error {
	/** The same text: the dialog of a credential shows an error's code in place of its message. */
	readonly code: string;

	constructor(readonly problem: Problem) {
		super(`${UNUSABLE_CREDENTIAL}${problem.reason}. ${problem.hint}`);
		this.name = 'CredentialError';
		this.code = this.message;
	}
}
