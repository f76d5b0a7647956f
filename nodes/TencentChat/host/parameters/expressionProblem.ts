import type { Problem } from '../../api/problem';
import { messageOf } from '../../checks';

/** A value that could not be read, because n8n could not evaluate an expression. */
export interface ExpressionProblem extends Problem {
	readonly isExpression: true;
}

/**
 * What to say about an expression that fails.
 *
 * @param label the parameter as the user sees it
 * @param error what n8n threw
 */
export function createExpressionProblem(label: string, error: unknown): ExpressionProblem {
	const reason = `The expression in '${label}' could not be evaluated: ${messageOf(error)}`;
	const hint = 'Correct the expression, or the data of this item.';
	return { reason, hint, isExpression: true };
}

/** Whether an item could not be read because of an expression, and not because of what it came to. */
export function isExpressionProblem(problem: Problem): problem is ExpressionProblem {
	return 'isExpression' in problem;
}
