import type { IExecuteFunctions } from 'n8n-workflow';

import { isCancelled, isToolRun } from '../n8n/execution';
import { isFailedOutputConnected } from '../n8n/failedOutput';
import type { RunOptions } from './runOptions';

/** What somebody may do who wants a run to go on in which all failed. */
export const GO_ON_HINT =
	"To go on instead, connect the Failed output, or set the option 'When All Failed' to Continue.";

/**
 * Whether an execution fails in whose run everything failed: not where somebody else sees to the failures,
 * and not where nobody waits for the result.
 */
export function failsWhenAllFailed(
	context: IExecuteFunctions,
	{ whenAllFailed, dryRun }: Pick<RunOptions, 'dryRun' | 'whenAllFailed'>,
	{ hasFailedOutput }: { readonly hasFailedOutput: boolean },
): boolean {
	if (whenAllFailed === 'continue' || dryRun) return false;
	if (context.continueOnFail() || isCancelled(context) || isToolRun(context)) return false;
	if (whenAllFailed === 'fail' || !hasFailedOutput) return true;
	return isFailedOutputConnected(context) === false;
}
