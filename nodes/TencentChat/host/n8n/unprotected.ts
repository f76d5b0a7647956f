import type { IExecuteFunctions } from 'n8n-workflow';

import type { AdminAccount } from '../../api/credential/adminAccount';
import { isUnprotected } from '../../api/credential/baseUrl';

const UNPROTECTED =
	'The base URL of the credential uses http, so the UserSig travels without protection; use https.';

/** What to say about a credential whose calls the network can read; undefined for others. */
export function unprotectedWarning({ baseUrl }: Pick<AdminAccount, 'baseUrl'>): string | undefined {
	return isUnprotected(baseUrl) ? UNPROTECTED : undefined;
}

/** Puts the warning above the output, where nothing else is said there. */
export function warnWhenUnprotected(
	context: IExecuteFunctions,
	account: Pick<AdminAccount, 'baseUrl'>,
): void {
	const message = unprotectedWarning(account);
	if (message === undefined) return;
	context.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
}
