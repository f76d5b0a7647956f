import type { INode, INodeExecutionData } from 'n8n-workflow';

/** From so many items on n8n takes seconds for its error output: it moves them one by one. */
const MANY_ITEMS = 50_000;

const ADVICE =
	"Set On Error to 'Continue': it is enough, because failures come out on Failed anyway, and n8n's own error output takes time that grows with the square of the items.";

/** What to change in a node whose error output costs more than it gives; else empty. */
export function adviseOnErrorOutput(
	{ onError }: Pick<INode, 'onError'>,
	outputs: readonly INodeExecutionData[][],
): string {
	const items = outputs.reduce((sum, output) => sum + output.length, 0);
	return onError === 'continueErrorOutput' && items >= MANY_ITEMS ? ADVICE : '';
}
