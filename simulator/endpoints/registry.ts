import { accountCheck } from './accountCheck';
import { accountImport } from './accountImport';
import { blackListAdd } from './blackListAdd';
import type { Endpoint } from './endpoint';
import { friendAdd } from './friendAdd';
import { friendGet } from './friendGet';
import { groupGet } from './groupGet';
import { multiAccountImport } from './multiAccountImport';
import { portraitSet } from './portraitSet';

/** Every command that the simulator knows. */
const SIMULATED_ENDPOINTS: readonly Endpoint[] = [
	accountCheck,
	accountImport,
	blackListAdd,
	friendAdd,
	friendGet,
	groupGet,
	multiAccountImport,
	portraitSet,
];

const BY_PATH: ReadonlyMap<string, Endpoint> = new Map(
	SIMULATED_ENDPOINTS.map((endpoint) => [endpoint.path, endpoint]),
);

/** The command behind a path, or undefined when the simulator has none (60009). */
export function endpointAt(path: string): Endpoint | undefined {
	return BY_PATH.get(path);
}
