import { SharedState } from '../../api/admission/sharedState';
import { systemClock } from './systemClock';

/** What all executions of this n8n process share: lanes, limiters, credentials that worked. */
export const processState = new SharedState(systemClock);
