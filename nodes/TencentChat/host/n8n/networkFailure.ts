import { isRecord, readText } from '../../api/answer';
import type { Problem } from '../../api/problem';
import { UNUSABLE_CREDENTIAL } from '../../api/credential/credentialError';
import type { PostResult } from '../../api/post';
import { howFarItGot, type Cause } from './requestProgress';

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

/** Nothing of a request is sent before both sides agree on how to encrypt it. */
const NOT_SECURED: Failure = {
	reason:
		'No secure connection could be made: the host does not speak https there, or not as this n8n does',
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
	// On a connection that stands, these come from routers after the request may have left.
	EHOSTUNREACH: BROKEN,
	ENETUNREACH: BROKEN,
	EPROTO: NOT_SECURED,
	ECONNREFUSED: { reason: 'The host refused the connection', mayHaveArrived: false },
	ENOTFOUND: { reason: 'The host name is unknown', mayHaveArrived: false },
	EAI_AGAIN: { reason: 'The host name could not be looked up', mayHaveArrived: false },
	DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
	SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
	CERT_HAS_EXPIRED: UNTRUSTED,
	ERR_TLS_CERT_ALTNAME_INVALID: UNTRUSTED,
};

/** By the code of an error of connecting. */
const CONNECT_FAILURES: Readonly<Record<string, string>> = {
	EHOSTUNREACH: 'There is no route to the host',
	ENETUNREACH: 'The network cannot be reached',
	ECONNREFUSED: 'The host refused the connection',
	ECONNRESET: 'The host closed the connection at once',
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
	if (unusable) return { kind: 'unusable', problem: readProblem(unusable) };
	return { kind: 'failure', ...describeCauses(causes) };
}

function describeCauses(causes: readonly Cause[]): Failure {
	const code = causes
		.flatMap(({ code, httpCode }) => [String(code), String(httpCode)])
		.find(isKnown);
	const known = code === undefined ? undefined : FAILURES[code];
	switch (howFarItGot(causes)) {
		case 'connecting':
			return {
				reason: CONNECT_FAILURES[code ?? ''] ?? 'No connection to the host could be made in time',
				mayHaveArrived: false,
			};
		case 'securing':
			return known?.mayHaveArrived === false ? known : NOT_SECURED;
		case 'unknown':
			break;
	}
	if (known) return known;
	if (causes.some(({ name }) => String(name).startsWith('Ssrf'))) return BLOCKED;
	// Nothing is known of it, so the server may have received the request.
	return { reason: 'The request did not go through', mayHaveArrived: true };
}

function isKnown(code: string): boolean {
	return Object.hasOwn(FAILURES, code);
}

/** An error with everything that it was wrapped around. */
function listCauses(error: unknown): readonly Cause[] {
	const causes: Cause[] = [];
	let next: unknown = error;
	while (isRecord(next) && !causes.includes(next)) {
		causes.push(next);
		next = next.cause;
	}
	return causes;
}

function isCredentialError(error: Cause): boolean {
	return textOf(error) !== undefined;
}

/** n8n 1 drops what an error was wrapped around and keeps its code, which is its text. */
function readProblem(error: Cause): Problem {
	const { problem } = error;
	if (isRecord(problem)) return { reason: readText(problem.reason), hint: readText(problem.hint) };
	return { reason: textOf(error) ?? '', hint: 'Correct the Tencent Chat API credential.' };
}

/** What a credential's error says; undefined for other errors. */
function textOf({ code, httpCode }: Cause): string | undefined {
	const text = [code, httpCode].find(
		(value): value is string => typeof value === 'string' && value.startsWith(UNUSABLE_CREDENTIAL),
	);
	return text?.slice(UNUSABLE_CREDENTIAL.length).replace(/\.$/, '');
}
