import { FAILURE_WORDS } from '../../bulk/outcome';
import type { BulkOperation } from '../../operations/operation';
import type { RunOptions } from '../options/runOptions';

/** Where an item comes out. */
export type Route = 'success' | 'failed' | 'pending';

/** What decides on the route. */
export interface RouteRules {
	readonly operation: BulkOperation;
	readonly options: RunOptions;
}

/** The route of an outcome. */
export function routeOutcome(outcome: string, { operation, options }: RouteRules): Route {
	if (FAILURE_WORDS.has(outcome)) return 'failed';
	if (outcome === 'pending') {
		return options.pending === 'ownOutput' ? 'pending' : options.pending;
	}
	if (!operation.vocabulary.alreadyDone.includes(outcome)) return 'success';
	if (!operation.extraOptions?.includes('alreadyFriends')) return options.nothingToDo;
	return options.alreadyFriends === 'failed' ? 'failed' : 'success';
}

/** Whether what takes this route is given out at all. */
export function isGivenOut(route: Route, { outputItems }: RunOptions): boolean {
	return outputItems === 'all' || (outputItems === 'failedOnly' && route === 'failed');
}
