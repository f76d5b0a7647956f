/** Keys of an output item that the node itself fills in, and one that would make n8n take it for an error. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set([
	'attempts',
	'call',
	'error',
	'fromAccount',
	'hint',
	'input',
	'outcome',
	'reason',
	'request',
	'resultCode',
	'resultInfo',
	'retryable',
	'toAccount',
	'userId',
]);
