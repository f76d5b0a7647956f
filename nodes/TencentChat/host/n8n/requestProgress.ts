import { isRecord } from '../../api/answer';

/** An error, or one that it was wrapped around. */
export type Cause = Readonly<Record<string, unknown>>;

/**
 * How far a request got that failed: to no connection, to one that was not encrypted yet, or to
 * where nobody can say what the server has received.
 */
export type Progress = 'connecting' | 'securing' | 'unknown';

/** Node's text for a connection that ended before it was encrypted. */
const BEFORE_SECURE = 'before secure TLS connection was established';

/** How OpenSSL names its own errors, such as `ERR_SSL_WRONG_VERSION_NUMBER`. */
const OPENSSL_CODE = /^ERR_SSL_/;

/**
 * Reads from an error's causes how far the request got. n8n 2 keeps the request with its socket;
 * of n8n 1 nothing but the texts is left, so that a reset or a timeout in the middle of the
 * handshake cannot be told from one after it.
 */
export function howFarItGot(causes: readonly Cause[]): Progress {
	if (causes.some(isFromConnecting)) return 'connecting';
	if (causes.some(isFromSecuring)) return 'securing';
	return 'unknown';
}

function isFromConnecting(cause: Cause): boolean {
	const { errors } = cause;
	// Of a host with several addresses, each has an error of its own.
	if (Array.isArray(errors) && errors.length > 0) {
		return errors.every((error: unknown) => isRecord(error) && isFromConnecting(error));
	}
	return cause.syscall === 'connect' || textsOf(cause).some((text) => text.startsWith('connect E'));
}

function isFromSecuring(cause: Cause): boolean {
	const socket = socketOf(cause);
	if (isRecord(socket) && socket.secureConnecting === true) return true;
	if (OPENSSL_CODE.test(String(cause.code)) || OPENSSL_CODE.test(String(cause.httpCode)))
		return true;
	return textsOf(cause).some((text) => text.includes(BEFORE_SECURE));
}

/** The socket of a request, also where it is wrapped for following redirects. */
function socketOf({ request }: Cause): unknown {
	if (!isRecord(request)) return undefined;
	const { _currentRequest: current } = request;
	return isRecord(current) ? current.socket : request.socket;
}

/** n8n puts a text of its own in front and keeps the first one in a list. */
function textsOf({ message, messages }: Cause): readonly string[] {
	const texts: readonly unknown[] = Array.isArray(messages) ? [message, ...messages] : [message];
	return texts.filter((text): text is string => typeof text === 'string');
}
