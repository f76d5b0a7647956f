/** An error that Node made, such as one of the network. */
export interface NodeError {
	readonly code: string;
	readonly message: string;
}

/**
 * Whether an error is one of Node's, whose code says what went wrong, such as `EADDRINUSE`. This is
 * asked without `instanceof`, because Node's errors are of another realm in some test runners.
 */
export function isNodeError(error: unknown): error is NodeError {
	if (typeof error !== 'object' || error === null) return false;
	if (!('code' in error) || !('message' in error)) return false;
	return typeof error.code === 'string' && typeof error.message === 'string';
}
