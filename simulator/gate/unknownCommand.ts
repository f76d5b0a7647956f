import { SIMULATED_ENDPOINTS } from '../endpoints/registry';
import { type Refusal, refuse } from '../results/answer';
import { errorInfo } from '../results/errorInfo';

const UNKNOWN_COMMAND = 60009;

/** Refuses a path that no command has, and says which there are. */
export function refuseUnknownCommand(): Refusal {
	const known = SIMULATED_ENDPOINTS.map(({ path }) => path).join(', ');
	return refuse(
		UNKNOWN_COMMAND,
		`${errorInfo(UNKNOWN_COMMAND)}: the simulator has no such command; it has ${known}`,
	);
}
