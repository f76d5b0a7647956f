import { SIMULATED_ENDPOINTS } from '../endpoints/registry';
import type { JsonObject } from '../json';
import type { Simulator } from '../simulator';
import { CLIENT_ACTION_FIELDS } from './clientInput';
import { CONTROL_COMMANDS } from './commands';
import { FAULT_FIELDS } from './faultFields';
import { describeSwitches } from './switchActions';

/** What `GET /control/` says: all that a stranger needs to know to go on alone. */
export function describeControl(simulator: Simulator): JsonObject {
	return {
		control: CONTROL_COMMANDS.map(({ name, about, example }) => ({ name, about, example })),
		faults: FAULT_FIELDS,
		clientActions: CLIENT_ACTION_FIELDS,
		switches: describeSwitches(simulator),
		commands: SIMULATED_ENDPOINTS.map(({ path, callsPerSecond }) => ({ path, callsPerSecond })),
	};
}
