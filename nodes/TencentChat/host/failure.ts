import { isRecord } from '../api/answer';
import type { AccountProblem } from '../api/account';
import { UNUSABLE_CREDENTIAL } from '../api/credentialError';
import type { PostResult } from '../api/post';

/** What is known about a way to fail. */
interface Failure {
	readonly reason: string;
	readonly mayHaveArrived: boolean;
}

const TIMED_OUT: Failure = { reason: 'No answer in time', mayHaveArrived: true };

const BROKEN: Failure = { reason: 'The connection broke before the answer', mayHaveArrived: true };

const UNTRUSTED: Failure = {
	reason: "The server's certificate is not trusted",
	mayHaveArrived: false,
};

/** By the code of the network error. */
const FAILURES: Readonly<Record<string, Failure>> = {
	ECONNABORTED: TIMED_OUT,
	ERR_CANCELED: TIMED_OUT,
	ETIMEDOUT: TIMED_OUT,
	ABORT_ERR: TIMED_OUT,
	ECONNRESET: BROKEN,
	EPIPE: BROKEN,
	ERR_BAD_RESPONSE: BROKEN,
	ECONNREFUSED: { reason: 'The host refused the connection', mayHaveArrived: false },
	ENOTFOUND: { reason: 'The host name is unknown', mayHaveArrived: false },
	EAI_AGAIN: { reason: 'The host name could not be looked up', mayHaveArrived: false },
	EHOSTUNREACH: { reason: 'There is no route to the host', mayHaveArrived: false },
	ENETUNREACH: { reason: 'The network cannot be reached', mayHaveArrived: false },
	DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
	SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
	CERT_HAS_EXPIRED: UNTRUSTED,
	ERR_TLS_CERT_ALTNAME_INVALID: UNTRUSTED,
};

/** n8n refuses addresses that the instance's administrator does not allow, before connecting. */
const BLOCKED: Failure = {
	reason: 'This n8n does not allow requests to that host',
	mayHaveArrived: false,
};

/** What a failed request means. Error texts are left out: they can hold the query with the UserSig. */
export function describeFailure(error: unknown): PostResult {
	const causes = listCauses(error);
	const unusable = causes.findLast(isCredentialError);
	if (unusable) return { kind: 'unusable', account: readProblem(unusable) };
	for (const cause of causes) {
		const known = FAILURES[String(cause.code)] ?? FAILURES[String(cause.httpCode)];
		if (known) return { kind: 'failure', ...known };
		if (/^Ssrf/.test(String(cause.name))) return { kind: 'failure', ...BLOCKED };
	}
	// Nothing is known of it, so the server may have received the request.
	return { kind: 'failure', reason: 'The request did not go through', mayHaveArrived: true };
}

/** An error with everything that it was wrapped around. */
function listCauses(error: unknown): ReadonlyArray<Readonly<Record<string, unknown>>> {
	const causes: Array<Readonly<Record<string, unknown>>> = [];
	let next: unknown = error;
	while (isRecord(next) && !causes.includes(next)) {
		causes.push(next);
		next = next.cause;
	}
	return causes;
}

function isCredentialError(error: Readonly<Record<string, unknown>>): boolean {
	return textOf(error) !== undefined;
}

/** n8n 1 drops what an error was wrapped around and keeps its code, which is its text. */
function readProblem(error: Readonly<Record<string, unknown>>): AccountProblem {
	const { account } = error;
	if (isRecord(account)) return { problem: String(account.problem), hint: String(account.hint) };
	const problem = textOf(error) ?? '';
	return { problem, hint: 'Correct the Tencent Chat API credential.' };
}

/** What a credential's error says; nothing for other errors. */
function textOf({ code, httpCode }: Readonly<Record<string, unknown>>): string | undefined {
	const text = [code, httpCode].find(
		(value): value is string => typeof value === 'string' && value.startsWith(UNUSABLE_CREDENTIAL),
	);
	return text?.slice(UNUSABLE_CREDENTIAL.length).replace(/\.$/, '');
}
